import { splitCast, splitList } from "../films/build_film.ts";
import { hash, hashBetween, hashHex } from "../films/hash.ts";
import type { ProviderName } from "../simulator.ts";
import { buildSeasons } from "./build_seasons.ts";
import type { Flavour } from "./episode_words.ts";
import { episodesOf, type Series } from "./series.ts";
import { numberAtTmdb } from "./tmdb_numbers.ts";

/** One row of the series tables: facts a reader wants to see; the rest is derived from the id. */
export interface SeriesRow {
  id: number;
  title: string;
  original?: string;
  lang?: string;
  country?: string;
  form?: Series["form"];
  numbering?: Series["numbering"];
  status?: Series["status"];
  network: string;
  isStreamed?: boolean;
  min: number;
  plot: string;
  outline: string;
  tagline?: string;
  /** Lists are comma separated; in `cast`: "Name=Role; Name=Role". */
  genres: string;
  creators: string;
  cast: string;
  studios?: string;
  rated?: Record<string, string>;
  /** IMDb rating; 0 = none. */
  score: number;
  keywords: string;
  trailer?: boolean;
  homepage?: string;
  aka?: [country: string, title: string][];
  de?: [title: string, plot: string, tagline: string];
  fr?: [title: string, plot: string, tagline: string];
  /** In a language other than English: what the series says of itself. */
  own?: [title: string, plot: string, tagline: string];
  art?: Partial<Series["artwork"]>;
  /** So many episodes from that day on; "" = nobody knows when. */
  seasons: SeasonRow[];
  /** Days between two episodes; "weekdays" = Monday to Thursday. */
  every?: number | "weekdays";
  specials?: SpecialRow[];
  words: Flavour | "talk";
  /** Languages other than English in which its episodes are told: "de, fr". */
  told?: string;
  /** TMDB's seasons, when they are others: so many episodes each. */
  tmdbSeasons?: number[];
  unknownTo?: ProviderName;
}

export type SeasonRow = [episodes: number, from: string, title?: string];
export type SpecialRow = [title: string, aired: string, kind: "significant" | "insignificant"];

/** A row of a series table with everything that can be derived from its id filled in. */
export function buildSeries(row: SeriesRow): Series {
  const seasons = buildSeasons(row);
  const aired = episodesOf({ seasons }).filter(({ season }) => season > 0)
    .map(({ episode }) => episode.aired).filter((day) => day !== "").sort();
  return {
    ...idsOf(row.id),
    title: row.title,
    originalTitle: row.original ?? row.title,
    language: row.lang ?? "en",
    country: row.country ?? "US",
    year: Number((aired[0] ?? row.seasons[0]?.[1] ?? "").slice(0, 4)),
    form: row.form ?? "scripted",
    numbering: row.numbering ?? "standard",
    firstAired: aired[0] ?? "",
    lastAired: aired.at(-1) ?? "",
    status: row.status ?? "ended",
    network: row.network,
    isStreamed: row.isStreamed ?? false,
    runtime: row.min,
    plot: row.plot,
    outline: row.outline,
    tagline: row.tagline ?? "",
    genres: splitList(row.genres),
    creators: splitList(row.creators),
    cast: splitCast(row.cast),
    studios: splitList(row.studios ?? ""),
    certification: row.rated ?? {},
    ...ratingsOf(row),
    keywords: splitList(row.keywords),
    trailer: row.trailer === false ? "" : hashHex(`series trailer ${row.id}`, 11),
    homepage: row.homepage ?? "",
    alternativeTitles: (row.aka ?? []).map(([country, title]) => ({ country, title })),
    translations: translationsOf(row),
    artwork: artworkOf(row),
    seasons,
    tmdbNumbers: numberAtTmdb(seasons, row.tmdbSeasons ?? []),
    unknownTo: row.unknownTo ? [row.unknownTo] : [],
  };
}

/** TMDB numbers films and series apart: the first series shares its number with a film. */
function idsOf(id: number) {
  return {
    tmdb: 930_000 + id,
    imdb: `tt${6_900_000 + id}`,
    tvdb: 870_000 + id,
    tvmaze: 780_000 + id,
    wikidata: `Q${710_000_000 + id}`,
  };
}

function translationsOf({ lang, own, de, fr }: SeriesRow): Series["translations"] {
  const rows = { de, fr, ...(lang && own ? { [lang]: own } : {}) };
  const known = Object.entries(rows).flatMap(([code, row]) => row ? [[code, row] as const] : []);
  return Object.fromEntries(
    known.map(([code, [title, plot, tagline]]) => [code, { title, plot, tagline }]),
  );
}

function ratingsOf({ id, score }: SeriesRow) {
  const wobble = (name: string) => (hash(`${name} series ${id}`) % 800 - 400) / 1000;
  const hasRating = score > 0;
  return {
    imdbRating: hasRating ? score : null,
    imdbVotes: hasRating ? hashBetween(`series votes ${id}`, 310, 190_000) : 0,
    tmdbRating: hasRating ? Math.round((score - 0.2 + wobble("tmdb")) * 1000) / 1000 : 0,
    tmdbVotes: hasRating ? hashBetween(`series tmdb votes ${id}`, 6, 2_400) : 0,
    tvmazeRating: hasRating ? Math.round((score + wobble("tvmaze")) * 10) / 10 : null,
  };
}

function artworkOf({ id, art = {} }: SeriesRow): Series["artwork"] {
  return {
    posters: art.posters ?? hashBetween(`series posters ${id}`, 3, 8),
    backdrops: art.backdrops ?? hashBetween(`series backdrops ${id}`, 2, 6),
    logos: art.logos ?? hashBetween(`series logos ${id}`, 0, 3),
    banners: art.banners ?? hashBetween(`series banners ${id}`, 1, 3),
  };
}
