import { serveImage } from "./images/serve_image.ts";
import { omdbError, omdbOk } from "./omdb/answers.ts";
import { type OmdbTitle, titleById, titlesNamed } from "./omdb/titles.ts";
import type { ProviderModule, ProviderSimulator, SimulatorDeps } from "./simulator.ts";

const PAGE_SIZE = 10;

/** OMDb: films, series and their episodes. */
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

/** Simulates OMDb over the films and series of the world. */
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
  const title = titleById(deps, id);
  if (query.get("Season")) return inSeason(title, query, deps);
  if (!title) return omdbError("noData");
  return isWanted(title, query) ? record(title, query, deps) : omdbError("noMovie");
}

function byTitle(query: URLSearchParams, deps: SimulatorDeps): Response {
  const [best] = known(query.get("t") ?? "", query, deps);
  if (query.get("Season")) return inSeason(best ?? null, query, deps);
  return best ? record(best, query, deps) : omdbError("noMovie");
}

/** A season's list, or one of its episodes. */
function inSeason(
  title: OmdbTitle | null,
  query: URLSearchParams,
  deps: SimulatorDeps,
): Response {
  const number = Number(query.get("Season"));
  if (query.get("Episode")) {
    const episode = title?.episode(number, Number(query.get("Episode")));
    return episode ? record(episode, query, deps) : omdbError("noSeason");
  }
  const list = title?.season(number);
  return list ? omdbOk(list, deps.now()) : omdbError("noSeason");
}

function bySearch(query: URLSearchParams, deps: SimulatorDeps): Response {
  const text = (query.get("s") ?? "").trim();
  if (text.length < 3) return omdbError("tooMany");
  const found = known(text, query, deps);
  const page = Math.max(1, Number(query.get("page") ?? "1") || 1);
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  if (shown.length === 0) return omdbError("noMovie");
  return omdbOk({
    Search: shown.map((title) => title.row(deps.bases.omdb_images)),
    totalResults: String(found.length),
    Response: "True",
  }, deps.now());
}

function record(title: OmdbTitle, query: URLSearchParams, deps: SimulatorDeps): Response {
  const isFull = query.get("plot") === "full";
  return omdbOk(title.record({ isFull, imagesBase: deps.bases.omdb_images }), deps.now());
}

function known(text: string, query: URLSearchParams, deps: SimulatorDeps): OmdbTitle[] {
  return titlesNamed(deps, text).filter((title) => isWanted(title, query));
}

function isWanted(title: OmdbTitle, query: URLSearchParams): boolean {
  const type = query.get("type");
  const year = query.get("y");
  return (!type || type === title.type) && (!year || title.year === Number(year));
}

function servePoster(request: Request): Promise<Response> {
  const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
  return serveImage(name, { width: 300 });
}
