import { keepAnswer, readAnswers } from "../../db/enrichment/answers.ts";
import { type Answer, readAnswer } from "../../domain/enrichment/answer.ts";
import { type AttemptKind, isAnswer } from "../../domain/enrichment/pending.ts";
import { type Ids, joinIds, type TitleKind } from "../../domain/ids.ts";
import type { UnavailableReason } from "../../domain/limits/admission.ts";
import { mapOutcome } from "../../domain/outcome.ts";
import type { Deps } from "../deps.ts";
import { externalIds, type ProviderSetup, type Setup, wishOf } from "../settings/setup.ts";
import { askWithinLimits } from "./request_slot.ts";

/** What asking one provider about one title gave. */
export interface ProviderReport {
  provider: string;
  kind: AttemptKind;
  /** `cache`: fresh enough, nobody was asked; `waiting`: it cannot be asked now. */
  from: "provider" | "cache" | "waiting";
  answer: Answer | null;
  detail: string | null;
  /** Not before this time, where the provider or its limits say so. */
  until: number | null;
}

export interface TitleQuestion {
  kind: TitleKind;
  ids: Ids;
  part: string;
}

export interface AskOptions {
  /** Skips reading the cache, not writing it. */
  force: boolean;
  isUrgent: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The fresh answer from the cache, or else the provider's; a failure is never fresh. */
export async function askProvider(
  deps: Deps,
  setup: Setup,
  provider: ProviderSetup,
  question: TitleQuestion,
  options: AskOptions,
): Promise<ProviderReport> {
  const cached = options.force ? null : await readFresh(deps, setup, provider, question);
  if (cached) return cached;
  const { languages, countries } = setup.settings;
  const asked = await askWithinLimits(
    deps,
    provider,
    options.isUrgent,
    (client) => client.ask({ ...question, languages, countries }),
  );
  if (asked.kind === "unavailable") return waitingReport(provider, asked.reason, asked.until);
  const outcome = mapOutcome(asked, (raw) => readAnswer(question.kind, raw));
  const answer = outcome.kind === "ok" ? outcome.value : null;
  if (isAnswer(outcome.kind)) await keep(deps, setup, provider, question, answer);
  return {
    provider: provider.module.id,
    kind: outcome.kind,
    from: "provider",
    answer,
    detail: "detail" in outcome ? outcome.detail : null,
    until: outcome.kind === "rate_limited" ? outcome.retryAt : null,
  };
}

async function readFresh(
  deps: Deps,
  setup: Setup,
  provider: ProviderSetup,
  { kind, ids, part }: TitleQuestion,
): Promise<ProviderReport | null> {
  const stored = await readAnswers(
    deps.db,
    [provider.module.id],
    kind,
    externalIds(provider, kind, ids),
    deps.now(),
  );
  const own = stored.find((answer) =>
    answer.part === part && answer.wish === wishOf(setup.settings)
  );
  if (!own || deps.now() - own.fetchedAt >= setup.settings.freshnessDays * DAY_MS) return null;
  const { answer } = own;
  return {
    provider: provider.module.id,
    kind: answer ? "ok" : "not_found",
    from: "cache",
    answer,
    detail: null,
    until: null,
  };
}

/** Files the answer under the id that the provider itself gives the title. */
async function keep(
  deps: Deps,
  setup: Setup,
  provider: ProviderSetup,
  { kind, ids, part }: TitleQuestion,
  answer: Answer | null,
): Promise<void> {
  const [externalId] = externalIds(provider, kind, joinIds(ids, answer?.ids ?? {}));
  if (externalId === undefined) return;
  await keepAnswer(
    deps.db,
    { provider: provider.module.id, kind, externalId, part, wish: wishOf(setup.settings) },
    answer,
    deps.now(),
  );
}

const WAITING_AS: Readonly<Record<UnavailableReason, AttemptKind>> = {
  limited: "rate_limited",
  quota: "rate_limited",
  reserve: "rate_limited",
  refused: "refused",
  unreachable: "failed",
};

function waitingReport(
  { module }: ProviderSetup,
  reason: UnavailableReason,
  until: number,
): ProviderReport {
  return {
    provider: module.id,
    kind: WAITING_AS[reason],
    from: "waiting",
    answer: null,
    detail: reason,
    until: Number.isFinite(until) ? until : null,
  };
}
