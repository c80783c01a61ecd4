import { and, asc, count, countDistinct, desc, eq, gt, inArray, type SQL } from "drizzle-orm";
import type { Db } from "../open.ts";
import { items, reviews } from "../schema.ts";

export type ReviewKind =
  | "unmatched"
  | "unsure"
  | "held_change"
  | "cannot_be_enriched"
  | "structure_change"
  | "id_conflict"
  | "id_healed";

export interface Review {
  id: number;
  itemId: number;
  kind: ReviewKind;
  field: string;
  detail: unknown;
  createdAt: number;
  /** The run that asked; null where none did. */
  runId?: number | null;
}

export interface ReviewOfItem extends Review {
  title: string;
  year: number | null;
}

export async function listReviews(
  db: Db,
  page: number,
  limit: number,
): Promise<{ reviews: ReviewOfItem[]; total: number }> {
  const rows = await db.orm.select({ review: reviews, title: items.title, year: items.year }).from(
    reviews,
  )
    .innerJoin(items, eq(items.id, reviews.itemId)).orderBy(asc(reviews.id)).limit(limit).offset(
      (page - 1) * limit,
    );
  return {
    reviews: rows.map(({ review, title, year }) => ({ ...toReview(review), title, year })),
    total: await db.orm.$count(reviews),
  };
}

/** The next items with held changes, of one run or of all, by id. */
export async function itemsWithHeld(
  db: Db,
  runId: number | null,
  after: number,
  limit: number,
): Promise<number[]> {
  const isNext = and(isHeld(runId), gt(reviews.itemId, after));
  const rows = await db.orm.selectDistinct({ itemId: reviews.itemId }).from(reviews).where(isNext)
    .orderBy(asc(reviews.itemId)).limit(limit);
  return rows.map(({ itemId }) => itemId);
}

export async function countItemsWithHeld(db: Db, runId: number | null): Promise<number> {
  const [row] = await db.orm.select({ count: countDistinct(reviews.itemId) }).from(reviews)
    .where(isHeld(runId));
  return row?.count ?? 0;
}

/** How many changes each run left for the user to decide; runs that left none are absent. */
export async function heldByRun(db: Db): Promise<{ runId: number | null; changes: number }[]> {
  return await db.orm.select({ runId: reviews.runId, changes: count() }).from(reviews)
    .where(isHeld(null)).groupBy(reviews.runId).orderBy(desc(reviews.runId));
}

function isHeld(runId: number | null): SQL | undefined {
  const isOfRun = runId === null ? undefined : eq(reviews.runId, runId);
  return and(eq(reviews.kind, "held_change"), isOfRun);
}

export async function countReviews(db: Db): Promise<number> {
  return await db.orm.$count(reviews);
}

export async function reviewsOfItem(db: Db, itemId: number): Promise<Review[]> {
  const rows = await db.orm.select().from(reviews).where(eq(reviews.itemId, itemId));
  return rows.map(toReview);
}

/** The fields of these items with a change that waits for the user. */
export async function heldFieldsOf(
  db: Db,
  itemIds: readonly number[],
): Promise<Map<number, Set<string>>> {
  const { itemId, field, kind } = reviews;
  const rows = await db.orm.select({ itemId, field }).from(reviews).where(
    and(inArray(itemId, [...itemIds]), eq(kind, "held_change")),
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.itemId)].map((
      [id, own],
    ) => [id, new Set(own.map((row) => row.field))]),
  );
}

export async function findReview(db: Db, id: number): Promise<Review | null> {
  const [row] = await db.orm.select().from(reviews).where(eq(reviews.id, id));
  return row ? toReview(row) : null;
}

/** The statement that opens a review; the same question again replaces the older one. */
export function openReviewStatement(db: Db, review: Omit<Review, "id">) {
  return db.orm.insert(reviews).values(review).onConflictDoUpdate({
    target: [reviews.itemId, reviews.kind, reviews.field],
    set: { detail: review.detail, runId: review.runId ?? null },
  });
}

export function closeReviewStatement(db: Db, itemId: number, kind: ReviewKind, field = "") {
  return db.orm.delete(reviews).where(
    and(eq(reviews.itemId, itemId), eq(reviews.kind, kind), eq(reviews.field, field)),
  );
}

function toReview(row: typeof reviews.$inferSelect): Review {
  return { ...row, kind: row.kind as ReviewKind };
}
