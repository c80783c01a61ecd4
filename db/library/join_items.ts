import { and, eq, or, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { files, items } from "../schema.ts";

/** The statement that gives an item's files to another one; a second main file is a version there. */
export function giveFilesStatement(db: Db, from: number, to: number) {
  const hasMain = sql`exists (select 1 from files as own where own.item_id = ${to}
    and own.role = 'main')`;
  return db.orm.update(files).set({
    itemId: to,
    role:
      sql`case when ${files.role} = 'main' and ${hasMain} then 'version' else ${files.role} end`,
  }).where(eq(files.itemId, from));
}

/** The statement that forgets a title, with its seasons and episodes, once it has no file left. */
export function forgetTitleStatement(db: Db, id: number) {
  const isEmpty = sql`not exists (select 1 from files where files.item_id = ${id})`;
  return db.orm.delete(items).where(and(or(eq(items.id, id), eq(items.seriesId, id)), isEmpty));
}
