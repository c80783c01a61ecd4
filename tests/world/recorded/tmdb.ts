import { paintAnyImage } from "../images/serve_image.ts";
import type { ProviderModule, SimulatorDeps } from "../simulator.ts";
import { tmdb } from "../tmdb.ts";
import { tmdbError, tmdbOk } from "../tmdb/answers.ts";
import { configurationBody, readSize } from "../tmdb/configuration.ts";
import { genreList, tvGenreList } from "../tmdb/texts.ts";
import { findImageSizes } from "./image_sizes.ts";
import type { Body } from "./json_files.ts";
import type { TmdbRecordings } from "./read_tmdb.ts";
import { byImdb, findRecorded } from "./find_recorded.ts";
import { searchRecorded } from "./search_recorded.ts";
import { showAnswer } from "./show_answer.ts";
import { partAnswer, titleAnswer } from "./title_answer.ts";

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
  recordings: TmdbRecordings,
  { bases }: SimulatorDeps,
): Response | object | null {
  const { movies, shows, collections, genres } = recordings;
  const [what = "", id = "", part = "", ...rest] = path.slice(1).split("/");
  const appends = (query.get("append_to_response") ?? "").split(",");
  if (appends.length > MOST_APPENDS) return tmdbError("tooManyAppends");
  if (path === "/search/movie") return searchRecorded(movies.values(), query);
  if (path === "/search/tv") return searchRecorded(shows.values(), query);
  if (path === "/configuration") return configurationBody(bases.tmdb_images);
  if (path === "/genre/movie/list") {
    return genres.movie ?? { genres: genreList(query.get("language") ?? "en") };
  }
  if (path === "/genre/tv/list") {
    return genres.tv ?? { genres: tvGenreList(query.get("language") ?? "en") };
  }
  if (what === "find") return findRecorded(recordings, id, query);
  if (what === "tv") return showAnswer(shows.get(Number(id)), [part, ...rest], query);
  if (what === "collection") return collectionAnswer(collections.get(Number(id)), query);
  if (what !== "movie") return null;
  const movie = /^\d+$/.test(id) ? movies.get(Number(id)) : byImdb(movies.values(), id);
  if (!movie) return null;
  if (part !== "") {
    const found = partAnswer(movie, part, query);
    return found && { id: movie.id, ...found };
  }
  return titleAnswer(movie, query);
}

function collectionAnswer(body: Body | undefined, query: URLSearchParams): Body | null {
  if (!body) return null;
  const { images, ...collection } = body;
  const isAsked = (query.get("append_to_response") ?? "").split(",").includes("images");
  return isAsked && images ? { ...collection, images } : collection;
}
