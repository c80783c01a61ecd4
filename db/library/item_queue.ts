import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import { DUE_CLASSES, type DueClass } from "../../domain/enrichment/due.ts";
import type { Item } from "../../domain/item.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";
import { toItem } from "./item_rows.ts";

const IN_ORDER: readonly DueClass[] = [
  DUE_CLASSES.neverEnriched,
  DUE_CLASSES.pendingProvider,
  DUE_CLASSES.stale,
];

export interface DueQuery {
  now: number;
  limit: number;
  /** Items that this run has tried already are left out. */
  runId?: number;
  /** Only these classes; all by default. */
  classes?: readonly DueClass[];
}

/**
 * The items that are due, in the order of DESIGN 3.7: by class, due time, completeness and id. Each
 * class is one range of the index, so that a million items cost no more than the few that are due.
 */
export async function dueItems(
  db: Db,
  { now, limit, runId, classes = IN_ORDER }: DueQuery,
): Promise<Item[]> {
  const found: Item[] = [];
  for (const dueClass of classes) {
    if (found.length >= limit) break;
    const isDue = and(eq(items.dueClass, dueClass), lte(items.dueAt, now), notTriedBy(runId));
    const rows = await db.orm.select().from(items).where(isDue)
      .orderBy(asc(items.dueClass), asc(items.dueAt), asc(items.completeness), asc(items.id))
      .limit(limit - found.length);
    found.push(...rows.map(toItem));
  }
  return found;
}

/** What comes next, due or not, in the same order: the queue page. */
export async function queuedItems(db: Db, limit: number): Promise<Item[]> {
  return await dueItems(db, { now: Number.MAX_SAFE_INTEGER, limit });
}

/** When the first of the items that this run takes and has not tried becomes due; null when none will. */
export async function nextDueAt(
  db: Db,
  runId?: number,
  classes: readonly DueClass[] = IN_ORDER,
): Promise<number | null> {
  const [row] = await db.orm.select({ at: sql<number | null>`min(${items.dueAt})` }).from(items)
    .where(and(inArray(items.dueClass, [...classes]), notTriedBy(runId)));
  return row?.at ?? null;
}

export async function countDue(
  db: Db,
  now: number,
  classes: readonly DueClass[] = IN_ORDER,
): Promise<number> {
  let total = 0;
  for (const dueClass of classes) {
    const [row] = await db.orm.select({ n: count() }).from(items)
      .where(and(eq(items.dueClass, dueClass), lte(items.dueAt, now)));
    total += row?.n ?? 0;
  }
  return total;
}

/** Everything that a forced run takes: all that is queued, due or not. */
export async function countQueued(db: Db): Promise<number> {
  const [row] = await db.orm.select({ n: count() }).from(items).where(isNotNull(items.dueClass));
  return row?.n ?? 0;
}

/** For a forced run: every queued item it has not tried, by id. */
export async function untriedItems(db: Db, runId: number, limit: number): Promise<Item[]> {
  const rows = await db.orm.select().from(items).where(
    and(isNotNull(items.dueClass), notTriedBy(runId)),
  )
    .orderBy(asc(items.id)).limit(limit);
  return rows.map(toItem);
}

/**
 * A provider answers again earlier than expected: what waits for it is due now. Items whose own
 * requests failed keep their places on the ladder. `canSearch`: unidentified items wait for it too.
 */
export async function makeWaitingDue(
  db: Db,
  provider: string,
  canSearch: boolean,
  now: number,
): Promise<void> {
  const waits = sql`exists (select 1 from json_each(${items.pending}) where value = ${provider})`;
  const isUnidentified = and(eq(items.matchState, "new"), eq(items.identifyFailures, 0));
  const failedItself =
    sql`exists (select 1 from item_providers as own where own.item_id = ${items.id}
    and own.provider = ${provider} and own.last_kind = 'failed' and own.failures > 0)`;
  await db.write([
    db.orm.update(items).set({ dueAt: now }).where(and(
      inArray(items.dueClass, [DUE_CLASSES.neverEnriched, DUE_CLASSES.pendingProvider]),
      gt(items.dueAt, now),
      canSearch ? or(waits, isUnidentified) : waits,
      sql`not ${failedItself}`,
    )),
  ]);
}

function notTriedBy(runId: number | undefined) {
  return runId === undefined ? undefined : or(isNull(items.lastRunId), ne(items.lastRunId, runId));
}
