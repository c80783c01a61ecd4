import { type Body, type JsonFile, numberIn, textIn } from "./json_files.ts";
import { readShows, type RecordedShow } from "./read_shows.ts";
import { addToTitle, emptyTitle, type RecordedTitle, sortDetails } from "./recorded_title.ts";

export interface TmdbRecordings {
  movies: Map<number, RecordedTitle>;
  shows: Map<number, RecordedShow>;
  collections: Map<number, Body>;
  genres: { movie: Body | null; tv: Body | null };
}

/** Sorts TMDB's recorded answers by film and series. */
export function readTmdbRecordings(files: readonly JsonFile[]): TmdbRecordings {
  const movies = new Map<number, RecordedTitle>();
  for (const file of files.filter(({ path }) => path.startsWith("tmdb/movie/"))) {
    addMovieFile(movies, file);
  }
  for (const movie of movies.values()) {
    sortDetails(movie);
    movie.imdb ||= movie.details.map(({ body }) => textIn(body, "imdb_id")).find(Boolean) ?? "";
  }
  const collections = files.filter(({ path }) => path.startsWith("tmdb/collection/"))
    .map(({ body }) => [numberIn(body, "id"), body] as const);
  const listed = (name: string) => files.find(({ path }) => path === `tmdb/${name}.json`)?.body;
  return {
    movies,
    shows: readShows(files.filter(({ path }) => path.startsWith("tmdb/tv/"))),
    collections: new Map(collections),
    genres: { movie: listed("genre-movie-list") ?? null, tv: listed("genre-tv-list") ?? null },
  };
}

function addMovieFile(movies: Map<number, RecordedTitle>, file: JsonFile): void {
  const { body, name } = file;
  const isDetails = "title" in body && "original_title" in body && numberIn(body, "id") > 0;
  // The content decides whose answer it is: a file may be called after another film.
  const id = numberIn(body, "id") || Number(/^(\d+)/.exec(name)?.[1] ?? 0);
  if (id === 0) return;
  const movie = movies.get(id) ?? emptyTitle(id);
  movies.set(id, movie);
  addToTitle(movie, file, isDetails);
  if (!isDetails && name.includes("external_ids")) movie.imdb ||= textIn(body, "imdb_id");
}
