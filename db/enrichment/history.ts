import { and, asc, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { FieldEntry, HistoryEntry, ItemEntry } from "../../domain/history/history_entry.ts";
import type { Db } from "../open.ts";
import { history } from "../schema.ts";

export async function readHistory(
  db: Db,
  itemId: number,
  page: number,
  limit: number,
): Promise<{ entries: HistoryEntry[]; total: number }> {
  const ofItem = eq(history.itemId, itemId);
  const rows = await db.orm.select().from(history).where(ofItem).orderBy(desc(history.id)).limit(
    limit,
  ).offset((page - 1) * limit);
  return { entries: rows.map(toEntry), total: await db.orm.$count(history, ofItem) };
}

export async function findHistoryEntry(db: Db, id: number): Promise<HistoryEntry | null> {
  const [row] = await db.orm.select().from(history).where(eq(history.id, id));
  return row ? toEntry(row) : null;
}

/** What happened to an item from one row on, in the order in which it happened. */
export async function entriesSince(
  db: Db,
  itemId: number,
  firstId: number,
): Promise<HistoryEntry[]> {
  const isSince = and(eq(history.itemId, itemId), gte(history.id, firstId));
  const rows = await db.orm.select().from(history).where(isSince).orderBy(asc(history.id));
  return rows.map(toEntry);
}

/** The statement that records what is no write of a field: a match, a lock of the whole item. */
export function recordStatement(
  db: Db,
  entry: Omit<ItemEntry, "id"> | Omit<FieldEntry, "id">,
) {
  return db.orm.insert(history).values(entry);
}

/**
 * The same only when the statement before it in the batch changed one row: a conditional write that
 * came too late leaves no history.
 */
export function recordIfWrittenStatement(
  db: Db,
  entry: Omit<ItemEntry, "id"> | Omit<FieldEntry, "id">,
) {
  const { itemId, runId, at, kind, field, before, after, reason } = entry;
  const [was, is] = entry.field === null ? [null, null] : [entry.wasLocked, entry.isLocked];
  // changes() counts the rows of the statement before this one, on this connection.
  return db.orm.run(sql`
    insert into ${history}
      (item_id, run_id, at, kind, field, before, after, reason, was_locked, is_locked)
    select ${itemId}, ${runId}, ${at}, ${kind}, ${field}, ${json(before)}, ${json(after)},
      ${reason}, ${flag(was)}, ${flag(is)}
    where changes() = 1`);
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

/**
 * Thins the history of ratings and votes older than that: the first, the last and one a month stay
 * (DESIGN 3.11). Everything else is kept for the item's life.
 */
export async function thinRatings(
  db: Db,
  ratingFields: readonly string[],
  before: number,
): Promise<void> {
  const month = sql`strftime('%Y-%m', ${history.at} / 1000, 'unixepoch')`;
  const kept = db.orm.select({ id: sql`min(${history.id})` }).from(history)
    .where(inArray(history.field, [...ratingFields])).groupBy(history.itemId, history.field, month);
  const last = db.orm.select({ id: sql`max(${history.id})` }).from(history)
    .where(inArray(history.field, [...ratingFields])).groupBy(history.itemId, history.field);
  const isOld = and(
    inArray(history.field, [...ratingFields]),
    lt(history.at, before),
    inArray(history.kind, ["fill", "change", "confirmed"]),
  );
  await db.write([
    db.orm.delete(history).where(
      and(isOld, sql`${history.id} not in ${kept}`, sql`${history.id} not in ${last}`),
    ),
  ]);
}

/** Rows hold domain values. */
export function toEntry(row: typeof history.$inferSelect): HistoryEntry {
  return row as HistoryEntry;
}
