import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import type { Db } from "../open.ts";
import { history, marks } from "../schema.ts";
import type { HistoryKind } from "./write_fields.ts";

/** One thing that happened to an item. `before` and `after` are sourced values for fields. */
export interface HistoryEntry {
  id: number;
  itemId: number;
  runId: number | null;
  at: number;
  kind: HistoryKind;
  field: string | null;
  before: SourcedValue | null;
  after: SourcedValue | null;
  reason: string | null;
}

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

/** The statement that records what is not a field write: a match, a whole-item lock. */
export function recordStatement(db: Db, entry: Omit<HistoryEntry, "id">) {
  return db.orm.insert(history).values(entry);
}

/** The statement that sets a mark: "not this value of this source again". */
export function markStatement(
  db: Db,
  itemId: number,
  field: string,
  undone: SourcedValue,
  now: number,
) {
  return db.orm.insert(marks).values({
    itemId,
    field,
    source: undone.source,
    value: undone.value,
    createdAt: now,
  });
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

function toEntry(row: typeof history.$inferSelect): HistoryEntry {
  return {
    ...row,
    kind: row.kind as HistoryKind,
    before: row.before as SourcedValue | null,
    after: row.after as SourcedValue | null,
  };
}
