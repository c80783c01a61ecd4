import type { IdQuestion } from "../../domain/identity/id_question.ts";
import { NOTHING_TOLD, type ToldIds } from "../../domain/identity/told_ids.ts";
import type { Ids, ItemKind, TitleKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { findSuccessor } from "../identity/heal_id.ts";
import { type IdentifiedTitle, type SettledIds, settleIds } from "../identity/settle_ids.ts";
import { externalIds, type ProviderSetup, type Setup } from "../settings/setup.ts";
import type { AskOptions, ProviderReport } from "./ask_provider.ts";
import { askWithParts } from "./ask_with_parts.ts";

export interface GatherProgress {
  current: readonly string[];
  completed: readonly string[];
  remaining: readonly string[];
}

export interface GatherOptions extends AskOptions {
  /** Only these providers; all by default. */
  only?: readonly string[];
  onProgress?: (progress: GatherProgress) => void;
  /** Of those that are asked for gaps only, who could fill one now; all of them by default. */
  gapFillers?: (
    ids: Ids,
    reports: readonly ProviderReport[],
  ) => Promise<ReadonlySet<string>>;
  /** Asked between steps; true leaves the item as it is. */
  isStopped?: () => boolean;
}

export interface Gathered {
  ids: Ids;
  reports: readonly ProviderReport[];
  corrected: SettledIds["corrected"];
  /** Ids in doubt, for the user. */
  questions: readonly IdQuestion[];
  /** What was said of the ids before. */
  told: ToldIds;
}

/**
 * Asks in waves (DESIGN 3.4): all providers whose id is known at once, in parallel; then those
 * whose id was just learned, in the same run. A provider without any id is not asked.
 */
export async function gatherAnswers(
  deps: Deps,
  setup: Setup,
  title: IdentifiedTitle,
  options: GatherOptions,
): Promise<Gathered> {
  const wanted = setup.providers.filter((provider) => isWanted(provider, title.kind, options.only));
  let waiting = wanted.filter(({ module }) => !module.fillsGapsOnly);
  let gapFillers = wanted.filter(({ module }) => module.fillsGapsOnly);
  const { told = NOTHING_TOLD } = title;
  let settled: SettledIds = { ids: title.ids, corrected: [], questions: [] };
  const reports: ProviderReport[] = [];
  while (!options.isStopped?.()) {
    const { ids } = settled;
    const wave = waiting.filter((provider) => externalIds(provider, title.kind, ids).length > 0);
    if (wave.length === 0 && gapFillers.length === 0) break;
    if (wave.length === 0) {
      const needed = await options.gapFillers?.(ids, reports);
      waiting.push(...gapFillers.filter(({ module }) => needed?.has(module.id) ?? true));
      gapFillers = [];
      continue;
    }
    waiting = waiting.filter((provider) => !wave.includes(provider));
    options.onProgress?.({
      current: names(wave),
      completed: reports.map(({ provider }) => provider),
      remaining: names(waiting),
    });
    const question = { kind: title.kind, ids, part: "" };
    const answered = await Promise.all(
      wave.map((provider) => askWithParts(deps, setup, provider, question, options)),
    );
    reports.push(...answered);
    // All that was answered so far: what one wave leaves in doubt the next one must not settle alone.
    settled = await settleIds(deps, setup, title, reports, options);
  }
  const { ids, corrected, questions } = settled;
  const healed = await findSuccessors(deps, setup, { ...title, ids }, reports, options);
  return { ids, reports, corrected, questions: distinctQuestions([...questions, ...healed]), told };
}

async function findSuccessors(
  deps: Deps,
  setup: Setup,
  title: { kind: TitleKind; ids: Ids },
  reports: readonly ProviderReport[],
  options: GatherOptions,
): Promise<IdQuestion[]> {
  const found = await Promise.all(
    reports.map((report) => findSuccessor(deps, setup, title, report, reports, options)),
  );
  return found.filter((question) => question !== null);
}

/** One question a system: a successor says more than a mere doubt. */
function distinctQuestions(questions: readonly IdQuestion[]): IdQuestion[] {
  return [...new Map(questions.map((question) => [question.system, question])).values()];
}

function isWanted(
  { module, active }: ProviderSetup,
  kind: ItemKind,
  only: readonly string[] | undefined,
): boolean {
  return active && module.scopes[kind] !== undefined && (only?.includes(module.id) ?? true);
}

function names(providers: readonly ProviderSetup[]): string[] {
  return providers.map(({ module }) => module.id);
}
