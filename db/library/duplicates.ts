import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";
import { toItem } from "./item_rows.ts";

/** The other items of an item's library that are matched to the same title, the oldest first. */
export async function itemsOfSameTitle(db: Db, item: Item): Promise<Item[]> {
  const ids = Object.entries(item.ids);
  if (item.match.state !== "matched" || item.seriesId !== null || ids.length === 0) return [];
  // The text is looked through first: it costs a tenth of reading every row's JSON.
  const mentions = ids.map(([system, id]) =>
    sql`instr(${items.ids}, ${JSON.stringify({ [system]: id }).slice(1, -1)}) > 0`
  );
  const rows = await db.orm.select().from(items).where(and(
    eq(items.kind, item.kind),
    eq(items.libraryId, item.libraryId),
    ne(items.id, item.id),
    isNull(items.seriesId),
    eq(items.matchState, "matched"),
    sql`(${sql.join(mentions, sql` or `)})`,
  )).orderBy(items.createdAt, items.id);
  return rows.map(toItem).filter((other) =>
    ids.some(([system, id]) => Object(other.ids)[system] === id)
  );
}

/** The condition for items that share their title with another one of their library. */
export async function isDuplicate(db: Db, kind: ItemKind): Promise<SQL> {
  // Read by itself: as part of a list's query it would be asked twice, for the rows and the count.
  const groups = await db.orm.all<{ ids: string }>(sql`
    select json_group_array(title.id) as ids
    from items as title, json_each(title.ids) as told
    where title.kind = ${kind} and title.series_id is null and title.match_state = 'matched'
    group by title.library_id, told.key, told.value having count(*) > 1`);
  const ids = new Set(groups.flatMap((group) => JSON.parse(group.ids) as number[]));
  return sql`${items.id} in (select value from json_each(${JSON.stringify([...ids])}))`;
}
