import { fanart } from "../fanart.ts";
import { paintAnyImage } from "../images/serve_image.ts";
import type { ProviderModule, SimulatorDeps } from "../simulator.ts";
import { type Body, type JsonFile, textIn } from "./json_files.ts";

const IMAGE_HOST = /https?:\/\/assets\.fanart\.tv/g;

/** Sizes that Fanart.tv demands of what people upload. */
const SIZES: Record<string, { width: number; height: number }> = {
  movieposter: { width: 1000, height: 1426 },
  moviebackground: { width: 1920, height: 1080 },
  hdmovielogo: { width: 800, height: 310 },
  movielogo: { width: 400, height: 155 },
  moviethumb: { width: 1000, height: 562 },
  moviebanner: { width: 1000, height: 185 },
  hdmovieclearart: { width: 1000, height: 562 },
  movieart: { width: 500, height: 281 },
  moviedisc: { width: 1000, height: 1000 },
  moviesquare: { width: 1000, height: 1000 },
  tvposter: { width: 1000, height: 1426 },
  showbackground: { width: 1920, height: 1080 },
  hdtvlogo: { width: 800, height: 310 },
  clearlogo: { width: 400, height: 155 },
  tvbanner: { width: 1000, height: 185 },
  tvthumb: { width: 500, height: 281 },
  hdclearart: { width: 1000, height: 562 },
  clearart: { width: 500, height: 281 },
  characterart: { width: 512, height: 512 },
  seasonposter: { width: 1000, height: 1426 },
  seasonthumb: { width: 500, height: 281 },
  seasonbanner: { width: 1000, height: 185 },
};

/** Films by TMDB id and by IMDb id, series by TVDB id after "tv ". */
export type FanartRecordings = Map<string, Body>;

/** Sorts Fanart.tv's recorded answers by their ids. */
export function readFanartRecordings(files: readonly JsonFile[]): FanartRecordings {
  const recordings: FanartRecordings = new Map();
  for (const { path, body } of files) {
    if (!path.startsWith("fanart/")) continue;
    const series = textIn(body, "thetvdb_id");
    if (series !== "") recordings.set(`tv ${series}`, body);
    const id = textIn(body, "tmdb_id");
    if (id === "") continue;
    recordings.set(id, body);
    if (textIn(body, "imdb_id") !== "") recordings.set(textIn(body, "imdb_id"), body);
  }
  return recordings;
}

/** Fanart.tv over recorded answers. */
export function recordedFanart(recordings: FanartRecordings): ProviderModule {
  return {
    ...fanart,
    create: (deps) => ({
      api: (request) => Promise.resolve(answer(request, recordings, deps)),
      images: (request) => {
        const { pathname } = new URL(request.url);
        const [kind = "", , , type = ""] = pathname.slice(1).split("/");
        const scale = { preview: { width: 200 }, bigpreview: { width: 500 } }[kind] ?? {};
        return paintAnyImage(pathname, SIZES[type], scale);
      },
    }),
  };
}

function answer(request: Request, recordings: FanartRecordings, deps: SimulatorDeps): Response {
  if (!fanart.hasKey(request)) return fanart.badKey(request);
  const wait = deps.meters.fanart.take();
  if (wait) return fanart.limited({ "retry-after": String(wait.seconds) });
  const [what, id = ""] = new URL(request.url).pathname.slice(1).split("/");
  const film = what === "movies" ? recordings.get(/^0+$/.test(id) ? "0" : id) : undefined;
  const body = what === "tv" ? recordings.get(`tv ${id}`) : film;
  if (!body) return fanart.notFound();
  const base = deps.bases.fanart_images.replace("https://", "http://");
  const text = JSON.stringify(body).replace(IMAGE_HOST, base);
  return new Response(text, { headers: { "content-type": "application/json" } });
}
