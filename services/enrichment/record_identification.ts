import { recordStatement } from "../../db/enrichment/history.ts";
import { closeReviewStatement, openReviewStatement } from "../../db/enrichment/reviews.ts";
import type { ItemPatch } from "../../db/library/item_rows.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import { DUE_CLASSES } from "../../domain/enrichment/due.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { describeIds, type Identification } from "./identification.ts";
import { type Attempt, isTried } from "./note_failure.ts";

/** Writes what identification found, with its history or its question to the user. */
export async function recordIdentification(
  deps: Deps,
  item: Item,
  found: Identification,
  { runId, force }: Attempt,
): Promise<ItemPatch> {
  const now = deps.now();
  if (found.kind === "later") {
    const patch = {
      lastAttemptAt: now,
      identifyAt: found.until,
      lastFailure: found.detail,
      ...(isTried(found.isFailure, force) ? { lastRunId: runId } : {}),
      identifyFailures: item.identifyFailures + (found.isFailure ? 1 : 0),
    };
    // Asked for by hand, an item that automatic runs leave alone does not join their queue.
    const isQueued = item.monitored && item.missingSince === null;
    const due = isQueued ? { class: DUE_CLASSES.neverEnriched, at: found.until } : null;
    await deps.db.write([updateItemStatement(deps.db, item.id, { ...patch, due })]);
    return patch;
  }
  if (found.kind === "review") {
    const { reviewKind: kind, review: detail } = found;
    const patch: ItemPatch = {
      match: { ...item.match, state: "review" },
      lastAttemptAt: now,
      lastRunId: runId,
      identifyAt: null,
      due: null,
    };
    await deps.db.write([
      updateItemStatement(deps.db, item.id, patch, item.match.no),
      openReviewStatement(deps.db, { itemId: item.id, kind, field: "", detail, createdAt: now }),
    ]);
    return patch;
  }
  const match = { state: "matched", score: found.score, no: item.match.no + 1 } as const;
  const patch: ItemPatch = {
    match,
    ids: found.ids,
    identifyAt: null,
    identifyFailures: 0,
    lastFailure: null,
  };
  await deps.db.write([
    updateItemStatement(deps.db, item.id, patch, item.match.no),
    recordStatement(deps.db, {
      itemId: item.id,
      runId,
      at: now,
      kind: "match",
      field: null,
      before: null,
      after: null,
      reason: describeIds(found.ids),
    }),
    closeReviewStatement(deps.db, item.id, "unmatched"),
    closeReviewStatement(deps.db, item.id, "unsure"),
  ]);
  return patch;
}
