import type { Film } from "../films/film.ts";
import type { FilmStore } from "../films/film_store.ts";
import { tmdbError } from "./answers.ts";
import { listBody } from "./movie.ts";

const PAGE_SIZE = 20;
const CHANGES_PAGE_SIZE = 100;
const DAY_MS = 86_400_000;

/** The body of `/search/movie`, or the error for a query that TMDB refuses. */
export function searchMovies(store: FilmStore, query: URLSearchParams): Response | object {
  const page = readPage(query);
  if (page === null) return tmdbError("badPage");
  const text = query.get("query") ?? "";
  if (text === "") return tmdbError("badParameters");
  const language = query.get("language") ?? "en-US";
  const found = store.search(text).filter((film) => isOfYear(film, query));
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    page,
    results: shown.map((film) => listBody(film, language)),
    total_pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
    total_results: found.length,
  };
}

/** The body of `/find/{id}`: five lists, mostly empty. */
export function findByExternalId(
  store: FilmStore,
  id: string,
  query: URLSearchParams,
): Response | object {
  const source = query.get("external_source");
  if (!source) return tmdbError("badParameters");
  const film = source === "imdb_id" ? store.byImdb(id) : undefined;
  const isKnown = film && (!("imdb_id" in film.tmdbSays) || film.tmdbSays.imdb_id === id);
  const row = isKnown &&
    { ...listBody(film, query.get("language") ?? "en-US"), media_type: "movie" };
  return {
    movie_results: row ? [row] : [],
    person_results: [],
    tv_results: [],
    tv_episode_results: [],
    tv_season_results: [],
  };
}

/** The body of `/movie/changes`: ids of the films edited within the dates asked for. */
export function changedMovies(
  store: FilmStore,
  query: URLSearchParams,
  now: Date,
): Response | object {
  const page = readPage(query);
  if (page === null) return tmdbError("badPage");
  const end = readDate(query.get("end_date"), now.getTime() + DAY_MS);
  const start = readDate(query.get("start_date"), now.getTime() - DAY_MS);
  if (start === null || end === null) return tmdbError("badDate");
  if (end - start > 15 * DAY_MS) return tmdbError("badRange");
  const inRange = store.edited().filter(({ at }) => at.getTime() >= start && at.getTime() <= end);
  const ids = [...new Set(inRange.map(({ id }) => id))];
  const shown = ids.slice((page - 1) * CHANGES_PAGE_SIZE, page * CHANGES_PAGE_SIZE);
  return {
    results: shown.map((id) => ({ id, adult: false, softcore: false })),
    page,
    total_pages: Math.max(1, Math.ceil(ids.length / CHANGES_PAGE_SIZE)),
    total_results: ids.length,
  };
}

function readPage(query: URLSearchParams): number | null {
  const page = Number(query.get("page") ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= 500 ? page : null;
}

/** A day without time; `end_date` means until that day is over. */
function readDate(text: string | null, otherwise: number): number | null {
  if (text === null) return otherwise;
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : time;
}

function isOfYear(film: Film, query: URLSearchParams): boolean {
  const year = query.get("primary_release_year") ?? query.get("year");
  return !year || film.year === Number(year);
}
