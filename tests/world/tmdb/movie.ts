import type { Film } from "../films/film.ts";
import { hash, hashBetween } from "../films/hash.ts";
import { COUNTRIES, LANGUAGES } from "../names_of_codes.ts";
import { backdropPath, posterPath } from "./images.ts";
import { genresIn, textsIn } from "./texts.ts";

/** The body of `/movie/{id}`, keys in the order that TMDB sends them. */
export function movieBody(film: Film, language: string): Record<string, unknown> {
  const { title, overview, tagline } = textsIn(film, language);
  return {
    adult: false,
    backdrop_path: backdropPath(film),
    belongs_to_collection: collectionPart(film),
    budget: film.budget,
    genres: genresIn(film, language),
    homepage: "",
    id: film.tmdb,
    imdb_id: film.imdb || null,
    origin_country: film.countries,
    original_language: film.language,
    original_title: film.originalTitle,
    overview,
    popularity: popularityOf(film),
    poster_path: posterPath(film, language),
    production_companies: film.studios.map((name) => company(name, film.countries[0] ?? "")),
    production_countries: film.countries.map((code) => ({
      iso_3166_1: code,
      name: COUNTRIES[code]?.tmdb ?? code,
    })),
    release_date: film.released,
    revenue: film.revenue,
    runtime: film.runtime,
    spoken_languages: film.languages.map(spokenLanguage),
    status: "Released",
    tagline,
    title,
    video: false,
    vote_average: film.tmdbRating,
    vote_count: film.tmdbVotes,
    ...withoutOverview(film.tmdbSays),
  };
}

/** One row of `/search/movie`, `/find` and `/collection`. */
export function listBody(film: Film, language: string): Record<string, unknown> {
  const { title, overview } = textsIn(film, language);
  return {
    adult: false,
    backdrop_path: backdropPath(film),
    genre_ids: genresIn(film, language).map(({ id }) => id),
    id: film.tmdb,
    original_language: film.language,
    original_title: film.originalTitle,
    overview,
    popularity: popularityOf(film),
    poster_path: posterPath(film, language),
    release_date: film.released,
    title,
    video: false,
    vote_average: film.tmdbRating,
    vote_count: film.tmdbVotes,
  };
}

/** The body of `/collection/{id}`, or null when no film belongs to it. */
export function collectionBody(films: Film[], language: string): Record<string, unknown> | null {
  const [first] = films;
  if (!first?.collection) return null;
  return {
    ...first.collection,
    overview: `The films that belong to the ${first.collection.name}.`,
    poster_path: posterPath(first, language),
    backdrop_path: backdropPath(first),
    parts: films.map((film) => ({ ...listBody(film, language), media_type: "movie" })),
  };
}

function collectionPart(film: Film) {
  if (!film.collection) return null;
  const { id, name } = film.collection;
  return { id, name, poster_path: posterPath(film, "en"), backdrop_path: backdropPath(film) };
}

/** A language that is spoken in it. */
export function spokenLanguage(code: string) {
  const known = LANGUAGES[code];
  return { english_name: known?.english ?? code, iso_639_1: code, name: known?.name ?? code };
}

/** A company without logo. */
export function company(name: string, country: string) {
  const id = hashBetween(`company ${name}`, 1_000, 190_000);
  return { id, logo_path: null, name, origin_country: country };
}

function popularityOf(film: Film): number {
  return Math.round(hash(`popularity ${film.tmdb}`) % 240_000) / 10_000;
}

/** `overview` is a text in one language and handled with the texts. */
function withoutOverview(says: Record<string, unknown>): Record<string, unknown> {
  const { overview: _, ...others } = says;
  return others;
}
