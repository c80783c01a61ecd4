import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import type { Deps } from "../services/deps.ts";
import { createApi } from "./api/api.ts";
import { collageRoutes } from "./collages.ts";
import { fail, failThrown } from "./envelope.ts";
import { imageRoutes } from "./images.ts";
import { liveRoutes } from "./live.ts";
import { createPages, errorPage } from "./pages/pages.tsx";
import { safety } from "./safety.ts";
import { staticFiles } from "./static_files.ts";
import { systemRoutes } from "./system.ts";

export interface AppOptions {
  /** Names, besides this machine's own, that the server answers to. */
  allowedHosts?: readonly string[];
}

/** The whole HTTP side: safety first, then API, pages, images and static files. */
export function createApp(deps: Deps, { allowedHosts = [] }: AppOptions = {}) {
  const app = new Hono();
  for (const guard of safety(allowedHosts)) app.use(guard);
  app.use(compress());
  const api = createApi(deps);
  app.route("/api/v1", api);
  app.route("/api", api);
  app.route("/", systemRoutes(deps));
  app.route("/static", staticFiles());
  app.route("/images", imageRoutes(deps));
  app.route("/", collageRoutes(deps));
  app.route("/", liveRoutes(deps));
  app.route("/", createPages(deps));
  app.notFound((c) => {
    const missing = {
      status: 404,
      code: "not_found",
      message: "There is nothing at this address.",
    } as const;
    return wantsPage(c) ? errorPage(deps, c, 404) : fail(c, missing);
  });
  app.onError(async (error, c) => {
    const answer = failThrown(c, error, deps);
    if (!wantsPage(c)) return answer;
    const { error: told } = await answer.clone().json();
    return await errorPage(deps, c, answer.status === 403 ? 403 : 500, told.message).catch(() =>
      answer
    );
  });
  return app;
}

/** A person in a browser gets a page, everybody else the envelope. */
function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith("/api/") && (c.req.header("accept") ?? "").includes("text/html");
}
