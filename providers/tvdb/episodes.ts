import type { RawAnswer, RawChild } from "../../domain/enrichment/answer.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { plainArtwork } from "../provider.ts";
import { filedAddress } from "./artwork.ts";
import { ORDER } from "./episodes_part.ts";
import { languageTag } from "./languages.ts";
import type { GetTvdb } from "./requests.ts";
import { type Episode, EpisodePage } from "./episode_wire.ts";

/** Of 500 episodes each: more than any series has. */
const MOST_PAGES = 40;

interface EpisodeList {
  seriesId: number;
  /** TVDB's code of the language that the list is in; null when it does not say. */
  language: string | null;
  episodes: Episode[];
}

/** All episodes of a series in one of TVDB's languages; null: in the original one. */
export async function askEpisodes(
  get: GetTvdb,
  id: string | number,
  code: string | null,
  imagesUrl: string | undefined,
): Promise<Outcome<RawAnswer>> {
  const told = await getList(get, id, code);
  // Some translated lists are "not found" although the series is told in that language.
  const list = told.kind === "not_found" && code !== null ? await getList(get, id, null) : told;
  if (list.kind !== "ok") return list;
  if (String(list.value.seriesId) !== String(id)) return { kind: "not_found" };
  const { seriesId, language, episodes } = list.value;
  return {
    kind: "ok",
    value: {
      ids: { tvdb: seriesId },
      offers: [],
      artwork: [],
      children: episodes.flatMap((episode) => episodeChild(episode, language, imagesUrl)),
    },
  };
}

async function getList(
  get: GetTvdb,
  id: string | number,
  code: string | null,
): Promise<Outcome<EpisodeList>> {
  const place = `/series/${encodeURIComponent(String(id))}/episodes/${ORDER}`;
  const list: EpisodeList = { seriesId: NaN, language: code, episodes: [] };
  for (let page = 0; page < MOST_PAGES; page++) {
    const path = code === null ? place : `${place}/${code}`;
    const got = await get(path, { page: String(page) }, EpisodePage);
    if (got.kind !== "ok") return got;
    const { data, links } = got.value;
    const series = data.series ?? data;
    list.seriesId = series.id ?? NaN;
    list.language = code ?? series.originalLanguage ?? null;
    list.episodes.push(...data.episodes ?? []);
    if (!links?.next || !data.episodes?.length) break;
  }
  return { kind: "ok", value: list };
}

/** Specials are season 0, films among them too. */
function episodeChild(
  episode: Episode,
  language: string | null,
  imagesUrl: string | undefined,
): RawChild[] {
  const { id, number, seasonNumber, absoluteNumber, image } = episode;
  if (typeof number !== "number" || typeof seasonNumber !== "number") return [];
  // What is not translated is null there, never in another language.
  const tag = language === null ? {} : { language: languageTag(language) };
  return [{
    season: seasonNumber,
    episode: number,
    absolute: absoluteNumber || null,
    ids: id ? { tvdb: id } : {},
    offers: [
      { field: "title", value: episode.name, ...tag },
      { field: "plot", value: episode.overview, ...tag },
      { field: "aired", value: episode.aired },
      { field: "runtime", value: episode.runtime },
    ],
    artwork: image ? [plainArtwork("thumb", filedAddress(image, imagesUrl))] : [],
  }];
}
