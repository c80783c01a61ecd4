import { recordStatement } from "../../db/enrichment/history.ts";
import { closeReviewStatement, openReviewStatement } from "../../db/enrichment/reviews.ts";
import type { ItemPatch } from "../../db/library/item_rows.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { describeIds, type Identification } from "./identification.ts";

/** Writes what identification found, with its history or its question to the user. */
export async function recordIdentification(
  deps: Deps,
  item: Item,
  found: Identification,
  runId: number | null,
): Promise<ItemPatch> {
  const now = deps.now();
  if (found.kind === "later") {
    const patch = {
      lastAttemptAt: now,
      identifyAt: found.until,
      lastFailure: found.detail,
      ...(found.isFailure ? { lastRunId: runId } : {}),
      identifyFailures: item.identifyFailures + (found.isFailure ? 1 : 0),
    };
    await deps.db.write([
      updateItemStatement(deps.db, item.id, { ...patch, due: { class: 0, at: found.until } }),
    ]);
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
