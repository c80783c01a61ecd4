import type { World } from "./world.ts";

/** The environment of a Plenarr that lives in that folder and asks that world. */
export function demoEnvironment(
  folder: string,
  urls: Record<string, string>,
  keys: World["keys"],
) {
  const own: Record<string, string | undefined> = {
    PLENARR_DATA: `${folder}/data`,
    HOST: "127.0.0.1",
    PLENARR_DATABASE_URL: `file:${folder}/plenarr.db`,
    PLENARR_TMDB_URL: urls.tmdb,
    PLENARR_TMDB_IMAGES_URL: urls.tmdb_images,
    PLENARR_OMDB_URL: urls.omdb,
    PLENARR_FANART_URL: urls.fanart,
    PLENARR_FANART_IMAGES_URL: urls.fanart_images,
    PLENARR_TMDB_KEY: keys.tmdb ?? undefined,
    PLENARR_OMDB_KEY: keys.omdb ?? undefined,
    PLENARR_FANART_KEY: keys.fanart ?? undefined,
  };
  return (name: string) => own[name] ?? Deno.env.get(name);
}
