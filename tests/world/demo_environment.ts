import type { Bases, Keys } from "./simulator.ts";
import { worldEnvironment } from "./world_environment.ts";

/** The environment of a Plenarr that lives in that folder and asks that world. */
export function demoEnvironment(folder: string, urls: Bases, keys: Keys) {
  const own: Record<string, string | undefined> = {
    PLENARR_DATA: `${folder}/data`,
    HOST: "127.0.0.1",
    PLENARR_DATABASE_URL: `file:${folder}/plenarr.db`,
    ...worldEnvironment(urls, keys),
    // Without a contact Plenarr asks Wikimedia ten times a minute, and the demo would crawl.
    PLENARR_CONTACT: "demo@example.org",
  };
  return (name: string) => own[name] ?? Deno.env.get(name);
}
