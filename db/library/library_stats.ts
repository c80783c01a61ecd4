import { and, asc, avg, count, eq, gte, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { CompletenessClass } from "../../domain/enrichment/completeness.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";
import { inClass, isUnmatched } from "./class_condition.ts";
import { toItem } from "./item_rows.ts";

export interface LibraryStats {
  total: number;
  byClass: Record<CompletenessClass, number>;
  /** Source document 000's counters: 100, 50–99 and below 50 per cent. */
  complete: number;
  half: number;
  minimal: number;
  averageCompleteness: number;
  averageReachable: number;
  partial: number;
  unmatched: number;
}

/** The figures of the completeness card, from one query. */
export async function libraryStats(db: Db, kind: ItemKind): Promise<LibraryStats> {
  const [row] = await db.orm.select({
    total: count(),
    enriched: tally(inClass("enriched")),
    partialClass: tally(inClass("partial")),
    unenriched: tally(inClass("unenriched")),
    complete: tally(gte(items.completeness, 100)),
    half: tally(and(gte(items.completeness, 50), lt(items.completeness, 100))),
    minimal: tally(lt(items.completeness, 50)),
    averageCompleteness: avg(items.completeness).mapWith(Number),
    averageReachable: avg(items.reachable).mapWith(Number),
    partial: tally(eq(items.partial, true)),
    unmatched: tally(isUnmatched()),
  }).from(items).where(eq(items.kind, kind));
  if (!row) throw new Error("Cannot count the library as the database returned no row");
  const { enriched, partialClass, unenriched, ...rest } = row;
  return {
    ...rest,
    byClass: { enriched, partial: partialClass, unenriched },
    averageCompleteness: round1(rest.averageCompleteness || 0),
    averageReachable: round1(rest.averageReachable || 0),
  };
}

export async function mostIncomplete(db: Db, kind: ItemKind, limit: number): Promise<Item[]> {
  const isIncomplete = and(
    eq(items.kind, kind),
    lt(items.completeness, 100),
    isNotNull(items.dueClass),
  );
  const rows = await db.orm.select().from(items).where(isIncomplete).orderBy(
    asc(items.completeness),
    asc(items.id),
  ).limit(limit);
  return rows.map(toItem);
}

function tally(condition: SQL | undefined) {
  return sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
