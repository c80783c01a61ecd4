import { wordsOf } from "../films/title_index.ts";
import { tmdbError } from "../tmdb/answers.ts";
import { bodiesIn, type Body, numberIn, textIn } from "./json_files.ts";
import { detailsIn, titlesOf } from "./movie_answer.ts";
import type { RecordedMovie } from "./read_tmdb.ts";

const PAGE_SIZE = 20;
const LIST_KEYS = [
  "adult",
  "backdrop_path",
  "genre_ids",
  "id",
  "original_language",
  "original_title",
  "overview",
  "popularity",
  "poster_path",
  "release_date",
  "title",
  "video",
  "vote_average",
  "vote_count",
];

/** The body of `/search/movie`, made of the recorded details. */
export function searchRecorded(
  movies: Map<number, RecordedMovie>,
  query: URLSearchParams,
): Response | object {
  const page = Number(query.get("page") ?? "1");
  if (!Number.isInteger(page) || page < 1 || page > 500) return tmdbError("badPage");
  const text = query.get("query") ?? "";
  if (text === "") return tmdbError("badParameters");
  const year = query.get("primary_release_year") || query.get("year") || "";
  const language = query.get("language") ?? "en-US";
  const found = [...movies.values()]
    .map((movie) => ({ relevance: relevanceOf(movie, text), row: listRow(movie, language) }))
    .filter(({ relevance, row }) =>
      relevance > 0 && row !== null && textIn(row, "release_date").startsWith(year)
    )
    .sort((a, b) => b.relevance - a.relevance);
  return {
    page,
    results: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ row }) => row),
    total_pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
    total_results: found.length,
  };
}

/** A film as a list shows it. */
export function listRow(movie: RecordedMovie, language: string): Body | null {
  const details = detailsIn(movie, language);
  if (!details) return null;
  const genre_ids = bodiesIn(details.genres).map(({ id }) => id);
  const whole: Body = { ...details, genre_ids };
  return Object.fromEntries(
    LIST_KEYS.filter((key) => key in whole).map((key) => [key, whole[key]]),
  );
}

/** 0 = no title holds all the words; an equal title beats a longer one, then votes decide. */
function relevanceOf(movie: RecordedMovie, text: string): number {
  const words = wordsOf(text);
  const wanted = words.join(" ");
  const titles = titlesOf(movie).map(wordsOf);
  if (words.length === 0) return 0;
  if (!titles.some((title) => words.every((word) => title.includes(word)))) return 0;
  const isEqual = titles.some((title) => title.join(" ") === wanted);
  const votes = Math.max(0, ...movie.details.map(({ body }) => numberIn(body, "vote_count")));
  return (isEqual ? 1_000_000 : 1) + votes;
}
