import { bodiesIn, type Body, type JsonFile, numberIn, textIn } from "./json_files.ts";

/** The details of a film in one language. */
export interface Details {
  /** Two letters; what was asked without a language came in English. */
  language: string;
  body: Body;
  /** About when it was recorded, as year and fraction. */
  age: number;
}

/** All that was recorded of one film. */
export interface RecordedMovie {
  id: number;
  imdb: string;
  /** The newest first. */
  details: Details[];
  /** Sub-resources recorded on their own, by name; the complete ones first. */
  parts: Map<string, Body[]>;
}

export interface TmdbRecordings {
  movies: Map<number, RecordedMovie>;
  collections: Map<number, Body>;
  genres: Body | null;
}

const PART_NAMES = [
  "credits",
  "release_dates",
  "external_ids",
  "keywords",
  "videos",
  "images",
  "translations",
  "alternative_titles",
  "changes",
  "releases",
  "trailers",
];

/** Sorts TMDB's recorded answers by film. */
export function readTmdbRecordings(files: readonly JsonFile[]): TmdbRecordings {
  const movies = new Map<number, RecordedMovie>();
  for (const file of files.filter(({ path }) => path.startsWith("tmdb/movie/"))) {
    addMovieFile(movies, file);
  }
  for (const movie of movies.values()) {
    movie.details.sort((a, b) => b.age - a.age || votes(b) - votes(a) || size(b) - size(a));
    movie.imdb ||= movie.details.map(({ body }) => textIn(body, "imdb_id")).find(Boolean) ?? "";
  }
  const collections = files.filter(({ path }) => path.startsWith("tmdb/collection/"))
    .map(({ body }) => [numberIn(body, "id"), body] as const);
  const genres = files.find(({ path }) => path === "tmdb/genre-movie-list.json")?.body ?? null;
  return { movies, collections: new Map(collections), genres };
}

function addMovieFile(movies: Map<number, RecordedMovie>, file: JsonFile): void {
  const { body, name } = file;
  const isDetails = "title" in body && "original_title" in body && numberIn(body, "id") > 0;
  // The content decides whose answer it is: a file may be called after another film.
  const id = numberIn(body, "id") || Number(/^(\d+)/.exec(name)?.[1] ?? 0);
  if (id === 0) return;
  const movie: RecordedMovie = movies.get(id) ?? { id, imdb: "", details: [], parts: new Map() };
  movies.set(id, movie);
  const words = name.replace(/\.json$/, "").split(".").slice(1).join(".").split(/[.+]/);
  if (isDetails) {
    const language = words.find((word) => /^[a-z]{2}(-[A-Z]{2})?$/.test(word))?.slice(0, 2);
    movie.details.push({ language: language ?? "en", body, age: file.recorded ?? ageOf(body) });
    return;
  }
  const part = words.map((word) => word.replace(/-legacy$/, "")).find((word) =>
    PART_NAMES.includes(word)
  );
  if (!part) return;
  if (part === "external_ids") movie.imdb ||= textIn(body, "imdb_id");
  // `images.en.json` was asked for one language: the file without it comes first.
  const known = movie.parts.get(part) ?? [];
  movie.parts.set(part, words.length === 1 ? [body, ...known] : [...known, body]);
}

/** By keys that TMDB added over time. */
function ageOf(body: Body): number {
  if ("softcore" in body) return 2026;
  if ("origin_country" in body) return 2024;
  return "production_companies" in body &&
      bodiesIn(body.production_companies).some((company) => "logo_path" in company)
    ? 2018
    : 2014;
}

function votes({ body }: Details): number {
  return numberIn(body, "vote_count");
}

function size({ body }: Details): number {
  return Object.keys(body).length;
}
