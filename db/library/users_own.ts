import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";

/** What the user said of an item: see `ownRows`. */
export type OwnKind =
  | "unmonitored"
  | "ignored"
  | "picked"
  | "item_lock"
  | "value"
  | "lock"
  | "mark"
  | "artwork";

/** One thing of the user's on a title, or on a season or an episode of it. */
export interface UsersOwn {
  itemId: number;
  /** The item's, not the field's. */
  title: string;
  what: OwnKind;
  /** The field or the artwork type; null for what concerns the item as a whole. */
  name: string | null;
  /** The field's value, or the ids that were picked. */
  value: unknown;
}

/** The user's own on a title and all that belongs to it. */
export async function listUsersOwn(db: Db, itemId: number): Promise<UsersOwn[]> {
  const rows = await db.orm.all<Omit<UsersOwn, "value"> & { value: string | null }>(
    ownRows(sql`(own.id = ${itemId} or own.series_id = ${itemId})`),
  );
  return rows.map((row) => ({ ...row, value: row.value === null ? null : JSON.parse(row.value) }));
}

/** Whether anything of a title, or of what belongs to it, is the user's: a condition on `items`. */
export function isUsers(): SQL {
  return sql`exists (${ownRows(sql`(own.id = ${items.id} or own.series_id = ${items.id})`)})`;
}

/** Edits, locks, rejected values, a chosen match or picture, "leave it". */
function ownRows(isOwn: SQL): SQL {
  const row = (what: OwnKind, name: SQL, value: SQL) =>
    sql`select own.id as "itemId", own.title as title, ${sql.raw(`'${what}'`)} as what,
      ${name} as name, ${value} as value from items own`;
  const none = sql`null`;
  return sql.join([
    sql`${row("unmonitored", none, none)} where ${isOwn} and own.monitored = 0`,
    sql`${row("ignored", none, none)} where ${isOwn} and own.match_state = 'ignored'`,
    sql`${row("item_lock", none, none)} where ${isOwn} and own.locked = 1`,
    sql`${row("picked", none, sql`json_extract(own.parsed, '$.picked')`)} where ${isOwn}
      and json_extract(own.parsed, '$.picked') is not null`,
    sql`${row("value", sql`f.field`, sql`f.value`)} join item_fields f on f.item_id = own.id
      where ${isOwn} and f.source = 'user'`,
    sql`${row("lock", sql`f.field`, sql`f.value`)} join item_fields f on f.item_id = own.id
      where ${isOwn} and f.locked = 1 and f.source is not 'user'`,
    sql`${row("mark", sql`m.field`, sql`m.value`)} join marks m on m.item_id = own.id
      where ${isOwn}`,
    sql`${row("artwork", sql`a.type`, none)} join artwork a on a.item_id = own.id
      where ${isOwn} and a.selected_by = 'user'`,
  ], sql` union all `);
}
