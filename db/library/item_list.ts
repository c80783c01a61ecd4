import {
  and,
  asc,
  avg,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  lt,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { CLASS_BOUNDS, type CompletenessClass } from "../../domain/enrichment/completeness.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";
import { toItem } from "./item_rows.ts";

export const LIST_FILTERS = [
  "incomplete",
  "partial",
  "enriched",
  "unenriched",
  "unmatched",
] as const;
export type ListFilter = typeof LIST_FILTERS[number];

const SORT_COLUMNS = {
  title: items.sortTitle,
  year: items.year,
  completeness: items.completeness,
  lastEnriched: items.lastEnrichedAt,
  added: items.createdAt,
} as const;
export const LIST_SORTS = Object.keys(SORT_COLUMNS) as (keyof typeof SORT_COLUMNS)[];
export type ListSort = keyof typeof SORT_COLUMNS;

export interface ListQuery {
  kind: ItemKind;
  q?: string;
  filter?: ListFilter;
  sort: ListSort;
  direction: "asc" | "desc";
  page: number;
  limit: number;
}

export async function listItems(
  db: Db,
  query: ListQuery,
): Promise<{ items: Item[]; total: number }> {
  const where = and(eq(items.kind, query.kind), matchesText(query.q), passes(query.filter));
  const column = SORT_COLUMNS[query.sort];
  const direction = query.direction === "asc" ? asc : desc;
  const rows = await db.orm.select().from(items).where(where)
    .orderBy(direction(column), asc(items.id))
    .limit(query.limit).offset((query.page - 1) * query.limit);
  return { items: rows.map(toItem), total: await db.orm.$count(items, where) };
}

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

function matchesText(q: string | undefined): SQL | undefined {
  const words = (q ?? "").trim().split(/\s+/).filter((word) => word !== "").slice(0, 8);
  return and(...words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    const inTitle = sql`${items.title} like ${pattern} escape '\\'`;
    return /^\d{4}$/.test(word) ? or(inTitle, eq(items.year, Number(word))) : inTitle;
  }));
}

function passes(filter: ListFilter | undefined): SQL | undefined {
  switch (filter) {
    case undefined:
      return undefined;
    case "incomplete":
      return lt(items.completeness, 100);
    case "unmatched":
      return isUnmatched();
    default:
      return inClass(filter);
  }
}

function isUnmatched(): SQL {
  return inArray(items.matchState, ["new", "review"]);
}

function inClass(name: CompletenessClass): SQL | undefined {
  const { from, below } = CLASS_BOUNDS[name];
  return and(gte(items.completeness, from), lt(items.completeness, below));
}

function tally(condition: SQL | undefined) {
  return sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
