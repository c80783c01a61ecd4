import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../open.ts";
import { episodeFiles, items } from "../schema.ts";

/** An episode that a file holds. */
export interface HeldEpisode {
  id: number;
  season: number | null;
  episode: number | null;
  title: string;
}

/** The episodes that these files hold, by file, in order. */
export async function episodesInFiles(
  db: Db,
  fileIds: readonly number[],
): Promise<Map<number, HeldEpisode[]>> {
  if (fileIds.length === 0) return new Map();
  const { id, seasonNo: season, episodeNo: episode, title } = items;
  const rows = await db.orm.select({ fileId: episodeFiles.fileId, id, season, episode, title })
    .from(episodeFiles).innerJoin(items, eq(items.id, episodeFiles.itemId))
    .where(inArray(episodeFiles.fileId, [...fileIds])).orderBy(asc(season), asc(episode));
  const byFile = Map.groupBy(rows, ({ fileId }) => fileId);
  return new Map(
    [...byFile].map((
      [file, held],
    ) => [file, held.map(({ fileId: _, ...episode }) => episode)]),
  );
}
