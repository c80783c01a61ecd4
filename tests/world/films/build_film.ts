import type { Film, Role, Translation } from "./film.ts";
import { hash, hashBetween, hashHex } from "./hash.ts";

/** One row of the film tables: facts a reader wants to see; the rest is derived from the id. */
export interface FilmRow {
  id: number;
  title: string;
  original?: string;
  lang?: string;
  date: string;
  min: number;
  plot: string;
  outline: string;
  tagline?: string;
  /** Lists are comma separated; in `cast`: "Name=Role; Name=Role". */
  genres: string;
  by: string;
  writers: string;
  producers?: string;
  cast: string;
  studios?: string;
  countries?: string;
  languages?: string;
  rated?: Record<string, string>;
  awards?: string;
  collection?: { id: number; name: string };
  /** IMDb rating, Rotten Tomatoes, Metacritic; 0 = none. */
  score: [number, number, number];
  money?: [number, number];
  keywords: string;
  trailer?: boolean;
  aka?: [country: string, title: string][];
  de?: [title: string, overview: string, tagline: string];
  fr?: [title: string, overview: string, tagline: string];
  art?: { posters?: number; backdrops?: number; logos?: number; fanart?: number };
  noImdb?: boolean;
  tmdbSays?: Record<string, unknown>;
  omdbSays?: Record<string, string> | null;
}

/** A row of a film table with everything that can be derived from its id filled in. */
export function buildFilm(row: FilmRow): Film {
  return {
    tmdb: row.id,
    imdb: row.noImdb ? "" : imdbIdOf(row.id),
    title: row.title,
    originalTitle: row.original ?? row.title,
    language: row.lang ?? "en",
    year: Number(row.date.slice(0, 4)),
    released: row.date,
    runtime: row.min,
    plot: row.plot,
    outline: row.outline,
    tagline: row.tagline ?? "",
    genres: splitList(row.genres),
    directors: splitList(row.by),
    writers: splitList(row.writers),
    producers: splitList(row.producers ?? ""),
    cast: splitCast(row.cast),
    studios: splitList(row.studios ?? ""),
    countries: splitList(row.countries ?? "US"),
    languages: splitList(row.languages ?? row.lang ?? "en"),
    certification: row.rated ?? {},
    awards: row.awards ?? "",
    collection: row.collection ?? null,
    keywords: splitList(row.keywords),
    trailer: row.trailer === false ? "" : hashHex(`trailer ${row.id}`, 11),
    alternativeTitles: (row.aka ?? []).map(([country, title]) => ({ country, title })),
    translations: translationsOf(row),
    tmdbSays: row.tmdbSays ?? {},
    omdbSays: row.omdbSays === undefined ? {} : row.omdbSays,
    ...ratingsOf(row),
    budget: row.money?.[0] ?? 0,
    revenue: row.money?.[1] ?? 0,
    artwork: artworkOf(row),
  };
}

/** The made-up IMDb id of a film of the tables: seven digits, or eight for every fifth. */
export function imdbIdOf(id: number): string {
  return id % 5 === 0 ? `tt${30_000_000 + id}` : `tt${7_000_000 + id}`;
}

/** "A, B" as a list; "" is the empty list. */
export function splitList(text: string): string[] {
  return text === "" ? [] : text.split(/,\s*/);
}

/** "Name=Role; Name=Role" as a list. */
export function splitCast(text: string): Role[] {
  return text.split(/;\s*/).filter((part) => part !== "").map((part) => {
    const [name = "", role = ""] = part.split("=");
    return { name: name.trim(), role: role.trim() };
  });
}

function translationsOf({ de, fr }: FilmRow): Record<string, Translation> {
  const found: Record<string, Translation> = {};
  if (de) found.de = { title: de[0], overview: de[1], tagline: de[2] };
  if (fr) found.fr = { title: fr[0], overview: fr[1], tagline: fr[2] };
  return found;
}

function ratingsOf({ id, score: [imdb, tomatoes, metacritic] }: FilmRow) {
  const wobble = (hash(`rating ${id}`) % 800 - 400) / 1000;
  return {
    imdbRating: imdb === 0 ? null : imdb,
    imdbVotes: imdb === 0 ? 0 : hashBetween(`votes ${id}`, 640, 260_000),
    rottenTomatoes: tomatoes === 0 ? null : tomatoes,
    metacritic: metacritic === 0 ? null : metacritic,
    tmdbRating: imdb === 0 ? 0 : Math.round((imdb - 0.3 + wobble) * 1000) / 1000,
    tmdbVotes: imdb === 0 ? 0 : hashBetween(`tmdb votes ${id}`, 12, 3_900),
  };
}

function artworkOf({ id, art = {} }: FilmRow): Film["artwork"] {
  return {
    posters: art.posters ?? hashBetween(`posters ${id}`, 3, 9),
    backdrops: art.backdrops ?? hashBetween(`backdrops ${id}`, 2, 7),
    logos: art.logos ?? hashBetween(`logos ${id}`, 0, 3),
    fanart: art.fanart ?? hashBetween(`fanart ${id}`, 1, 4),
  };
}
