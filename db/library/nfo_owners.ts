import { sql } from "drizzle-orm";
import type { TitleUnder } from "../../domain/nfo/nfo_place.ts";
import type { Db } from "../open.ts";

/** A video that may be the one an NFO file lies beside. */
export interface VideoBeside {
  path: string;
  itemId: number;
}

/** Files whose paths begin with each of these stems, by stem. */
export async function videosBeside(
  db: Db,
  libraryId: number,
  stems: readonly string[],
): Promise<Map<string, VideoBeside[]>> {
  // "cross join" keeps SQLite from reading all files instead; nothing comes behind U+10FFFF.
  const rows = await db.orm.all<{ stem: string; path: string; itemId: number }>(sql`
    select stem.value as stem, files.path as path, files.item_id as itemId
    from json_each(${JSON.stringify(stems)}) as stem cross join files
    where files.library_id = ${libraryId} and files.item_id is not null
      and files.path >= stem.value and files.path < stem.value || char(1114111)
    order by files.path`);
  return Map.groupBy(rows, ({ stem }) => stem);
}

/** The titles that have files in each of these folders or below, by folder. */
export async function titlesUnder(
  db: Db,
  libraryId: number,
  folders: readonly string[],
): Promise<Map<string, TitleUnder[]>> {
  const rows = await db.orm.all<{ folder: string; itemId: number; isDirect: number }>(sql`
    select folder.value as folder, files.item_id as itemId,
      max(instr(substr(files.path, length(folder.value) + 2), '/') = 0) as isDirect
    from json_each(${JSON.stringify(folders)}) as folder cross join files
    where files.library_id = ${libraryId} and files.item_id is not null
      and files.path >= folder.value || '/' and files.path < folder.value || '0'
    group by folder.value, files.item_id`);
  const titles = rows.map((row) => ({ ...row, isDirect: row.isDirect === 1 }));
  return Map.groupBy(titles, ({ folder }) => folder);
}
