import { closeReviewStatement, findReview, type Review } from "../../db/enrichment/reviews.ts";
import { recordStatement } from "../../db/enrichment/history.ts";
import { findItem, updateItemStatement } from "../../db/library/items.ts";
import type { Ids, ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { isAboutIds } from "../identity/id_reviews.ts";
import { resolveIds } from "../identity/resolve_ids.ts";
import { rematchItem } from "../enrichment/rematch.ts";
import { startEnrich } from "../jobs/start_jobs.ts";
import { invalid, isProblem, notFound, type Problem } from "../problem.ts";
import { resolveHeld } from "./decide_held.ts";
import { resolveStructure } from "../series/resolve_structure.ts";

export type Resolution =
  | { pick: Ids }
  /** `isNoTitle`: it is no film and no series at all. */
  | { ignore: true; isNoTitle?: boolean }
  | { accept: true }
  | { reject: true };

/** The user's answer to one review. */
export async function resolveReview(
  deps: Deps,
  reviewId: number,
  answer: Resolution,
): Promise<Problem | { itemId: number }> {
  const review = await findReview(deps.db, reviewId);
  const item = review && await findItem(deps.db, review.itemId);
  if (!review || !item) return notFound("review", reviewId);
  const problem = await resolve(deps, review, item, answer);
  return problem ?? { itemId: item.id };
}

/** What kind of item a review is about; undefined when it is gone. */
export async function kindOfReview(deps: Deps, reviewId: number): Promise<ItemKind | undefined> {
  const review = await findReview(deps.db, reviewId);
  return review ? (await findItem(deps.db, review.itemId))?.kind : undefined;
}

async function resolve(
  deps: Deps,
  review: Review,
  item: Item,
  answer: Resolution,
): Promise<Problem | null> {
  if (isAboutIds(review)) return await decideIds(deps, item, review, answer);
  if (review.kind === "held_change" || review.kind === "structure_change") {
    if ("pick" in answer || "ignore" in answer) return NOT_ABOUT_MATCH;
    const resolveChange = review.kind === "held_change" ? resolveHeld : resolveStructure;
    return await resolveChange(deps, item, review, "accept" in answer);
  }
  if ("pick" in answer) return await pickMatch(deps, item.id, answer.pick);
  if ("ignore" in answer) {
    return await ignoreItem(deps, item, answer.isNoTitle ? "no_title" : "ignored_by_user");
  }
  if ("accept" in answer) {
    return invalid(
      'Only held changes can be accepted. Use "pick" or "ignore". Nothing was changed.',
    );
  }
  await deps.db.write([closeReviewStatement(deps.db, item.id, review.kind, review.field)]);
  return null;
}

const NOT_ABOUT_MATCH = invalid(
  'This is a change that waits for you. Use "accept" or "reject". Nothing was changed.',
);

/** Sets the match that the user chose and enriches by it at once. */
export async function pickMatch(deps: Deps, itemId: number, ids: Ids): Promise<Problem | null> {
  const rematched = await rematchItem(deps, itemId, ids);
  if (isProblem(rematched)) return rematched;
  const started = await startEnrich(deps, itemId, { force: false });
  return isProblem(started) && started.status !== 409 ? started : null;
}

async function ignoreItem(deps: Deps, item: Item, reason: string): Promise<null> {
  const now = deps.now();
  const match = { ...item.match, state: "ignored" } as const;
  // Undone, it is looked for anew: its question is closed.
  const state = item.match.state === "review" ? "new" : item.match.state;
  await deps.db.write([
    updateItemStatement(deps.db, item.id, { match, identifyAt: null, due: null }),
    recordStatement(deps.db, {
      itemId: item.id,
      runId: null,
      at: now,
      kind: "match",
      field: null,
      before: { match: { ...item.match, state } },
      after: { match },
      reason,
    }),
    ...(["unmatched", "unsure", "cannot_be_enriched"] as const).map((kind) =>
      closeReviewStatement(deps.db, item.id, kind)
    ),
  ]);
  return null;
}

async function decideIds(
  deps: Deps,
  item: Item,
  review: Review,
  answer: Resolution,
): Promise<Problem | null> {
  const choice = "pick" in answer ? answer : { accept: "accept" in answer };
  const problem = await resolveIds(deps, item, review, choice);
  if (problem) return problem;
  await startEnrich(deps, item.id, { force: false });
  return null;
}
