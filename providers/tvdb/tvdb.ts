import { mapOutcome } from "../../domain/outcome.ts";
import type { ProviderClient, ProviderContext, ProviderModule } from "../provider.ts";
import { artworkTypesOf, IMAGES } from "./artwork.ts";
import { createGet } from "./requests.ts";
import { searchTitles } from "./search.ts";
import { login } from "./session.ts";
import { askTitle, ID_SYSTEMS } from "./titles.ts";

/** What films and series both have. */
const TITLE_FIELDS = [
  "title",
  "original_title",
  "plot",
  "tagline",
  "runtime",
  "status",
  "content_rating",
  "genres",
  "actors",
  "studios",
  "countries",
  "languages",
  "keywords",
  "trailer",
  "homepage",
];

/** Most titles are found by another system's id first; a list of episodes is a request more. */
const BY_FOREIGN_ID = { title: 2, season: 0 };

const SCOPES: ProviderModule["scopes"] = {
  movie: {
    ids: ID_SYSTEMS,
    fields: [...TITLE_FIELDS, "release_date", "directors", "writers", "budget", "revenue"],
    artwork: artworkTypesOf("movie"),
    onDemand: [],
    calls: BY_FOREIGN_ID,
  },
  series: {
    ids: ID_SYSTEMS,
    fields: [...TITLE_FIELDS, "first_aired", "last_aired", "network", "creators"],
    artwork: artworkTypesOf("series"),
    onDemand: [],
    calls: { title: BY_FOREIGN_ID.title + 1, season: 0 },
  },
  season: { ids: [], fields: [], artwork: artworkTypesOf("season"), onDemand: [] },
  episode: {
    ids: [],
    fields: ["title", "plot", "aired", "runtime"],
    artwork: ["thumb"],
    onDemand: [],
  },
};

/** A preview is at most that many pixels wide. */
const PREVIEW_WIDTH = 340;

export const tvdb: ProviderModule = {
  id: "tvdb",
  name: "TheTVDB",
  homepage: "https://thetvdb.com",
  benefit:
    "Gives series their seasons and episodes in the order in which they aired, with texts, dates and artwork. The key comes with a yearly subscription, or is free for small projects.",
  keyUrl: "https://thetvdb.com/api-information",
  keyHint:
    'The API key of version 4. If it belongs to a subscription, add your PIN after a colon: "key:pin".',
  attribution:
    "Metadata provided by TheTVDB. Please consider adding missing information or subscribing.",
  rate: { requests: 30, seconds: 10 },
  perDay: null,
  quotaHint: null,
  urls: { url: "https://api4.thetvdb.com/v4", images_url: IMAGES },
  imageHosts: ["artworks.thetvdb.com"],
  scopes: SCOPES,
  searchRank: 3,
  structureRank: 1,
  create: createTvdb,
  imageAddress(url, width, urls) {
    // Stills have no previews; they are small themselves.
    const isSmall = width !== null && width <= PREVIEW_WIDTH && !/\/episodes?\//.test(url);
    const sized = isSmall ? url.replace(/(?<!_t)(\.\w+)$/, "_t$1") : url;
    return sized.replace(IMAGES, urls.images_url ?? IMAGES);
  },
};

function createTvdb(context: ProviderContext): ProviderClient {
  const get = createGet(context);
  return {
    ask: (ask) => askTitle(get, ask, context.urls.images_url),
    search: (ask) => searchTitles(get, ask, context.urls.images_url),
    // A remembered token would outlive a wrong key.
    test: async () => mapOutcome(await login(context), () => null),
  };
}
