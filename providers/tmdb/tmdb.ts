import { z } from "zod";
import { mapOutcome } from "../../domain/outcome.ts";
import type { ProviderClient, ProviderContext, ProviderModule } from "../provider.ts";
import { IMAGES } from "./artwork.ts";
import { askMovie } from "./movies.ts";
import { getTmdb } from "./requests.ts";
import { searchTitles } from "./search.ts";
import { askSeries } from "./series.ts";

/** The widths that TMDB serves, by the kind of image path we ask for. */
const WIDTHS = [185, 500, 780] as const;

/** What films and series both have. */
const TITLE_FIELDS = [
  "title",
  "original_title",
  "plot",
  "tagline",
  "tmdb_rating",
  "tmdb_votes",
  "runtime",
  "content_rating",
  "genres",
  "actors",
  "studios",
  "countries",
  "languages",
  "keywords",
  "trailer",
  "homepage",
  "status",
];
const TITLE_ARTWORK = ["poster", "keyart", "fanart", "landscape", "clearlogo"];

const SCOPES: ProviderModule["scopes"] = {
  movie: {
    ids: ["tmdb", "imdb"],
    fields: [
      ...TITLE_FIELDS,
      "release_date",
      "directors",
      "writers",
      "collection",
      "budget",
      "revenue",
    ],
    artwork: TITLE_ARTWORK,
    onDemand: [],
  },
  series: {
    ids: ["tmdb", "imdb", "tvdb"],
    fields: [...TITLE_FIELDS, "first_aired", "last_aired", "network", "creators"],
    artwork: TITLE_ARTWORK,
    onDemand: [],
    calls: { title: 1, season: 1 },
  },
  season: { ids: [], fields: ["title", "plot", "air_date"], artwork: ["poster"], onDemand: [] },
  episode: {
    ids: [],
    fields: [
      "title",
      "plot",
      "tmdb_rating",
      "tmdb_votes",
      "aired",
      "runtime",
      "directors",
      "writers",
      "actors",
    ],
    artwork: ["thumb"],
    onDemand: [],
  },
};

export const tmdb: ProviderModule = {
  id: "tmdb",
  name: "TMDB",
  homepage: "https://www.themoviedb.org",
  benefit: "Recognises titles and gives texts, people, dates and most artwork. Free.",
  keyUrl: "https://www.themoviedb.org/settings/api",
  attribution: "This product uses the TMDB API but is not endorsed or certified by TMDB.",
  rate: { requests: 40, seconds: 10 },
  perDay: null,
  quotaHint: null,
  urls: { url: "https://api.themoviedb.org/3", images_url: IMAGES },
  imageHosts: ["image.tmdb.org"],
  scopes: SCOPES,
  searchRank: 1,
  structureRank: 2,
  create: createTmdb,
  imageAddress(url, width, urls) {
    const size = width === null ? "original" : `w${WIDTHS.find((wide) => wide >= width) ?? 780}`;
    return url.replace(`${IMAGES}/original`, `${urls.images_url ?? IMAGES}/${size}`);
  },
};

function createTmdb(context: ProviderContext): ProviderClient {
  return {
    ask: (ask) => ask.kind === "movie" ? askMovie(context, ask) : askSeries(context, ask),
    search: (ask) => searchTitles(context, ask),
    test: async () =>
      mapOutcome(
        await getTmdb(context, "/configuration", {}, z.object({ images: z.unknown() })),
        () => null,
      ),
  };
}
