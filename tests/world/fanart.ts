import { fanartBody, NULL_FILM } from "./fanart/movie.ts";
import { hasTvFanart, tvFanartBody } from "./fanart/tv.ts";
import { serveImage } from "./images/serve_image.ts";
import { isKnownTo } from "./series/series.ts";
import type { ProviderModule, ProviderSimulator, SimulatorDeps } from "./simulator.ts";

const PREVIEW_WIDTH = 200;
const BIG_PREVIEW_WIDTH = 500;

/** Fanart.tv v3: films by TMDB or IMDb id, series by TVDB id. */
export const fanart: ProviderModule = {
  name: "fanart",
  apiBase: "fanart",
  imagesBase: "fanart_images",
  create: createFanart,
  hasKey: (request) => Object.values(keysIn(request)).some((key) => key !== null),
  secretParameters: ["api_key", "client_key"],
  limited: (headers) => fanartError(429, "Too many requests", headers),
  badKey: () => fanartError(401, "Invalid API key"),
  notFound: () => fanartError(404, "Not found"),
};

/** Simulates Fanart.tv over the films and series of the world. */
export function createFanart(deps: SimulatorDeps): ProviderSimulator {
  return { api: (request) => Promise.resolve(answer(request, deps)), images: serveFanartImage };
}

function answer(request: Request, deps: SimulatorDeps): Response {
  if (!isAllowed(request, deps)) return fanart.badKey(request);
  const wait = deps.meters.fanart.take();
  if (wait) return fanart.limited({ "retry-after": String(wait.seconds) });
  const [what, id = "", ...rest] = new URL(request.url).pathname.slice(1).split("/");
  if (what === "tv" && rest.length === 0) return aboutSeries(id, deps);
  if (what !== "movies" || rest.length > 0) return fanart.notFound();
  if (id === "latest") return fanartOk(latest(deps));
  // A string of zeros is answered as if a nameless film had that number.
  if (/^0+$/.test(id)) return fanartOk(NULL_FILM);
  const film = /^\d+$/.test(id) ? deps.store.byTmdb(Number(id)) : deps.store.byImdb(id);
  if (!film || film.artwork.fanart === 0) return fanart.notFound();
  return fanartOk(fanartBody(film, deps.bases.fanart_images));
}

function aboutSeries(id: string, { series, bases }: SimulatorDeps): Response {
  const found = series.by("tvdb", id);
  if (!found || !isKnownTo(found, "fanart") || !hasTvFanart(found)) return fanart.notFound();
  return fanartOk(tvFanartBody(found, bases.fanart_images));
}

function latest({ store }: SimulatorDeps): object[] {
  return store.edited().map(({ id }) => store.byTmdb(id)).filter((film) => film !== undefined)
    .map((film) => ({
      tmdb_id: String(film.tmdb),
      imdb_id: film.imdb,
      name: film.title,
      new_images: "1",
      total_images: String(film.artwork.fanart),
    }));
}

/** The project key is required; a personal key comes on top and must then be right too. */
function isAllowed(request: Request, { keys }: SimulatorDeps): boolean {
  const { project, personal } = keysIn(request);
  const valid = keys();
  if (!project || (valid.fanart !== null && project !== valid.fanart)) return false;
  return !personal || valid.fanart_client === null || personal === valid.fanart_client;
}

function keysIn(request: Request) {
  const query = new URL(request.url).searchParams;
  return {
    project: query.get("api_key") || request.headers.get("api-key") || null,
    personal: query.get("client_key") || request.headers.get("client-key") || null,
  };
}

function fanartOk(body: object): Response {
  return Response.json(body, {
    headers: { "access-control-allow-origin": "*", "server": "nginx" },
  });
}

function fanartError(status: number, message: string, headers: HeadersInit = {}): Response {
  // The key really contains a space.
  return Response.json({ status: "error", "error message": message }, { status, headers });
}

function serveFanartImage(request: Request): Promise<Response> {
  const [kind, ...rest] = new URL(request.url).pathname.slice(1).split("/");
  const scale: Record<string, { width?: number }> = {
    fanart: {},
    preview: { width: PREVIEW_WIDTH },
    bigpreview: { width: BIG_PREVIEW_WIDTH },
  };
  const wanted = scale[kind ?? ""];
  if (!wanted) return Promise.resolve(new Response("Not found", { status: 404 }));
  return serveImage(rest.at(-1) ?? "", wanted);
}
