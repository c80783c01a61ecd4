import { allEpisodeLinks } from "../../db/library/episode_places.ts";
import { filesOfItem } from "../../db/library/files.ts";
import { nfosOfItems } from "../../db/library/nfo_files.ts";
import type { KnownAnswer } from "../../domain/enrichment/answer.ts";
import type { Item } from "../../domain/item.ts";
import { childWords } from "../../domain/nfo/child_words.ts";
import type { Deps } from "../deps.ts";
import { asAnswer } from "./nfo_answers.ts";

/** What NFO files say of the seasons and episodes of a series, by child. */
export async function nfoAnswersOfChildren(
  { db }: Deps,
  seriesId: number,
  children: readonly Item[],
): Promise<ReadonlyMap<number, KnownAnswer[]>> {
  const nfos = (await nfosOfItems(db, [seriesId])).get(seriesId) ?? [];
  if (nfos.length === 0) return new Map();
  const episodes = Map.groupBy(await allEpisodeLinks(db, seriesId), ({ fileId }) => fileId);
  const videos = (await filesOfItem(db, seriesId)).map(({ id, path }) => ({
    path,
    episodeIds: (episodes.get(id) ?? []).map(({ itemId }) => itemId),
  }));
  const places = children.map(({ id, seasonNo, episodeNo }) => ({
    ...{ id, season: seasonNo, episode: episodeNo },
  }));
  const words = childWords(nfos, videos, places);
  return new Map([...words].map(([id, own]) => [id, [asAnswer(own)]]));
}
