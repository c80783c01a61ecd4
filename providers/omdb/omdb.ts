import { mapOutcome } from "../../domain/outcome.ts";
import type { ProviderClient, ProviderContext, ProviderModule } from "../provider.ts";
import { getOmdb } from "./requests.ts";
import { askTitle, searchTitles } from "./titles.ts";
import { Title } from "./wire.ts";

// Any title serves to test a key; this one will not go away.
const KNOWN_TITLE = "tt0017136";

/** What films and series both have. */
const TITLE_FIELDS = [
  "title",
  "plot",
  "outline",
  "awards",
  "content_rating",
  "runtime",
  "genres",
  "actors",
  "languages",
  "countries",
  "imdb_rating",
  "imdb_votes",
];

const SCOPES: ProviderModule["scopes"] = {
  movie: {
    ids: ["imdb"],
    fields: [
      ...TITLE_FIELDS,
      "release_date",
      "directors",
      "writers",
      "studios",
      "revenue",
      "homepage",
      "rotten_tomatoes_score",
      "metacritic_score",
    ],
    artwork: ["poster"],
    onDemand: ["plot"],
  },
  series: {
    ids: ["imdb"],
    fields: [...TITLE_FIELDS, "first_aired", "status", "creators"],
    artwork: ["poster"],
    onDemand: ["plot"],
    calls: { title: 1, season: 1 },
  },
  episode: { ids: [], fields: ["title", "aired", "imdb_rating"], artwork: [], onDemand: [] },
};

export const omdb: ProviderModule = {
  id: "omdb",
  name: "OMDb",
  homepage: "https://www.omdbapi.com",
  benefit:
    "Gives IMDb, Rotten Tomatoes and Metacritic ratings, awards and a short outline. Free up to 1,000 calls a day.",
  keyUrl: "https://www.omdbapi.com/apikey.aspx",
  attribution:
    "Ratings, awards and outlines come from OMDb under CC BY-NC 4.0; OMDb is not endorsed by IMDb.",
  rate: { requests: 10, seconds: 1 },
  perDay: 1000,
  quotaHint:
    "Free: 1,000 a day. Patrons: 100,000 and more. A film takes one, a series one and one a season.",
  largerPlans: [
    { name: "Patron, USD 1 a month", perDay: 100_000 },
    { name: "Patron, USD 5 a month", perDay: 250_000 },
  ],
  urls: { url: "https://www.omdbapi.com" },
  imageHosts: ["m.media-amazon.com", "ia.media-imdb.com", "img.omdbapi.com"],
  scopes: SCOPES,
  searchRank: 2,
  create: createOmdb,
  // One size is all there is.
  imageAddress: (url) => url,
};

function createOmdb(context: ProviderContext): ProviderClient {
  return {
    ask: (ask) => askTitle(context, ask),
    search: (ask) => searchTitles(context, ask),
    test: async () => mapOutcome(await getOmdb(context, { i: KNOWN_TITLE }, Title), () => null),
  };
}
