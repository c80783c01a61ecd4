import { createWorld, type World, type WorldOptions } from "../world/world.ts";
import type { BaseName } from "../world/simulator.ts";

/** An answer as far as a test looks at it. */
export interface Asked {
  status: number;
  headers: Headers;
  // deno-lint-ignore no-explicit-any -- tests look into answers of every shape
  body: any;
}

/** A world whose waiting takes no time. */
export function quickWorld(options: WorldOptions = {}): World {
  return createWorld({ sleep: () => Promise.resolve(), ...options });
}

/** Asks an API of the world with its key; the body is JSON if it can be read so. */
export async function ask(world: World, base: BaseName, path: string): Promise<Asked> {
  const key = {
    tmdb: `api_key=${world.keys.tmdb ?? "any"}`,
    omdb: `apikey=${world.keys.omdb ?? "any"}`,
    fanart: `api_key=${world.keys.fanart ?? "any"}`,
  }[String(base)] ?? "";
  const url = `${world.urls[base]}${path}${path.includes("?") ? "&" : "?"}${key}`;
  return readAnswer(await world.fetch(url));
}

/** Reads an answer whole. */
export async function readAnswer(response: Response): Promise<Asked> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") && text !== "";
  const { status, headers } = response;
  return { status, headers, body: isJson ? JSON.parse(text) : text };
}
