import type { z } from "zod";
import type { RawAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { getJson } from "../http.ts";
import type { Ask, ProviderClient, ProviderContext, ProviderModule } from "../provider.ts";
import {
  IMAGES,
  MOVIE_TYPES,
  SEASON_TYPES,
  seasonChildren,
  SERIES_TYPES,
  titleArtwork,
} from "./artwork.ts";
import { Movie, Series } from "./wire.ts";

const KNOWN_MOVIE = 550;

export const fanart: ProviderModule = {
  id: "fanart",
  name: "Fanart.tv",
  homepage: "https://fanart.tv",
  benefit: "Gives the best backgrounds, logos, clear art, discs and banners. Free.",
  keyUrl: "https://fanart.tv/get-an-api-key/",
  attribution: "Artwork by the community of fanart.tv.",
  rate: { requests: 10, seconds: 1 },
  perDay: null,
  quotaHint: null,
  urls: { url: "https://webservice.fanart.tv/v3", images_url: IMAGES },
  imageHosts: ["assets.fanart.tv", "images.fanart.tv"],
  scopes: {
    movie: {
      ids: ["tmdb", "imdb"],
      fields: [],
      artwork: ["keyart", ...typesOf(MOVIE_TYPES)],
      onDemand: [],
    },
    series: {
      ids: ["tvdb"],
      fields: [],
      artwork: ["keyart", ...typesOf(SERIES_TYPES)],
      onDemand: [],
    },
    season: { ids: [], fields: [], artwork: typesOf(SEASON_TYPES), onDemand: [] },
  },
  searchRank: null,
  create: createFanart,
  imageAddress(url, width, urls) {
    // The first /fanart/ of the path is the size: previews are about 200 pixels wide.
    const sized = width !== null && width <= 200
      ? url.replace(`${IMAGES}/fanart/`, `${IMAGES}/preview/`)
      : url;
    return sized.replace(IMAGES, urls.images_url ?? IMAGES);
  },
};

function typesOf(types: readonly { type: string }[]): string[] {
  return [...new Set(types.map(({ type }) => type))];
}

function createFanart(context: ProviderContext): ProviderClient {
  return {
    ask: (ask) => ask.kind === "movie" ? askMovie(context, ask) : askSeries(context, ask),
    test: async () => mapOutcome(await get(context, "movies", KNOWN_MOVIE, Movie), () => null),
  };
}

async function askMovie(context: ProviderContext, { ids }: Ask): Promise<Outcome<RawAnswer>> {
  const movie = await get(context, "movies", ids.tmdb ?? ids.imdb ?? "", Movie);
  // An unknown id has been answered with 200 and the film "0": only the film asked for is an answer.
  if (movie.kind === "ok" && !isThatMovie(movie.value, ids)) return { kind: "not_found" };
  return mapOutcome(
    movie,
    (value) => ({
      ids: idsOf(value),
      offers: [],
      artwork: titleArtwork(value, MOVIE_TYPES, context.urls.images_url),
    }),
  );
}

async function askSeries(context: ProviderContext, { ids }: Ask): Promise<Outcome<RawAnswer>> {
  const series = await get(context, "tv", ids.tvdb ?? "", Series);
  if (series.kind === "ok" && series.value.thetvdb_id !== String(ids.tvdb)) {
    return { kind: "not_found" };
  }
  return mapOutcome(
    series,
    (value) => ({
      ids: { tvdb: Number(value.thetvdb_id) },
      offers: [],
      artwork: titleArtwork(value, SERIES_TYPES, context.urls.images_url),
      children: seasonChildren(value, context.urls.images_url),
    }),
  );
}

function isThatMovie(movie: Movie, ids: Ask["ids"]): boolean {
  return (movie.tmdb_id ?? "") === String(ids.tmdb) || (movie.imdb_id ?? "") === String(ids.imdb);
}

function idsOf({ tmdb_id, imdb_id }: Movie): RawAnswer["ids"] {
  return { ...(tmdb_id ? { tmdb: Number(tmdb_id) } : {}), ...(imdb_id ? { imdb: imdb_id } : {}) };
}

function get<S extends z.ZodType>(
  context: ProviderContext,
  folder: string,
  id: string | number,
  schema: S,
): Promise<Outcome<z.output<S>>> {
  const url = new URL(`${context.urls.url}/${folder}/${encodeURIComponent(String(id))}`);
  // 404 means that a title merely has no art, which the usual reading calls not_found.
  return getJson(context, url, schema, { headers: { "api-key": context.key ?? "" } });
}
