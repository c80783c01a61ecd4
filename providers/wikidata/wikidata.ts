import { mapOutcome } from "../../domain/outcome.ts";
import type { ProviderClient, ProviderContext, ProviderModule } from "../provider.ts";
import { askOutline } from "./ask_outline.ts";
import { askTitle, OUTLINE } from "./ask_title.ts";
import { getItems } from "./requests.ts";
import { searchTitles } from "./search_titles.ts";

// The item about Earth will not go away.
const KNOWN_ITEM = "Q2";

const COMMON_FIELDS = [
  "title",
  "original_title",
  "outline",
  "runtime",
  "content_rating",
  "genres",
  "actors",
  "studios",
  "countries",
  "languages",
  "homepage",
];

export const wikidata: ProviderModule = {
  id: "wikidata",
  name: "Wikidata and Wikipedia",
  homepage: "https://www.wikidata.org",
  benefit:
    "Recognises titles and gives dates, people, genres and a short outline. Needs no key; quicker with a contact.",
  keyUrl: null,
  attribution:
    "Facts from Wikidata (CC0). Outlines are the beginnings of the articles about the titles in Wikipedia, licensed under CC BY-SA 4.0; each title's Wikidata item links to its articles and their authors.",
  rate: { requests: 3, seconds: 1 },
  rateWithoutContact: { requests: 10, seconds: 60 },
  perDay: null,
  quotaHint: null,
  urls: { url: "https://www.wikidata.org", wikipedia_url: "https://{language}.wikipedia.org" },
  urlVariables: { wikipedia_url: "PLENARR_WIKIPEDIA_URL" },
  imageHosts: [],
  scopes: {
    movie: {
      ids: ["wikidata", "imdb", "tmdb", "tvdb"],
      fields: [
        ...COMMON_FIELDS,
        "release_date",
        "directors",
        "writers",
        "collection",
        "budget",
        "revenue",
      ],
      artwork: [],
      onDemand: [],
    },
    series: {
      ids: ["wikidata", "imdb", "tmdb", "tvdb", "tvmaze"],
      fields: [
        ...COMMON_FIELDS,
        "first_aired",
        "last_aired",
        "status",
        "network",
        "creators",
      ],
      artwork: [],
      onDemand: [],
    },
  },
  searchRank: 5,
  // Ten to a hundred and eighty requests a minute, four for a title: it would hold up all others.
  fillsGapsOnly: true,
  create: createWikidata,
  imageAddress: (url) => url,
};

function createWikidata(context: ProviderContext): ProviderClient {
  return {
    ask: (ask) => ask.part === OUTLINE ? askOutline(context, ask) : askTitle(context, ask),
    search: (ask) => searchTitles(context, ask),
    test: async () =>
      mapOutcome(await getItems(context, { ids: [KNOWN_ITEM], props: ["info"] }), () => null),
  };
}
