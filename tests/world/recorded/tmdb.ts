import { paintAnyImage } from "../images/serve_image.ts";
import type { ProviderModule, SimulatorDeps } from "../simulator.ts";
import { tmdb } from "../tmdb.ts";
import { tmdbError, tmdbOk } from "../tmdb/answers.ts";
import { configurationBody, readSize } from "../tmdb/configuration.ts";
import { genreList } from "../tmdb/texts.ts";
import { findImageSizes } from "./image_sizes.ts";
import type { Body } from "./json_files.ts";
import { movieAnswer, partAnswer } from "./movie_answer.ts";
import type { RecordedMovie, TmdbRecordings } from "./read_tmdb.ts";
import { listRow, searchRecorded } from "./search_recorded.ts";

const AGE = 4487;
const MOST_APPENDS = 20;

/** TMDB over recorded answers. */
export function recordedTmdb(recordings: TmdbRecordings): ProviderModule {
  const sizes = findImageSizes(recordings);
  return {
    ...tmdb,
    create: (deps) => ({
      api: (request) => Promise.resolve(answer(request, recordings, deps)),
      images: (request) => {
        const [size = "", name = ""] = new URL(request.url).pathname.slice(1).split("/");
        return paintAnyImage(name, sizes.get(`/${name}`), readSize(size) ?? {});
      },
    }),
  };
}

function answer(request: Request, recordings: TmdbRecordings, deps: SimulatorDeps): Response {
  if (!tmdb.hasKey(request)) return tmdbError("invalidKey");
  const wait = deps.meters.tmdb.take();
  if (wait) return tmdbError("limited", { "retry-after": String(wait.seconds) });
  const { pathname, searchParams } = new URL(request.url);
  const body = route(pathname, searchParams, recordings, deps);
  if (body instanceof Response) return body;
  return body ? tmdbOk(request, body, AGE) : tmdbError("notFound");
}

function route(
  path: string,
  query: URLSearchParams,
  { movies, collections, genres }: TmdbRecordings,
  { bases }: SimulatorDeps,
): Response | object | null {
  const [what = "", id = "", part = ""] = path.slice(1).split("/");
  if (path === "/search/movie") return searchRecorded(movies, query);
  if (path === "/configuration") return configurationBody(bases.tmdb_images);
  if (path === "/genre/movie/list") {
    return genres ?? { genres: genreList(query.get("language") ?? "en") };
  }
  if (what === "find") return findAnswer(movies, id, query);
  if (what === "collection") return collectionAnswer(collections.get(Number(id)), query);
  if (what !== "movie") return null;
  const movie = /^\d+$/.test(id) ? movies.get(Number(id)) : byImdb(movies, id);
  if (!movie) return null;
  if (part !== "") {
    const found = partAnswer(movie, part, query);
    return found && { id: movie.id, ...found };
  }
  const appends = (query.get("append_to_response") ?? "").split(",");
  if (appends.length > MOST_APPENDS) return tmdbError("tooManyAppends");
  return movieAnswer(movie, query);
}

function findAnswer(
  movies: Map<number, RecordedMovie>,
  id: string,
  query: URLSearchParams,
): Response | object {
  if (!query.get("external_source")) return tmdbError("badParameters");
  const movie = query.get("external_source") === "imdb_id" ? byImdb(movies, id) : undefined;
  const row = movie && listRow(movie, query.get("language") ?? "en-US");
  return {
    movie_results: row ? [{ ...row, media_type: "movie" }] : [],
    person_results: [],
    tv_results: [],
    tv_episode_results: [],
    tv_season_results: [],
  };
}

function byImdb(movies: Map<number, RecordedMovie>, id: string): RecordedMovie | undefined {
  return [...movies.values()].find(({ imdb, details }) => imdb === id && details.length > 0);
}

function collectionAnswer(body: Body | undefined, query: URLSearchParams): Body | null {
  if (!body) return null;
  const { images, ...collection } = body;
  const isAsked = (query.get("append_to_response") ?? "").split(",").includes("images");
  return isAsked && images ? { ...collection, images } : collection;
}
