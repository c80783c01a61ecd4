import type { Film } from "./films/film.ts";
import { serveImage } from "./images/serve_image.ts";
import type { ProviderModule, ProviderSimulator, SimulatorDeps } from "./simulator.ts";
import { tmdbError, tmdbOk } from "./tmdb/answers.ts";
import { subResource } from "./tmdb/appended.ts";
import { configurationBody, readSize } from "./tmdb/configuration.ts";
import { collectionBody, movieBody } from "./tmdb/movie.ts";
import { findByExternalId } from "./tmdb/find.ts";
import { changesBody, searchMovies, searchTv } from "./tmdb/search.ts";
import { genreList, tvGenreList } from "./tmdb/texts.ts";
import { append, routeTv } from "./tmdb/tv_route.ts";

const MOVIE_AGE = 18_000;
const SEARCH_AGE = 14_400;
const LISTS_AGE = 28_800;

/** TMDB v3, as far as films and series go. */
export const tmdb: ProviderModule = {
  name: "tmdb",
  apiBase: "tmdb",
  imagesBase: "tmdb_images",
  create: createTmdb,
  hasKey: (request) => keysIn(request).some((key) => key !== null),
  secretParameters: ["api_key"],
  limited: (headers) => tmdbError("limited", headers),
  badKey: () => tmdbError("invalidKey"),
  notFound: () => tmdbError("notFound"),
};

/** Simulates TMDB over the films and series of the world. */
export function createTmdb(deps: SimulatorDeps): ProviderSimulator {
  return { api: (request) => Promise.resolve(answer(request, deps)), images: serveTmdbImage };
}

function answer(request: Request, deps: SimulatorDeps): Response {
  if (!isAllowed(request, deps)) return tmdbError("invalidKey");
  const wait = deps.meters.tmdb.take();
  if (wait) return tmdbError("limited", { "retry-after": String(wait.seconds) });
  if (request.method !== "GET" && request.method !== "HEAD") return tmdbError("badMethod");
  const { pathname, searchParams } = new URL(request.url);
  const [what = "", id = "", part = "", ...rest] = pathname.slice(1).split("/");
  const isTv = what === "tv" && /^\d+$/.test(id);
  if (rest.length > 0 && !isTv) return tmdbError("notFound");
  const [body, age] = isTv
    ? [routeTv(deps, id, [part, ...rest], searchParams), MOVIE_AGE]
    : route(deps, searchParams, { what, id, part });
  return body instanceof Response ? body : tmdbOk(request, body, age);
}

function route(
  deps: SimulatorDeps,
  query: URLSearchParams,
  { what, id, part }: { what: string; id: string; part: string },
): [body: Response | object, age: number] {
  const { store, series, now, bases } = deps;
  const language = query.get("language") ?? "en-US";
  const path = part === "" ? `${what}/${id}` : `${what}/${id}/${part}`;
  if (path === "search/movie") return [searchMovies(deps, query), SEARCH_AGE];
  if (path === "search/tv") return [searchTv(deps, query), SEARCH_AGE];
  if (path === "movie/changes") return [changesBody(store.edited(), query, now()), SEARCH_AGE];
  if (path === "tv/changes") return [changesBody(editsOf(series), query, now()), SEARCH_AGE];
  if (path === "configuration/") return [configurationBody(bases.tmdb_images), LISTS_AGE];
  if (path === "genre/movie/list") return [{ genres: genreList(language) }, LISTS_AGE];
  if (path === "genre/tv/list") return [{ genres: tvGenreList(language) }, LISTS_AGE];
  if (what === "find" && part === "") return [findByExternalId(deps, id, query), SEARCH_AGE];
  if (what === "collection" && part === "") {
    const body = collectionBody(store.inCollection(Number(id)), language);
    return [body ?? tmdbError("notFound"), MOVIE_AGE];
  }
  if (what !== "movie") return [tmdbError("notFound"), 0];
  const film = /^\d+$/.test(id) ? store.byTmdb(Number(id)) : store.byImdb(id);
  if (!film) return [tmdbError("notFound"), 0];
  return [part === "" ? details(film, query) : subAnswer(film, part, query), MOVIE_AGE];
}

function details(film: Film, query: URLSearchParams): Response | object {
  const body = movieBody(film, query.get("language") ?? "en-US");
  return append(body, query, (name) => subResource(name, film, query));
}

function subAnswer(film: Film, name: string, query: URLSearchParams): Response | object {
  const part = subResource(name, film, query);
  return part ? { id: film.tmdb, ...part } : tmdbError("notFound");
}

function editsOf(series: SimulatorDeps["series"]): { id: number; at: Date }[] {
  return series.edited().flatMap(({ tvdb, at }) => {
    const found = series.by("tvdb", tvdb);
    return found ? [{ id: found.tmdb, at }] : [];
  });
}

/** The short key goes into the query, the long token into the header; neither works elsewhere. */
function isAllowed(request: Request, { keys }: SimulatorDeps): boolean {
  const [key, token] = keysIn(request);
  const { tmdb: validKey, tmdb_token: validToken } = keys();
  if (key) return validKey === null || key === validKey;
  return Boolean(token) && (validToken === null || token === validToken);
}

function keysIn(request: Request): [key: string | null, token: string | null] {
  const key = new URL(request.url).searchParams.get("api_key");
  const [, token = null] = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
  return [key || null, token];
}

function serveTmdbImage(request: Request): Promise<Response> {
  const [size = "", name = "", ...rest] = new URL(request.url).pathname.slice(1).split("/");
  const scale = readSize(size);
  if (!scale || rest.length > 0) {
    return Promise.resolve(new Response("Not found", { status: 404 }));
  }
  return serveImage(name, scale);
}
