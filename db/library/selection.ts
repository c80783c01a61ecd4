import { and, asc, eq, gt, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { Selection } from "../../domain/edits/bulk_action.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";
import { isListed, LIST_FILTERS, type ListFilter } from "./item_list.ts";

/** The condition for the items that the user chose. */
export async function isChosen(db: Db, selection: Selection): Promise<SQL | undefined> {
  if ("ids" in selection) {
    return inArray(items.id, idsOf(selection.ids));
  }
  if ("all" in selection) return isNull(items.seriesId);
  if ("libraryId" in selection) {
    return and(eq(items.libraryId, selection.libraryId), isNull(items.seriesId));
  }
  const { kind, q, filter } = selection.list;
  const known = LIST_FILTERS.find((own) => own === filter) satisfies ListFilter | undefined;
  const isShown = await isListed(db, {
    kind,
    ...(q ? { q } : {}),
    ...(known ? { filter: known } : {}),
  });
  const { except = [] } = selection;
  return except.length === 0 ? isShown : and(isShown, notInArray(items.id, idsOf(except)));
}

/** As one parameter: a statement may have only so many. */
function idsOf(ids: readonly number[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`;
}

/** How many items that is. */
export async function countChosen(db: Db, selection: Selection): Promise<number> {
  return await db.orm.$count(items, await isChosen(db, selection));
}

/** The next of them, by id. */
export async function chosenAfter(
  db: Db,
  selection: Selection,
  after: number,
  limit: number,
): Promise<number[]> {
  const isNext = and(await isChosen(db, selection), gt(items.id, after));
  const rows = await db.orm.select({ id: items.id }).from(items).where(isNext)
    .orderBy(asc(items.id)).limit(limit);
  return rows.map(({ id }) => id);
}
