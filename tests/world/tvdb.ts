import { serveImage } from "./images/serve_image.ts";
import type { ProviderModule, ProviderSimulator, SimulatorDeps } from "./simulator.ts";
import { tvdbError } from "./tvdb/answers.ts";
import { routeTvdb } from "./tvdb/route.ts";

const THUMBNAIL_WIDTH = 340;

/** TheTVDB v4: series, and films as far as it knows them. */
export const tvdb: ProviderModule = {
  name: "tvdb",
  apiBase: "tvdb",
  imagesBase: "tvdb_images",
  create: createTvdb,
  hasKey: (request) => isLogin(request) || tokenIn(request) !== "",
  secretParameters: [],
  limited: (headers) => tvdbError("limited", headers),
  badKey: (request) => tvdbError(isLogin(request) ? "badApiKey" : "unauthorized"),
  notFound: () => tvdbError("notFound"),
};

/** Simulates TVDB over the series and films of the world. */
export function createTvdb(deps: SimulatorDeps): ProviderSimulator {
  return {
    api: (request) => answerAsTvdb(request, deps, () => routeTvdb(request, deps)),
    images: serveTvdbImage,
  };
}

/** The door: login for the key, and for everything else the token that it gave out. */
export async function answerAsTvdb(
  request: Request,
  deps: SimulatorDeps,
  route: () => Response,
): Promise<Response> {
  if (!isLogin(request) && !deps.tokens.isValid(tokenIn(request))) return tvdbError("unauthorized");
  const wait = deps.meters.tvdb.take();
  if (wait) return tvdbError("limited", { "retry-after": String(wait.seconds) });
  if (isLogin(request)) return await logIn(request, deps);
  return request.method === "GET" ? route() : tvdbError("notFound");
}

async function logIn(request: Request, { keys, tokens }: SimulatorDeps): Promise<Response> {
  const { apikey, pin } = await readCredentials(request);
  const valid = keys();
  if (apikey === "" || (valid.tvdb !== null && apikey !== valid.tvdb)) {
    return tvdbError("badApiKey");
  }
  // A key that users pay for opens nothing without the PIN of one of them.
  if (valid.tvdb_pin !== null && pin === "") return tvdbError("noPin");
  if (valid.tvdb_pin !== null && pin !== valid.tvdb_pin) return tvdbError("badApiKey");
  return Response.json({ data: { token: tokens.issue() }, status: "success" });
}

async function readCredentials(request: Request): Promise<{ apikey: string; pin: string }> {
  const body: unknown = await request.json().catch(() => null);
  const { apikey = "", pin = "" } = typeof body === "object" && body !== null
    ? body as Record<string, unknown>
    : {};
  return { apikey: String(apikey), pin: String(pin) };
}

function isLogin(request: Request): boolean {
  return request.method === "POST" && new URL(request.url).pathname === "/login";
}

function tokenIn(request: Request): string {
  return /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
}

/** A thumbnail has the name of its picture and `_t` before the extension. */
function serveTvdbImage(request: Request): Promise<Response> {
  const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
  const isThumbnail = name.endsWith("_t.png");
  return serveImage(name.replace("_t.png", ".png"), isThumbnail ? { width: THUMBNAIL_WIDTH } : {});
}
