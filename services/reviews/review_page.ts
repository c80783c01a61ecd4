import { listReviews } from "../../db/enrichment/reviews.ts";
import { filesOfItems } from "../../db/library/files.ts";
import { findItems } from "../../db/library/items.ts";
import type { Deps } from "../deps.ts";
import { iso } from "../reports/item_details.ts";

/** What waits for the user, oldest first, with the files it is about. */
export async function reviewPage(deps: Deps, page: number, limit: number) {
  const { reviews, total } = await listReviews(deps.db, page, limit);
  const itemIds = [...new Set(reviews.map(({ itemId }) => itemId))];
  const files = await filesOfItems(deps.db, itemIds);
  const items = new Map((await findItems(deps.db, itemIds)).map((item) => [item.id, item]));
  return {
    items: reviews.map((review) => ({
      id: review.id,
      itemId: review.itemId,
      kind: review.kind,
      itemKind: items.get(review.itemId)?.kind ?? "movie",
      field: review.field || null,
      title: review.title,
      year: review.year,
      named: items.get(review.itemId)?.named ?? null,
      files: (files.get(review.itemId) ?? []).map(({ path }) => path),
      detail: review.detail,
      createdAt: iso(review.createdAt),
      runId: review.runId ?? null,
    })),
    total,
    page,
    limit,
  };
}

export type ReviewRow = Awaited<ReturnType<typeof reviewPage>>["items"][number];
