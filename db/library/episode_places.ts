import { type SQL, sql } from "drizzle-orm";
import type { FileNumbering, NumberedEpisode } from "../../domain/series/file_numbering.ts";
import type { Db } from "../open.ts";

/** A file of a series that says which episodes it holds. */
export interface NumberedFile {
  id: number;
  numbering: FileNumbering;
}

/** Which file holds which episode. */
export interface EpisodeLink {
  fileId: number;
  itemId: number;
}

// A series may have thousands of files and episodes: each list comes as one text of what is asked
// for, since whole rows one by one would hold everything else up for several times as long.

/** The files of a series, missing ones too, that say which episodes they hold. */
export async function numberedFiles(db: Db, seriesId: number): Promise<NumberedFile[]> {
  const rows = await readRows<[number, FileNumbering]>(
    db,
    sql`select json_array(id, json(numbering)) as row from files
      where item_id = ${seriesId} and numbering is not null order by path`,
  );
  return rows.map(([id, numbering]) => ({ id, numbering }));
}

/** The episodes of a series, those that its structure provider lists before all others. */
export async function numberedEpisodes(db: Db, seriesId: number): Promise<NumberedEpisode[]> {
  const rows = await readRows<[number, number, number, number | null, string | null]>(
    db,
    sql`select json_array(episode.id, coalesce(episode.season_no, 0), coalesce(episode.episode_no, 0),
        episode.absolute_no, aired.value ->> '$') as row
      from items as episode left join item_fields as aired on aired.item_id = episode.id
        and aired.field = 'aired' and aired.source is not null
      where episode.series_id = ${seriesId} and episode.kind = 'episode'
      order by episode.listed desc, episode.season_no, episode.episode_no, episode.id`,
  );
  return rows.map(([id, season, episode, absolute, aired]) => ({
    ...{ id, season, episode, absolute, aired },
  }));
}

/** Which episodes the files of a series hold, missing files too. */
export async function allEpisodeLinks(db: Db, seriesId: number): Promise<EpisodeLink[]> {
  const rows = await readRows<[number, number]>(
    db,
    sql`select json_array(held.file_id, held.item_id) as row from files
      join episode_files as held on held.file_id = files.id where files.item_id = ${seriesId}`,
  );
  return rows.map(([fileId, itemId]) => ({ fileId, itemId }));
}

async function readRows<T>(db: Db, rows: SQL): Promise<T[]> {
  const { all } = await db.orm.get<{ all: string }>(
    sql`select json_group_array(json(row)) as "all" from (${rows})`,
  );
  return JSON.parse(all);
}
