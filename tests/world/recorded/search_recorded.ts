import { wordsOf } from "../films/title_index.ts";
import { tmdbError } from "../tmdb/answers.ts";
import { bodiesIn, type Body, numberIn, textIn } from "./json_files.ts";
import type { RecordedTitle } from "./recorded_title.ts";
import { detailsIn, titlesOf } from "./title_answer.ts";

const PAGE_SIZE = 20;
const YEARS = ["primary_release_year", "first_air_date_year", "year"];
const LIST_KEYS = [
  "adult",
  "backdrop_path",
  "genre_ids",
  "id",
  "original_language",
  "origin_country",
  "original_title",
  "original_name",
  "overview",
  "popularity",
  "poster_path",
  "release_date",
  "first_air_date",
  "title",
  "name",
  "video",
  "vote_average",
  "vote_count",
];

/** The body of `/search/movie` and `/search/tv`, made of the recorded details. */
export function searchRecorded(
  titles: Iterable<RecordedTitle>,
  query: URLSearchParams,
): Response | object {
  const page = Number(query.get("page") ?? "1");
  if (!Number.isInteger(page) || page < 1 || page > 500) return tmdbError("badPage");
  const text = query.get("query") ?? "";
  if (text === "") return tmdbError("badParameters");
  const year = YEARS.map((name) => query.get(name)).find(Boolean) ?? "";
  const language = query.get("language") ?? "en-US";
  const found = [...titles]
    .map((movie) => ({ relevance: relevanceOf(movie, text), row: listRow(movie, language) }))
    .filter(({ relevance, row }) =>
      relevance > 0 && row !== null && releasedIn(row).startsWith(year)
    )
    .sort((a, b) => b.relevance - a.relevance);
  return {
    page,
    results: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ row }) => row),
    total_pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
    total_results: found.length,
  };
}

/** A film or series as a list shows it. */
export function listRow(movie: RecordedTitle, language: string): Body | null {
  const details = detailsIn(movie, language);
  if (!details) return null;
  const genre_ids = bodiesIn(details.genres).map(({ id }) => id);
  const whole: Body = { ...details, genre_ids };
  return Object.fromEntries(
    LIST_KEYS.filter((key) => key in whole).map((key) => [key, whole[key]]),
  );
}

function releasedIn(row: Body): string {
  return textIn(row, "release_date") || textIn(row, "first_air_date");
}

/** 0 = no title holds all the words; an equal title beats a longer one, then votes decide. */
function relevanceOf(movie: RecordedTitle, text: string): number {
  const words = wordsOf(text);
  const wanted = words.join(" ");
  const titles = titlesOf(movie).map(wordsOf);
  if (words.length === 0) return 0;
  if (!titles.some((title) => words.every((word) => title.includes(word)))) return 0;
  const isEqual = titles.some((title) => title.join(" ") === wanted);
  const votes = Math.max(0, ...movie.details.map(({ body }) => numberIn(body, "vote_count")));
  return (isEqual ? 1_000_000 : 1) + votes;
}
