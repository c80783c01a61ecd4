import type { Film } from "../films/film.ts";
import { episodesOf, isKnownTo, type Series } from "../series/series.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { tmdbError } from "./answers.ts";
import { listBody } from "./movie.ts";
import { tvListBody } from "./tv.ts";

const PAGE_SIZE = 20;
const CHANGES_PAGE_SIZE = 100;
const DAY_MS = 86_400_000;

/** The body of `/search/movie`, or the error for a query that TMDB refuses. */
export function searchMovies(
  { store }: SimulatorDeps,
  query: URLSearchParams,
): Response | object {
  return searchBody(
    query,
    (text) => store.search(text).filter((film) => isOfYear(film, query)),
    listBody,
  );
}

/** The body of `/search/tv`. */
export function searchTv({ series }: SimulatorDeps, query: URLSearchParams): Response | object {
  const found = (text: string) =>
    series.search(text).filter((one) => isKnownTo(one, "tmdb") && isShownIn(one, query));
  return searchBody(query, found, tvListBody);
}

function searchBody<T>(
  query: URLSearchParams,
  find: (text: string) => T[],
  row: (found: T, language: string) => object,
): Response | object {
  const page = readPage(query);
  if (page === null) return tmdbError("badPage");
  const text = query.get("query") ?? "";
  if (text === "") return tmdbError("badParameters");
  const language = query.get("language") ?? "en-US";
  const found = find(text);
  return {
    page,
    results: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((one) => row(one, language)),
    total_pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
    total_results: found.length,
  };
}

/** The body of `/movie/changes` and `/tv/changes`: ids of what was edited within the dates. */
export function changesBody(
  edited: readonly { id: number; at: Date }[],
  query: URLSearchParams,
  now: Date,
): Response | object {
  const page = readPage(query);
  if (page === null) return tmdbError("badPage");
  const end = readDate(query.get("end_date"), now.getTime() + DAY_MS);
  const start = readDate(query.get("start_date"), now.getTime() - DAY_MS);
  if (start === null || end === null) return tmdbError("badDate");
  if (end - start > 15 * DAY_MS) return tmdbError("badRange");
  const inRange = edited.filter(({ at }) => at.getTime() >= start && at.getTime() <= end);
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

/** `first_air_date_year` is the first year, `year` any in which an episode was shown. */
function isShownIn(series: Series, query: URLSearchParams): boolean {
  const first = query.get("first_air_date_year");
  const any = query.get("year");
  const years = episodesOf(series).map(({ episode }) => episode.aired.slice(0, 4));
  return (!first || series.year === Number(first)) && (!any || years.includes(any));
}

function isOfYear(film: Film, query: URLSearchParams): boolean {
  const year = query.get("primary_release_year") ?? query.get("year");
  return !year || film.year === Number(year);
}
