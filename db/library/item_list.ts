import { and, asc, desc, eq, lt, or, type SQL, sql } from "drizzle-orm";
import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";
import { inClass, isUnmatched } from "./class_condition.ts";
import { isDuplicate } from "./duplicates.ts";
import { toItem } from "./item_rows.ts";

export const LIST_FILTERS = [
  "incomplete",
  "partial",
  "enriched",
  "unenriched",
  "unmatched",
  "duplicates",
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
  const where = await isListed(db, query);
  const column = SORT_COLUMNS[query.sort];
  const direction = query.direction === "asc" ? asc : desc;
  const rows = await db.orm.select().from(items).where(where)
    .orderBy(direction(column), asc(items.id))
    .limit(query.limit).offset((query.page - 1) * query.limit);
  return { items: rows.map(toItem), total: await db.orm.$count(items, where) };
}

/** The condition for what a list shows. */
export async function isListed(
  db: Db,
  { kind, q, filter }: Pick<ListQuery, "kind" | "q" | "filter">,
): Promise<SQL | undefined> {
  const isWanted = filter === "duplicates" ? await isDuplicate(db, kind) : passes(filter);
  return and(eq(items.kind, kind), matchesText(q), isWanted);
}

function matchesText(q: string | undefined): SQL | undefined {
  const words = (q ?? "").trim().split(/\s+/).filter((word) => word !== "").slice(0, 8);
  return and(...words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    const inTitle = sql`${items.title} like ${pattern} escape '\\'`;
    return /^\d{4}$/.test(word) ? or(inTitle, eq(items.year, Number(word))) : inTitle;
  }));
}

function passes(filter: Exclude<ListFilter, "duplicates"> | undefined): SQL | undefined {
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
