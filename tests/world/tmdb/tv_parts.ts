import { hash, hashBetween } from "../films/hash.ts";
import { type Episode, episodesOf, type Season, type Series } from "../series/series.ts";
import { videoRows } from "./appended.ts";
import { imageFilter } from "./images.ts";
import { languageOf } from "./language_names.ts";
import { aggregateCredits, tvCredits } from "./tv_credits.ts";
import { seasonPosters, stillsOf, tvImages } from "./tv_images.ts";
import { crewOf, guestsOf, seasonIdOf } from "./tv_season.ts";

type Part<Subject> = (subject: Subject, query: URLSearchParams) => object;

const SERIES_PARTS: Record<string, Part<Series>> = {
  credits: tvCredits,
  aggregate_credits: (series) =>
    aggregateCredits(series, episodesOf(series).map(({ episode }) => episode)),
  content_ratings: contentRatings,
  external_ids: externalIds,
  keywords: ({ keywords }) => ({
    results: keywords.map((name) => ({ name, id: hashBetween(`keyword ${name}`, 100, 300_000) })),
  }),
  videos: ({ tmdb, title, trailer }) => ({ results: videoRows(`tv ${tmdb}`, title, trailer) }),
  images: (series, query) => tvImages(series, imageFilter(query)),
  translations: (series) => ({ translations: translationRows(series) }),
  alternative_titles: ({ alternativeTitles }) => ({
    results: alternativeTitles.map(({ country, title }) => ({
      iso_3166_1: country,
      title,
      type: "",
    })),
  }),
};

type InSeason = { series: Series; season: Season };

const SEASON_PARTS: Record<string, Part<InSeason>> = {
  credits: ({ series }) => tvCredits(series),
  aggregate_credits: ({ series, season }) => aggregateCredits(series, season.episodes),
  external_ids: ({ series, season: { number } }) => ({
    freebase_mid: null,
    freebase_id: null,
    tvdb_id: hashBetween(`tvdb season ${series.tvdb} 1 ${number}`, 1_000_000, 2_200_000),
    tvrage_id: null,
    wikidata_id: null,
  }),
  images: ({ series, season: { number } }, query) => ({
    posters: seasonPosters(series, seasonIdOf(series, number), number, imageFilter(query)),
  }),
  translations: ({ season }) => ({
    translations: [{
      ...languageOf("en"),
      data: { name: season.title, overview: season.plot },
    }],
  }),
  videos: () => ({ results: [] }),
};

type InEpisode = { series: Series; episode: Episode };

const EPISODE_PARTS: Record<string, Part<InEpisode>> = {
  credits: ({ series, episode }) => ({
    cast: tvCredits(series).cast,
    crew: crewOf(episode),
    guest_stars: guestsOf(episode),
  }),
  external_ids: ({ episode: { imdb, tvdb } }) => ({
    imdb_id: imdb,
    freebase_mid: null,
    freebase_id: null,
    tvdb_id: tvdb,
    tvrage_id: null,
    wikidata_id: null,
  }),
  images: ({ episode }) => ({ stills: stillsOf(episode) }),
  translations: ({ episode }) => ({
    translations: [["en", episode] as const, ...Object.entries(episode.translations)].map(
      ([code, { title, plot }]) => ({
        ...languageOf(code),
        data: { name: title, overview: plot },
      }),
    ),
  }),
  videos: () => ({ results: [] }),
};

/** One sub-resource of a series, or null for a name that TMDB does not know. */
export function tvPart(name: string, series: Series, query: URLSearchParams): object | null {
  return partIn(SERIES_PARTS, name)?.(series, query) ?? null;
}

/** One sub-resource of a season. */
export function seasonPart(name: string, at: InSeason, query: URLSearchParams): object | null {
  return partIn(SEASON_PARTS, name)?.(at, query) ?? null;
}

/** One sub-resource of an episode. */
export function episodePart(name: string, at: InEpisode, query: URLSearchParams): object | null {
  return partIn(EPISODE_PARTS, name)?.(at, query) ?? null;
}

function partIn<Subject>(
  parts: Record<string, Part<Subject>>,
  name: string,
): Part<Subject> | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

/** One row a country, and one without rating: who takes the first row may find "". */
function contentRatings({ certification }: Series) {
  const rows = Object.entries({ BR: "", ...certification });
  return {
    results: rows.map(([iso_3166_1, rating]) => ({ descriptors: [], iso_3166_1, rating })),
  };
}

/** What nobody entered is null for one name and "" for the next. */
function externalIds(series: Series) {
  const isEntered = hash(`tvdb entered ${series.tmdb}`) % 8 !== 0;
  return {
    imdb_id: series.imdb,
    freebase_mid: null,
    freebase_id: null,
    tvdb_id: isEntered ? series.tvdb : null,
    tvrage_id: null,
    wikidata_id: series.wikidata,
    facebook_id: "",
    instagram_id: "",
    twitter_id: null,
  };
}

/** A name of "" means "the same as the original". */
function translationRows(series: Series) {
  const { title, originalTitle, plot, tagline, homepage } = series;
  const english = { title: title === originalTitle ? "" : title, plot, tagline };
  return [["en", english] as const, ...Object.entries(series.translations)].map((
    [code, texts],
  ) => ({
    ...languageOf(code),
    data: {
      name: texts.title === originalTitle ? "" : texts.title,
      overview: texts.plot,
      homepage: code === "en" ? homepage : "",
      tagline: texts.tagline,
    },
  }));
}
