import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { ChildPlace } from "../../domain/enrichment/answer.ts";
import type { Item } from "../../domain/item.ts";
import type { PresentChild } from "../../domain/series/plan_structure.ts";
import { placeName } from "../../domain/series/episode_facts.ts";
import type { Db } from "../open.ts";
import { episodeFiles, files, items } from "../schema.ts";
import type { EpisodeLink } from "./episode_places.ts";
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

/** The statement that adds seasons and episodes where their places are free. */
export function addChildrenStatement(
  db: Db,
  series: Item,
  places: readonly ChildPlace[],
  listed: boolean,
  now: number,
) {
  const facts = { title: null, otherTitles: [], year: null, ids: {}, edition: null };
  const rows = places.map(({ season, episode, absolute, ids }) => ({
    ...{ season, episode, absolute, ids },
    kind: episode === null ? "season" : "episode",
    title: placeName(season, episode),
  }));
  const value = (name: string) => sql`json_extract(place.value, ${`$.${name}`})`;
  return db.orm.run(sql`
    insert into items (kind, library_id, title, sort_title, parsed, match_state, match_no, ids, pending,
      missing, created_at, series_id, season_no, episode_no, absolute_no, listed)
    select ${value("kind")}, ${series.libraryId}, ${value("title")}, lower(${value("title")}),
      ${JSON.stringify({ ...facts, isEpisode: true })}, 'matched', ${series.match.no},
      ${value("ids")}, '[]', '[]', ${now}, ${series.id}, ${value("season")}, ${value("episode")},
      ${value("absolute")}, ${listed ? 1 : 0}
    from json_each(${JSON.stringify(rows)}) as place
    where not exists (select 1 from items where series_id = ${series.id}
      and season_no = ${value("season")} and episode_no is ${value("episode")})
    group by ${value("season")}, ${value("episode")} order by place.key`);
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

export function linkStatement(db: Db, links: readonly EpisodeLink[]) {
  const rows = links.map(({ fileId, itemId }) => [fileId, itemId]);
  return db.orm.run(sql`insert into episode_files (file_id, item_id)
    select value ->> 0, value ->> 1 from json_each(${JSON.stringify(rows)}) where true
    on conflict do nothing`);
}

export function unlinkStatement(db: Db, { fileId, itemId }: EpisodeLink) {
  return db.orm.delete(episodeFiles).where(
    and(eq(episodeFiles.fileId, fileId), eq(episodeFiles.itemId, itemId)),
  );
}

function hasFile() {
  return sql`exists (select 1 from episode_files join files on files.id = episode_files.file_id
    where episode_files.item_id = ${items.id} and files.missing_since is null)`;
}
