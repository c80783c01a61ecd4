import { saveAttemptsStatement } from "../../db/enrichment/item_providers.ts";
import { openReviewStatement } from "../../db/enrichment/reviews.ts";
import { stateStatement } from "../../db/library/state_statement.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import { ATTEMPTS_BEFORE_REVIEW } from "../../domain/enrichment/due.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import type { Setup } from "../settings/setup.ts";
import type { AskOptions, ProviderReport } from "./ask_provider.ts";
import { loadCase } from "./assess.ts";
import { emptyReport, type EnrichReport, sortProviders } from "./enrich_report.ts";
import { describeIds } from "./identification.ts";
import { deriveState } from "./item_state.ts";
import { attemptsAfter, restate } from "./restate.ts";

/** For which run an item was tried, and how. */
export type Attempt = Pick<AskOptions, "force"> & { runId: number | null };

/**
 * Whether a run has had its try. Where nobody could be asked it may come back when the item is due
 * again; a forced run, which does not look at when items are due, would come back for ever.
 */
export function isTried(wasAsked: boolean, force: boolean): boolean {
  return wasAsked || force;
}

/** Nobody answered: nothing of the item changes but when it is tried again. */
export async function noteFailure(
  deps: Deps,
  setup: Setup,
  item: Item,
  reports: readonly ProviderReport[],
  { runId, force }: Attempt,
): Promise<EnrichReport> {
  const now = deps.now();
  const wasAsked = reports.some(({ from }) => from === "provider");
  const input = await attemptsAfter(deps, setup, await loadCase(deps, setup, item), reports);
  const tried = {
    ...item,
    lastAttemptAt: now,
    ...(isTried(wasAsked, force) ? { lastRunId: runId } : {}),
    lastFailure: "all_providers_failed",
  };
  const { due, pending, partial } = deriveState({ ...input, item: tried }, setup, []);
  const { lastAttemptAt, lastRunId, lastFailure } = tried;
  const isHopeless = item.lastEnrichedAt === null &&
    input.attempts.some(({ failures }) => failures >= ATTEMPTS_BEFORE_REVIEW);
  const detail = { problem: "No provider has answered in five attempts.", candidates: [] };
  const [stated] = await deps.db.write([
    stateStatement(deps.db, input, {
      due: due ?? null,
      pending: pending ?? [],
      partial: partial ?? false,
    }),
    ...input.attempts.map((own) => saveAttemptsStatement(deps.db, item.id, item.match.no, own)),
    updateItemStatement(
      deps.db,
      item.id,
      { lastAttemptAt, lastRunId, lastFailure },
      item.match.no,
    ),
    ...(isHopeless
      ? [
        openReviewStatement(deps.db, {
          itemId: item.id,
          kind: "cannot_be_enriched",
          field: "",
          detail,
          createdAt: now,
        }),
      ]
      : []),
  ]);
  if (stated?.rowsAffected !== 1) await restate(deps, setup, item.id);
  return {
    ...emptyReport(item.id, "all_providers_failed", "all_providers_failed"),
    completeness: item.completeness,
    previousCompleteness: item.completeness,
    partial: item.partial,
    providers: sortProviders(reports),
    wasAsked,
  };
}

/** Everyone answered that there is no such title: the ids are wrong, and the user must say. */
export async function noteUnknownTitle(
  deps: Deps,
  item: Item,
  reports: readonly ProviderReport[],
  runId: number | null,
): Promise<EnrichReport> {
  const problem = `No provider knows ${
    describeIds(item.ids)
  }. Check the ids in the name or the NFO, or pick the title.`;
  const now = deps.now();
  await deps.db.write([
    updateItemStatement(deps.db, item.id, {
      match: { ...item.match, state: "review" },
      lastAttemptAt: now,
      lastRunId: runId,
      due: null,
    }, item.match.no),
    openReviewStatement(deps.db, {
      itemId: item.id,
      kind: "unmatched",
      field: "",
      detail: { problem, candidates: [] },
      createdAt: now,
    }),
  ]);
  return {
    ...emptyReport(item.id, "review", problem),
    providers: sortProviders(reports),
    wasAsked: true,
  };
}
