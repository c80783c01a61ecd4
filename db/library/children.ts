import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { ChildPlace } from "../../domain/enrichment/answer.ts";
import type { Item } from "../../domain/item.ts";
import type { PresentChild } from "../../domain/series/plan_structure.ts";
import { placeName } from "../../domain/series/episode_facts.ts";
import type { Db } from "../open.ts";
import { episodeFiles, files, items } from "../schema.ts";
import { toItem } from "./item_rows.ts";

/** The seasons and episodes of a series in order: each season before its episodes. */
export async function childrenOf(db: Db, seriesId: number): Promise<Item[]> {
  const rows = await db.orm.select().from(items).where(eq(items.seriesId, seriesId))
    .orderBy(asc(items.seasonNo), asc(items.episodeNo), asc(items.id));
  return rows.map(toItem);
}

export function toPlace({ id, seasonNo, episodeNo, absoluteNo, ids, listed }: Item): PresentChild {
  return {
    id,
    season: seasonNo ?? 0,
    episode: episodeNo,
    absolute: absoluteNo,
    ids,
    listed,
  };
}

/** The statement that adds a season or an episode, unless that place is taken. */
export function addChildStatement(
  db: Db,
  series: Item,
  place: ChildPlace,
  listed: boolean,
  now: number,
) {
  const { season, episode, absolute, ids } = place;
  const title = placeName(season, episode);
  const facts = {
    title: null,
    otherTitles: [],
    year: null,
    ids: {},
    edition: null,
    isEpisode: true,
  };
  return db.orm.run(sql`
    insert into items (kind, library_id, title, sort_title, parsed, match_state, match_no, ids, pending, missing,
      created_at, series_id, season_no, episode_no, absolute_no, listed)
    select ${
    episode === null ? "season" : "episode"
  }, ${series.libraryId}, ${title}, ${title.toLowerCase()},
      ${JSON.stringify(facts)}, 'matched', ${series.match.no}, ${JSON.stringify(ids)}, '[]', '[]',
      ${now}, ${series.id}, ${season}, ${episode}, ${absolute}, ${listed ? 1 : 0}
    where not exists (select 1 from items where series_id = ${series.id}
      and season_no = ${season} and episode_no is ${episode})`);
}

/** What a list of series shows of their episodes. */
export interface EpisodeCounts {
  episodes: number;
  withFile: number;
  averageCompleteness: number;
}

export async function episodeCounts(
  db: Db,
  seriesIds: readonly number[],
): Promise<Map<number, EpisodeCounts>> {
  const counts = new Map<number, EpisodeCounts>();
  for (const seriesId of seriesIds) {
    const [row] = await db.orm.select({
      episodes: count(),
      withFile: sql<number>`coalesce(sum(${hasFile()}), 0)`.mapWith(Number),
      averageCompleteness: sql<number>`coalesce(avg(${items.completeness}), 0)`.mapWith(Number),
    }).from(items).where(and(
      eq(items.seriesId, seriesId),
      eq(items.kind, "episode"),
      sql`(${items.listed} or ${hasFile()})`,
    ));
    if (row) counts.set(seriesId, row);
  }
  return counts;
}

/** The episodes that a file holds, by file. */
export async function episodeLinks(
  db: Db,
  seriesId: number,
): Promise<{ fileId: number; itemId: number }[]> {
  const { fileId, itemId } = episodeFiles;
  return await db.orm.select({ fileId, itemId }).from(episodeFiles)
    .innerJoin(files, eq(files.id, fileId))
    .where(and(eq(files.itemId, seriesId), isNull(files.missingSince)));
}

/** Says anew which episodes each file of a series holds. */
export function linkStatements(
  db: Db,
  seriesId: number,
  links: readonly { fileId: number; itemId: number }[],
) {
  return [
    db.orm.delete(episodeFiles).where(
      sql`${episodeFiles.fileId} in (select id from files where item_id = ${seriesId})`,
    ),
    ...links.map((link) => db.orm.insert(episodeFiles).values(link).onConflictDoNothing()),
  ];
}

function hasFile() {
  return sql`exists (select 1 from episode_files join files on files.id = episode_files.file_id
    where episode_files.item_id = ${items.id} and files.missing_since is null)`;
}
