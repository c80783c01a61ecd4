import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";

/** The posters of a series and its seasons, as ids of candidates: its own first, specials last. */
export async function postersOfSeries(db: Db, seriesId: number): Promise<number[]> {
  const isSeason = and(eq(items.seriesId, seriesId), eq(items.kind, "season"));
  const rows = await db.orm.select({ id: items.posterId }).from(items)
    .where(and(or(eq(items.id, seriesId), isSeason), isNotNull(items.posterId)))
    .orderBy(sql`season_no is not null`, sql`season_no = 0`, items.seasonNo);
  return rows.flatMap(({ id }) => id ?? []);
}

/** The posters of the titles that came last into a library. */
export async function postersOfLibrary(
  db: Db,
  libraryId: number,
  limit: number,
): Promise<number[]> {
  const rows = await db.orm.select({ id: items.posterId }).from(items).where(and(
    eq(items.libraryId, libraryId),
    isNull(items.seriesId),
    isNotNull(items.posterId),
  )).orderBy(desc(items.id)).limit(limit);
  return rows.flatMap(({ id }) => id ?? []);
}

/** The posters of these titles, in their order. */
export async function postersOfItems(db: Db, itemIds: readonly number[]): Promise<number[]> {
  const rows = await db.orm.select({ id: items.id, posterId: items.posterId }).from(items)
    .where(inArray(items.id, [...itemIds]));
  const byItem = new Map(rows.map(({ id, posterId }) => [id, posterId]));
  return itemIds.flatMap((id) => byItem.get(id) ?? []);
}

/** Which of these series have seasons with a poster. */
export async function seriesWithSeasonPosters(
  db: Db,
  seriesIds: readonly number[],
): Promise<Set<number>> {
  if (seriesIds.length === 0) return new Set();
  const rows = await db.orm.selectDistinct({ id: items.seriesId }).from(items).where(and(
    inArray(items.seriesId, [...seriesIds]),
    eq(items.kind, "season"),
    isNotNull(items.posterId),
  ));
  return new Set(rows.flatMap(({ id }) => id ?? []));
}
