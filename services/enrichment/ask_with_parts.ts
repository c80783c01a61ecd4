import type { Deps } from "../deps.ts";
import type { ProviderSetup, Setup } from "../settings/setup.ts";
import {
  type AskOptions,
  askProvider,
  type ProviderReport,
  type TitleQuestion,
} from "./ask_provider.ts";
import { isAnswer } from "../../domain/enrichment/pending.ts";

/**
 * Asks a provider about a title, and then for the parts that its answer names (seasons), each of
 * which is kept by itself: after a limit only what is missing is asked. The report is the first
 * part's that is still owed, or else the whole's.
 */
export async function askWithParts(
  deps: Deps,
  setup: Setup,
  provider: ProviderSetup,
  question: TitleQuestion,
  options: AskOptions & { isStopped?: () => boolean },
): Promise<ProviderReport> {
  const whole = await askProvider(deps, setup, provider, question, options);
  const ids = { ...question.ids, ...whole.answer?.ids };
  const reports = [whole];
  for (const part of whole.answer?.parts ?? []) {
    if (options.isStopped?.()) break;
    const report = await askProvider(deps, setup, provider, { ...question, ids, part }, options);
    reports.push(report);
    // A limit or a refused key holds for the other parts as well; a failure may be of that part.
    if (report.from === "waiting" || report.kind === "rate_limited") break;
  }
  return joinParts(whole, reports);
}

function joinParts(whole: ProviderReport, reports: readonly ProviderReport[]): ProviderReport {
  const owed = reports.find(({ kind }) => !isAnswer(kind)) ?? whole;
  const sent = reports.some(({ from }) => from === "provider");
  return {
    ...owed,
    from: sent ? "provider" : owed.from,
    answer: whole.answer,
  };
}
