import { Hono } from "hono";
import { upgradeWebSocket } from "hono/deno";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import type { Deps } from "../services/deps.ts";
import { type Watch, watchBulk, watchMovie } from "../services/reports/live_events.ts";

/** Pages poll; `/ws` is for API clients (source document 003). One look serves all that is watched. */
const LOOK_EVERY_MS = 500;
const MOST_CHANNELS = 50;

const Subscribe = z.union([
  z.object({
    type: z.literal("subscribe"),
    channel: z.literal("movie:enrichment"),
    movieId: z.number().int().positive(),
  }),
  z.object({ type: z.literal("subscribe"), channel: z.literal("bulk:enrichment") }),
]);

export function liveRoutes(deps: Deps) {
  const app = new Hono();
  // The same-origin rule does not hold for sockets: a foreign page could open one.
  app.use("/ws", async (c, next) => {
    const origin = c.req.header("origin");
    if (origin && URL.canParse(origin) && new URL(origin).host !== c.req.header("host")) {
      throw new HTTPException(403, { message: "This connection comes from another page." });
    }
    await next();
  });
  app.get("/ws", upgradeWebSocket(() => createSocket(deps)));
  return app;
}

function createSocket(deps: Deps) {
  const watches: Watch[] = [];
  const closing = new AbortController();
  return {
    onMessage(event: MessageEvent, socket: { send(text: string): void }) {
      const wish = Subscribe.safeParse(readJson(event.data));
      if (!wish.success || watches.length >= MOST_CHANNELS) {
        return socket.send(
          JSON.stringify({
            type: "error",
            message: "Subscribe to movie:enrichment with a movieId, or to bulk:enrichment.",
          }),
        );
      }
      watches.push(
        wish.data.channel === "bulk:enrichment"
          ? watchBulk(deps)
          : watchMovie(deps, wish.data.movieId),
      );
      if (watches.length === 1) {
        void look(deps, watches, closing.signal, (text) => socket.send(text));
      }
    },
    onClose: () => closing.abort(),
    onError: () => closing.abort(),
  };
}

async function look(
  deps: Deps,
  watches: readonly Watch[],
  closed: AbortSignal,
  send: (text: string) => void,
): Promise<void> {
  while (!closed.aborted) {
    for (const watch of watches) {
      for (const event of await watch()) if (!closed.aborted) send(JSON.stringify(event));
    }
    await deps.sleep(LOOK_EVERY_MS, closed);
  }
}

function readJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
