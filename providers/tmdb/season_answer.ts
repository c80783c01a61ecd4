import type { RawAnswer, RawChild, RawOffer } from "../../domain/enrichment/answer.ts";
import { plainArtwork } from "../provider.ts";
import { imageUrl, seasonArtwork } from "./artwork.ts";
import { isPlaceholderName } from "./placeholder_name.ts";
import type { Episode, Season } from "./series_wire.ts";
import { castOffer, crewOffers, ratingOffers } from "./shared_offers.ts";
import { spokenOffers, wantedEntries } from "./texts.ts";

/** A season as it was told in one language. */
export interface SpokenSeason {
  language: string;
  season: Season;
}

/** A season's own answer; the first language tells all, the others add their texts. */
export function seasonAnswer(
  seriesId: number,
  told: readonly SpokenSeason[],
  languages: readonly string[],
): RawAnswer {
  const [first] = told;
  if (!first) return { ids: { tmdb: seriesId }, offers: [], artwork: [] };
  const episodes = (first.season.episodes ?? []).map((episode) =>
    episodeChild(first.season.season_number, episode, textsOf(told, episode.episode_number))
  );
  return {
    ids: { tmdb: seriesId },
    offers: [],
    artwork: [],
    children: [seasonChild(first, languages), ...episodes],
  };
}

/** Whether that is the season of that series which was asked for. */
export function isOfSeries(season: Season, id: string | number, number: number): boolean {
  return season.season_number === number &&
    !(season.episodes ?? []).some(({ show_id }) => show_id && String(show_id) !== String(id));
}

/** Whether an episode has no name or no plot in any of the languages so far. */
export function hasGaps(told: readonly SpokenSeason[]): boolean {
  const numbers = told[0]?.season.episodes?.map(({ episode_number }) => episode_number) ?? [];
  return numbers.some((number) => {
    const texts = textsOf(told, number);
    return ["title", "plot"].some((field) =>
      !texts.some((offer) => offer.field === field && offer.value)
    );
  });
}

function seasonChild({ season, language }: SpokenSeason, languages: readonly string[]): RawChild {
  const translated = wantedEntries(season.translations, languages).flatMap((entry): RawOffer[] => {
    const tag = entry.language ? { language: entry.language } : {};
    return [
      { field: "title", value: entry.title, ...tag },
      { field: "plot", value: entry.overview, ...tag },
    ];
  });
  return {
    season: season.season_number,
    episode: null,
    absolute: null,
    ids: season.id ? { tmdb: season.id } : {},
    offers: [
      ...spokenOffers(season, language),
      ...translated,
      { field: "air_date", value: season.air_date },
    ],
    artwork: seasonArtwork(season),
  };
}

function episodeChild(season: number, episode: Episode, texts: RawOffer[]): RawChild {
  const { id, episode_number, air_date, runtime, still_path, crew, guest_stars } = episode;
  return {
    season,
    episode: episode_number,
    absolute: null,
    ids: id ? { tmdb: id } : {},
    offers: [
      ...texts,
      { field: "aired", value: air_date },
      { field: "runtime", value: runtime },
      ...ratingOffers(episode),
      ...crewOffers(crew ?? []),
      castOffer(guest_stars ?? []),
    ],
    artwork: still_path ? [plainArtwork("thumb", imageUrl(still_path))] : [],
  };
}

/** Name and plot of one episode in each language that was told. */
function textsOf(told: readonly SpokenSeason[], number: number): RawOffer[] {
  return told.flatMap(({ language, season }) => {
    const episode = season.episodes?.find(({ episode_number }) => episode_number === number);
    if (!episode) return [];
    const { name, overview } = episode;
    const isNamed = name && !isPlaceholderName(name, number);
    return spokenOffers({ name: isNamed ? name : null, overview }, language);
  });
}
