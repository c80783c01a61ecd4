import { and, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { files, items } from "../schema.ts";
import { isUsers } from "./users_own.ts";

/** So much at a time: a statement holds everything else up. */
const AT_ONCE = 50;

/**
 * Forgets some titles of a library that have had no file since before that time and hold nothing of
 * the user's; how many. Call it until it answers 0.
 */
export async function forgetSomeTitles(
  db: Db,
  libraryId: number,
  before: number,
): Promise<number> {
  const rows = await db.orm.select({ id: items.id }).from(items).where(and(
    eq(items.libraryId, libraryId),
    lt(items.missingSince, before),
    isNull(items.seriesId),
    sql`not ${isUsers()}`,
  )).limit(AT_ONCE);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db.write([
    db.orm.delete(items).where(or(inArray(items.id, ids), inArray(items.seriesId, ids))),
  ]);
  return ids.length;
}

/**
 * Forgets some files that have been missing since before that time; how many. Those of a title that
 * is missing as a whole stay with it, so that they find it again.
 */
export async function forgetSomeFiles(
  db: Db,
  libraryId: number,
  before: number,
): Promise<number> {
  const rows = await db.orm.select({ id: files.id }).from(files).where(and(
    eq(files.libraryId, libraryId),
    lt(files.missingSince, before),
    sql`not exists (select 1 from items i where i.id = files.item_id and i.missing_since is not null)`,
  )).limit(AT_ONCE);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await db.write([db.orm.delete(files).where(inArray(files.id, ids))]);
  return ids.length;
}
