import { and, asc, countDistinct, desc, eq, gt, isNotNull, type SQL, sql } from "drizzle-orm";
import type { HistoryEntry } from "../../domain/history/history_entry.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Db } from "../open.ts";
import { history, items } from "../schema.ts";
import { toEntry } from "./history.ts";

/** The last run that changed an item, or one of its seasons and episodes. */
export async function lastRunOf(db: Db, itemId: number): Promise<number | null> {
  const [row] = await db.orm.select({ runId: history.runId }).from(history)
    .where(and(isOf(itemId), isNotNull(history.runId)))
    .orderBy(desc(history.id)).limit(1);
  return row?.runId ?? null;
}

/** What a run did to one item, in the order in which it was done. */
export async function entriesOfRun(
  db: Db,
  runId: number,
  itemId: number,
): Promise<HistoryEntry[]> {
  const isOfRun = and(eq(history.runId, runId), eq(history.itemId, itemId));
  const rows = await db.orm.select().from(history).where(isOfRun).orderBy(asc(history.id));
  return rows.map(toEntry);
}

/** A run, or what it did to one title with its seasons and episodes. */
export interface RunScope {
  runId: number;
  itemId: number | null;
}

/** The next items that a run changed, by id, after one of them. */
export async function itemsOfRun(
  db: Db,
  scope: RunScope,
  after: number,
  limit: number,
): Promise<number[]> {
  const isNext = and(isOfRun(scope), gt(history.itemId, after));
  const rows = await db.orm.selectDistinct({ itemId: history.itemId }).from(history)
    .where(isNext).orderBy(asc(history.itemId)).limit(limit);
  return rows.map(({ itemId }) => itemId);
}

export async function countItemsOfRun(db: Db, scope: RunScope): Promise<number> {
  const [row] = await db.orm.select({ count: countDistinct(history.itemId) }).from(history)
    .where(isOfRun(scope));
  return row?.count ?? 0;
}

function isOfRun({ runId, itemId }: RunScope): SQL | undefined {
  return and(eq(history.runId, runId), itemId === null ? undefined : isOf(itemId));
}

/** Of an item, or of a season or an episode of it. */
function isOf(itemId: number): SQL {
  return sql`${history.itemId} in
    (select id from items where id = ${itemId} or series_id = ${itemId})`;
}

/** A change with the item that it happened to. */
export interface ChangeOfRun {
  entry: HistoryEntry;
  title: string;
  year: number | null;
  itemKind: ItemKind;
}

/** What a run changed, item by item, each in the order in which it was done. */
export async function changesOfRun(
  db: Db,
  runId: number,
  page: number,
  limit: number,
): Promise<{ changes: ChangeOfRun[]; total: number }> {
  const isOfThisRun = eq(history.runId, runId);
  const { title, year, kind } = items;
  const rows = await db.orm.select({ entry: history, title, year, kind }).from(history)
    .innerJoin(items, eq(items.id, history.itemId)).where(isOfThisRun)
    .orderBy(asc(history.itemId), asc(history.id)).limit(limit).offset((page - 1) * limit);
  return {
    changes: rows.map(({ entry, kind, ...item }) => ({
      ...item,
      entry: toEntry(entry),
      itemKind: kind as ItemKind,
    })),
    total: await db.orm.$count(history, isOfThisRun),
  };
}
