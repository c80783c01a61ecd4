import { readFields } from "../../db/enrichment/item_fields.ts";
import { recordStatement } from "../../db/enrichment/history.ts";
import { closeReviewStatement } from "../../db/enrichment/reviews.ts";
import { findItem, updateItemStatement } from "../../db/library/items.ts";
import { DUE_CLASSES } from "../../domain/enrichment/due.ts";
import { matchFacts } from "../../domain/history/item_facts.ts";
import type { Ids } from "../../domain/ids.ts";
import { isTitle } from "../../domain/item.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import { finishRun, startRun } from "../../db/work/runs.ts";
import type { Deps } from "../deps.ts";
import { closeIdReviews } from "../identity/resolve_ids.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { clearStatements, valuesOfProviders } from "./clear_old_match.ts";
import { gatherAnswers } from "./gather.ts";
import { isAnswer } from "../../domain/enrichment/pending.ts";
import { describeIds } from "./identification.ts";

export interface Rematched {
  /** Locked fields stayed as they are: the user should look at them. */
  lockedFields: string[];
}

/**
 * The user says what title an item is (DESIGN 3.15). What providers gave for the old match is
 * cleared, but not before the new one has given an answer; `user` and `nfo` values and locks stay.
 */
export async function rematchItem(
  deps: Deps,
  itemId: number,
  ids: Ids,
): Promise<Problem | Rematched> {
  const item = await findItem(deps.db, itemId);
  if (!item || !isTitle(item)) return notFound("title", itemId);
  const setup = await loadSetup(deps);
  const options = { force: false, isUrgent: true };
  const { reports } = await gatherAnswers(
    deps,
    setup,
    { kind: item.kind, ids, pinned: ids },
    options,
  );
  const known = reports.filter(({ kind }) => isAnswer(kind));
  if (known.length > 0 && known.every(({ kind }) => kind === "not_found")) {
    return {
      status: 422,
      code: "unknown_title",
      message: `No provider knows ${describeIds(ids)}. The match was not changed.`,
    };
  }
  const fields = await readFields(deps.db, itemId);
  const now = deps.now();
  const run = await startRun(deps.db, {
    kind: "rematched",
    trigger: "manual",
    options: NO_OPTIONS,
    total: 1,
  }, now);
  const context = { itemId, matchNo: item.match.no, runId: run.id, now, passesLocks: false };
  const cleared = known.length > 0 ? valuesOfProviders(fields) : [];
  const match = { state: "matched", score: 1, no: item.match.no + 1 } as const;
  const facts = {
    match,
    ids,
    named: { ...item.named, picked: ids },
    structureBy: null,
    posterId: null,
    lastEnrichedAt: null,
    title: item.named.title ?? item.title,
  };
  await deps.db.write([
    ...clearStatements(deps, context, cleared),
    updateItemStatement(deps.db, itemId, {
      ...facts,
      identifyAt: null,
      lastFailure: null,
      due: { class: DUE_CLASSES.neverEnriched, at: 0 },
    }, item.match.no),
    recordStatement(deps.db, {
      itemId,
      runId: run.id,
      at: now,
      kind: "match",
      field: null,
      before: matchFacts(item),
      after: facts,
      reason: describeIds(ids),
    }),
    ...(["unmatched", "unsure", "cannot_be_enriched"] as const).map((kind) =>
      closeReviewStatement(deps.db, itemId, kind)
    ),
    ...await closeIdReviews(deps, itemId),
  ]);
  await finishRun(deps.db, run.id, "completed", {
    ...run.progress,
    processed: 1,
    updated: 1,
    changedFields: cleared.length,
  }, now);
  const locked = Object.entries(fields).filter(([, { locked }]) => locked);
  return { lockedFields: locked.map(([name]) => name) };
}
