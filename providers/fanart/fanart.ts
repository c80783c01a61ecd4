import { z } from "zod";
import type { ArtworkOffer, RawAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { getJson } from "../http.ts";
import type { Ask, ProviderClient, ProviderContext, ProviderModule } from "../provider.ts";

/** Where candidates are filed; the configured address replaces it when an image is fetched. */
const IMAGES = "https://assets.fanart.tv";
const KNOWN_MOVIE = 550;

// All values are strings, the likes too; a type without images is absent.
const Image = z.object({
  url: z.string().nullish(),
  lang: z.string().nullish(),
  likes: z.string().nullish(),
});
const images = z.array(Image).nullish();
const Movie = z.object({
  tmdb_id: z.string().nullish(),
  imdb_id: z.string().nullish(),
  movieposter: images,
  moviebackground: images,
  moviethumb: images,
  hdmovielogo: images,
  movielogo: images,
  hdmovieclearart: images,
  movieart: images,
  moviedisc: images,
  moviebanner: images,
});
type Movie = z.output<typeof Movie>;

/** Fanart.tv's types in our words, better ones first. */
const TYPES: readonly { from: Exclude<keyof Movie, "tmdb_id" | "imdb_id">; type: string }[] = [
  { from: "movieposter", type: "poster" },
  { from: "moviebackground", type: "fanart" },
  { from: "moviethumb", type: "landscape" },
  { from: "hdmovielogo", type: "clearlogo" },
  { from: "movielogo", type: "clearlogo" },
  { from: "hdmovieclearart", type: "clearart" },
  { from: "movieart", type: "clearart" },
  { from: "moviedisc", type: "discart" },
  { from: "moviebanner", type: "banner" },
];

// Two codes that are countries, not languages.
const LANGUAGES: Readonly<Record<string, string>> = { cz: "cs", ua: "uk" };

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
      artwork: [...new Set(TYPES.map(({ type }) => type))],
      onDemand: [],
    },
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

function createFanart(context: ProviderContext): ProviderClient {
  return {
    ask: (ask) => askMovie(context, ask),
    test: async () => mapOutcome(await get(context, KNOWN_MOVIE), () => null),
  };
}

async function askMovie(context: ProviderContext, { ids }: Ask): Promise<Outcome<RawAnswer>> {
  const movie = await get(context, ids.tmdb ?? ids.imdb ?? "");
  // An unknown id has been answered with 200 and the film "0": only the film asked for is an answer.
  if (movie.kind === "ok" && !isThatMovie(movie.value, ids)) return { kind: "not_found" };
  return mapOutcome(
    movie,
    (value) => ({
      ids: idsOf(value),
      offers: [],
      artwork: artworkOf(value, context.urls.images_url),
    }),
  );
}

function isThatMovie(movie: Movie, ids: Ask["ids"]): boolean {
  return (movie.tmdb_id ?? "") === String(ids.tmdb) || (movie.imdb_id ?? "") === String(ids.imdb);
}

function idsOf({ tmdb_id, imdb_id }: Movie): RawAnswer["ids"] {
  return { ...(tmdb_id ? { tmdb: Number(tmdb_id) } : {}), ...(imdb_id ? { imdb: imdb_id } : {}) };
}

function artworkOf(movie: Movie, imagesUrl: string | undefined): ArtworkOffer[] {
  return TYPES.flatMap(({ from, type }) =>
    (movie[from] ?? []).flatMap(({ url, lang, likes }) => {
      if (!url) return [];
      const isTextless = type === "poster" && lang === "00";
      return [{
        type: isTextless ? "keyart" : type,
        url: filedAddress(url, imagesUrl),
        language: readLanguage(lang),
        votes: Number(likes ?? 0) || 0,
        rating: null,
        width: null,
        height: null,
      }];
    })
  );
}

function filedAddress(url: string, imagesUrl: string | undefined): string {
  if (imagesUrl && url.startsWith(imagesUrl)) return IMAGES + url.slice(imagesUrl.length);
  return url.replace(/^http:\/\//, "https://");
}

function readLanguage(lang: string | null | undefined): string | null {
  if (!lang || lang === "00") return null;
  return LANGUAGES[lang] ?? lang;
}

function get(context: ProviderContext, id: string | number) {
  const url = new URL(`${context.urls.url}/movies/${encodeURIComponent(String(id))}`);
  // 404 means that a film merely has no art, which the usual reading calls not_found.
  return getJson(context, url, Movie, { headers: { "api-key": context.key ?? "" } });
}
