import { saveAttemptsStatement } from "../../db/enrichment/item_providers.ts";
import { closeReviewStatement, openReviewStatement } from "../../db/enrichment/reviews.ts";
import { updateItem, updateItemStatement } from "../../db/library/items.ts";
import { changeSetOf } from "../../domain/enrichment/change_set.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import { ATTEMPTS_BEFORE_REVIEW } from "../../domain/enrichment/due.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import type { Setup } from "../settings/setup.ts";
import { planStatements } from "./apply_plan.ts";
import type { ProviderReport } from "./ask_provider.ts";
import { type ItemCase, loadCase, loadUnavailable, planCase } from "./assess.ts";
import { carriedOut, emptyReport, type EnrichReport, sortProviders } from "./enrich_report.ts";
import { describeIds } from "./identify.ts";
import { deriveState } from "./item_state.ts";
import { nextAttempts } from "./next_attempts.ts";

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
    ...state,
  };
  const results = await deps.db.write([
    ...plan.statements,
    ...attempts.attempts.map((own) => saveAttemptsStatement(deps.db, itemId, match.no, own)),
    updateItemStatement(deps.db, itemId, patch, match.no),
    closeReviewStatement(deps.db, itemId, "cannot_be_enriched"),
  ]);
  const skipped = [...plan.writes].flatMap(([position, field]) =>
    results[position]?.rowsAffected === 0 ? [field] : []
  );
  if (skipped.length > 0) await restate(deps, setup, { ...item, ...state });
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

/** Nobody answered: nothing of the item changes but when it is tried again. */
export async function noteFailure(
  deps: Deps,
  setup: Setup,
  item: Item,
  reports: readonly ProviderReport[],
  runId: number | null,
): Promise<EnrichReport> {
  const now = deps.now();
  const wasAsked = reports.some(({ from }) => from === "provider");
  const input = await attemptsAfter(deps, setup, await loadCase(deps, setup, item), reports);
  const tried = {
    ...item,
    lastAttemptAt: now,
    ...(wasAsked ? { lastRunId: runId } : {}),
    lastFailure: "all_providers_failed",
  };
  const { due, pending, partial } = deriveState({ ...input, item: tried }, setup, []);
  const { lastAttemptAt, lastRunId, lastFailure } = tried;
  const isHopeless = item.lastEnrichedAt === null &&
    input.attempts.some(({ failures }) => failures >= ATTEMPTS_BEFORE_REVIEW);
  const detail = { problem: "No provider has answered in five attempts.", candidates: [] };
  await deps.db.write([
    ...input.attempts.map((own) => saveAttemptsStatement(deps.db, item.id, item.match.no, own)),
    updateItemStatement(deps.db, item.id, {
      lastAttemptAt,
      lastRunId,
      lastFailure,
      due: due ?? null,
      pending: pending ?? [],
      partial: partial ?? false,
    }, item.match.no),
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

/** Brings an item's stored state in line with its fields, after an edit or a change of settings. */
export async function restate(deps: Deps, setup: Setup, item: Item): Promise<void> {
  const input = await loadCase(deps, setup, item);
  const kept = planCase(input, setup, null).decisions.filter(({ kind }) => kind === "keep");
  await updateItem(deps.db, item.id, deriveState(input, setup, kept));
}

/** The case with the providers' standing after these reports, and their limits as they are now. */
async function attemptsAfter(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  reports: readonly ProviderReport[],
): Promise<ItemCase> {
  const asked = reports.map((report) =>
    nextAttempts(
      input.attempts.find(({ provider }) => provider === report.provider),
      report,
      deps.now(),
    )
  );
  const others = input.attempts.filter(({ provider }) =>
    !asked.some((own) => own.provider === provider)
  );
  return {
    ...input,
    attempts: [...asked, ...others],
    unavailableUntil: await loadUnavailable(deps, setup),
  };
}
