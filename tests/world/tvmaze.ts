import { serveImage } from "./images/serve_image.ts";
import type { ProviderModule, ProviderSimulator, SimulatorDeps } from "./simulator.ts";
import { tvmazeError } from "./tvmaze/answers.ts";
import { routeTvmaze } from "./tvmaze/route.ts";

/** The widths of the small pictures; backgrounds and titles have none. */
const SMALL: Readonly<Record<string, number>> = { medium_portrait: 210, medium_landscape: 250 };

/** TVmaze, which knows series only and wants no key. */
export const tvmaze: ProviderModule = {
  name: "tvmaze",
  apiBase: "tvmaze",
  imagesBase: "tvmaze_images",
  create: createTvmaze,
  hasKey: () => false,
  secretParameters: [],
  limited: (headers) => tvmazeError("limited", headers),
  badKey: () => tvmazeError("forbidden"),
  notFound: () => tvmazeError("nothing"),
};

/** Simulates TVmaze over the series of the world. */
export function createTvmaze(deps: SimulatorDeps): ProviderSimulator {
  return {
    api: (request) => Promise.resolve(answer(request, deps)),
    images: serveTvmazeImage,
  };
}

/** Nobody has recorded a `Retry-After` of TVmaze, so its limit names no time. */
function answer(request: Request, deps: SimulatorDeps): Response {
  if (deps.meters.tvmaze.take()) return tvmazeError("limited");
  return request.method === "GET" ? routeTvmaze(request, deps) : tvmazeError("unknown");
}

function serveTvmazeImage(request: Request): Promise<Response> {
  const [folder = "", , name = ""] = new URL(request.url).pathname
    .replace("/uploads/images/", "").split("/");
  const width = SMALL[folder];
  const isKnown = folder === "original_untouched" || width !== undefined;
  if (!isKnown) return Promise.resolve(new Response("Not found", { status: 404 }));
  return serveImage(name, width === undefined ? null : { width });
}
