import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Item } from "../../domain/item.ts";
import type { ItemFields } from "../enrichment/item_fields.ts";
import type { StoredMark } from "../enrichment/marks.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";
import { type ItemPatch, toColumns } from "./item_rows.ts";

/** What an item's state is derived from, as it was read. */
export interface ReadItem {
  item: Item;
  fields: ItemFields;
  marks: readonly StoredMark[];
}

/**
 * The statement that stores what was derived from an item as it was read: nothing where it is
 * another by now, which `rowsAffected` tells. It comes first in its batch, before what is written
 * with it.
 */
export function stateStatement(db: Db, read: ReadItem, state: ItemPatch) {
  return db.orm.update(items).set(toColumns(state)).where(isAsRead(read));
}

/**
 * The statement that changes what an item is as a whole: nothing where its match or one of its
 * switches is another than was read.
 */
export function factsStatement(db: Db, item: Item, facts: ItemPatch) {
  return db.orm.update(items).set(toColumns(facts)).where(and(
    eq(items.id, item.id),
    eq(items.matchNo, item.match.no),
    eq(items.monitored, item.monitored),
    sql`${items.locked} is ${item.locked === null ? null : Number(item.locked)}`,
  ));
}

function isAsRead({ item, fields, marks }: ReadItem): SQL | undefined {
  const versions = sum(Object.values(fields).map(({ version }) => version));
  const marked = sum(marks.map(({ id }) => id));
  return and(
    eq(items.id, item.id),
    eq(items.matchNo, item.match.no),
    eq(items.matchState, item.match.state),
    eq(items.monitored, item.monitored),
    sql`${items.missingSince} is ${item.missingSince}`,
    sql`${items.lastEnrichedAt} is ${item.lastEnrichedAt}`,
    sql`${versions} = (select coalesce(sum(version), 0) from item_fields
      where item_fields.item_id = ${item.id})`,
    sql`${marked} = (select coalesce(sum(id), 0) from marks where marks.item_id = ${item.id})`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
