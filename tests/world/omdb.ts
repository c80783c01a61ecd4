import { movieRecord, searchRow } from "./omdb/record.ts";
import type { Film } from "./films/film.ts";
import { wordsOf } from "./films/title_index.ts";
import { serveImage } from "./images/serve_image.ts";
import { omdbError, omdbOk } from "./omdb/answers.ts";
import type { ProviderModule, ProviderSimulator, SimulatorDeps } from "./simulator.ts";

const PAGE_SIZE = 10;

/** OMDb, as far as films go. */
export const omdb: ProviderModule = {
  name: "omdb",
  apiBase: "omdb",
  imagesBase: "omdb_images",
  create: createOmdb,
  hasKey: (request) => Boolean(new URL(request.url).searchParams.get("apikey")),
  secretParameters: ["apikey"],
  // OMDb has no 429 of its own: a used-up key is a 401 with this text.
  limited: () => omdbError("limit"),
  badKey: () => omdbError("badKey"),
  notFound: () => omdbError("noData"),
};

/** Simulates OMDb over the films of the world. */
export function createOmdb(deps: SimulatorDeps): ProviderSimulator {
  return { api: (request) => Promise.resolve(answer(request, deps)), images: servePoster };
}

function answer(request: Request, deps: SimulatorDeps): Response {
  const { pathname, searchParams: query } = new URL(request.url);
  if (pathname !== "/") return new Response("Not found", { status: 404 });
  const key = query.get("apikey");
  const { omdb: valid } = deps.keys();
  if (!key) return omdbError("noKey");
  if (valid !== null && key !== valid) return omdbError("badKey");
  const wait = deps.meters.omdb.take();
  if (wait?.kind === "day") return omdbError("limit");
  if (wait) return tooFast(wait.seconds);
  if (query.get("i")) return byId(query, deps);
  if (query.get("t")) return byTitle(query, deps);
  if (query.get("s")) return bySearch(query, deps);
  return omdbError("nothingAsked");
}

/** Too many in a second is stopped by Cloudflare, before OMDb (assumed; not recorded). */
function tooFast(seconds: number): Response {
  const headers = { "retry-after": String(seconds), "content-type": "text/plain; charset=UTF-8" };
  return new Response("error code: 1015", { status: 429, headers });
}

function byId(query: URLSearchParams, deps: SimulatorDeps): Response {
  const id = query.get("i") ?? "";
  if (!/^tt\d{7,8}$/.test(id)) return omdbError("badId");
  if (query.get("Season")) return omdbError("noSeason");
  const film = deps.store.byImdb(id);
  if (!film?.omdbSays) return omdbError("noData");
  return isWanted(film, query) ? record(film, query, deps) : omdbError("noMovie");
}

function byTitle(query: URLSearchParams, deps: SimulatorDeps): Response {
  if (query.get("Season")) return omdbError("noSeason");
  const wanted = wordsOf(query.get("t") ?? "").join(" ");
  const found = known(query.get("t") ?? "", query, deps);
  const best = found.find((film) => wordsOf(film.title).join(" ") === wanted) ?? found[0];
  return best ? record(best, query, deps) : omdbError("noMovie");
}

function bySearch(query: URLSearchParams, deps: SimulatorDeps): Response {
  const text = (query.get("s") ?? "").trim();
  if (text.length < 3) return omdbError("tooMany");
  const found = known(text, query, deps);
  const page = Math.max(1, Number(query.get("page") ?? "1") || 1);
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  if (shown.length === 0) return omdbError("noMovie");
  return omdbOk({
    Search: shown.map((film) => searchRow(film, deps.bases.omdb_images)),
    totalResults: String(found.length),
    Response: "True",
  }, deps.now());
}

function record(film: Film, query: URLSearchParams, { bases, now }: SimulatorDeps): Response {
  const isFull = query.get("plot") === "full";
  return omdbOk(movieRecord(film, { isFull, imagesBase: bases.omdb_images }), now());
}

/** The films of that title that OMDb knows: it has only those with an IMDb id. */
function known(text: string, query: URLSearchParams, { store }: SimulatorDeps): Film[] {
  return store.search(text)
    .filter((film) => film.omdbSays !== null && film.imdb !== "" && isWanted(film, query));
}

function isWanted(film: Film, query: URLSearchParams): boolean {
  const type = query.get("type");
  const year = query.get("y");
  return (!type || type === "movie") && (!year || film.year === Number(year));
}

function servePoster(request: Request): Promise<Response> {
  const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
  return serveImage(name, { width: 300 });
}
