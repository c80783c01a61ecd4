import { saveAttemptsStatement } from "../../db/enrichment/item_providers.ts";
import { closeReviewStatement } from "../../db/enrichment/reviews.ts";
import { stateStatement } from "../../db/library/state_statement.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import { changeSetOf } from "../../domain/enrichment/change_set.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import type { Deps } from "../deps.ts";
import type { Setup } from "../settings/setup.ts";
import { planStatements } from "./apply_plan.ts";
import type { ProviderReport } from "./ask_provider.ts";
import type { ItemCase } from "./assess.ts";
import { carriedOut, emptyReport, type EnrichReport, sortProviders } from "./enrich_report.ts";
import { deriveState } from "./item_state.ts";
import { attemptsAfter, restate } from "./restate.ts";

export interface EnrichmentToWrite {
  input: ItemCase;
  posterId: number | null;
  decisions: readonly FieldDecision[];
  reports: readonly ProviderReport[];
  durationMs: number;
  runId: number | null;
}

/** Writes one enrichment in one batch, history included; what was overtaken is left and named. */
export async function writeEnrichment(
  deps: Deps,
  setup: Setup,
  work: EnrichmentToWrite,
): Promise<EnrichReport> {
  const { input, decisions, reports, runId } = work;
  const now = deps.now();
  const { id: itemId, match, ids } = input.item;
  const context = { itemId, matchNo: match.no, runId, now, passesLocks: false };
  const plan = planStatements(deps, context, input, decisions);
  const attempts = await attemptsAfter(deps, setup, input, reports);
  const item = {
    ...input.item,
    posterId: work.posterId,
    lastEnrichedAt: now,
    lastAttemptAt: now,
    lastRunId: runId,
    lastDurationMs: work.durationMs,
    lastFailure: null,
  };
  const state = deriveState({ ...attempts, item }, setup, decisions);
  const { posterId, lastEnrichedAt, lastAttemptAt, lastRunId, lastDurationMs, lastFailure } = item;
  const patch = {
    ids,
    posterId,
    lastEnrichedAt,
    lastAttemptAt,
    lastRunId,
    lastDurationMs,
    lastFailure,
  };
  const [stated, ...results] = await deps.db.write([
    stateStatement(deps.db, input, state),
    ...plan.statements,
    ...attempts.attempts.map((own) => saveAttemptsStatement(deps.db, itemId, match.no, own)),
    updateItemStatement(deps.db, itemId, patch, match.no),
    closeReviewStatement(deps.db, itemId, "cannot_be_enriched"),
  ]);
  const skipped = [...plan.writes].flatMap(([position, field]) =>
    results[position]?.rowsAffected === 0 ? [field] : []
  );
  if (stated?.rowsAffected !== 1) await restate(deps, setup, itemId);
  const changeset = changeSetOf(item.kind, carriedOut(decisions, skipped));
  return {
    ...emptyReport(itemId, "enriched"),
    changedFields: changeset.changedFields.map(({ field }) => field),
    changedMeanwhile: skipped,
    completeness: state.completeness ?? 0,
    previousCompleteness: input.item.completeness,
    partial: state.partial ?? false,
    providers: sortProviders(reports),
    changeset,
    wasAsked: true,
  };
}
