import type { Bases, Keys } from "./simulator.ts";

/** The settings by which a Plenarr asks a world instead of the providers: bases and keys. */
export function worldEnvironment(urls: Bases, keys: Keys): Record<string, string> {
  return {
    PLENARR_TMDB_URL: urls.tmdb,
    PLENARR_TMDB_IMAGES_URL: urls.tmdb_images,
    PLENARR_OMDB_URL: urls.omdb,
    PLENARR_FANART_URL: urls.fanart,
    PLENARR_FANART_IMAGES_URL: urls.fanart_images,
    PLENARR_TVDB_URL: urls.tvdb,
    PLENARR_TVDB_IMAGES_URL: urls.tvdb_images,
    PLENARR_TVMAZE_URL: urls.tvmaze,
    PLENARR_TVMAZE_IMAGES_URL: urls.tvmaze_images,
    PLENARR_WIKIDATA_URL: urls.wikidata,
    PLENARR_WIKIPEDIA_URL: urls.wikipedia,
    PLENARR_TMDB_KEY: keys.tmdb ?? "any",
    PLENARR_OMDB_KEY: keys.omdb ?? "any",
    PLENARR_FANART_KEY: keys.fanart ?? "any",
    PLENARR_TVDB_KEY: keys.tvdb ?? "any",
  };
}
