import type { RawAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import type {
  Ask,
  ProviderClient,
  ProviderContext,
  ProviderModule,
  SearchAsk,
  SearchHit,
} from "../provider.ts";
import { episodeChildren } from "./children.ts";
import { fetchedAddress, filedAddress, IMAGES } from "./images.ts";
import { findShow, get, getShow } from "./requests.ts";
import { EPISODES, idsOf, showAnswer } from "./show_answer.ts";
import { Episodes, Search, Show } from "./wire.ts";

// The first show there ever was serves to test the address.
const KNOWN_SHOW = 1;

export const tvmaze: ProviderModule = {
  id: "tvmaze",
  name: "TVmaze",
  homepage: "https://www.tvmaze.com",
  benefit: "Recognises series and gives seasons, episodes, cast and pictures. Needs no key.",
  keyUrl: null,
  attribution: "Series data from TVmaze.com, licensed under CC BY-SA 4.0.",
  rate: { requests: 20, seconds: 10 },
  perDay: null,
  quotaHint: null,
  urls: { url: "https://api.tvmaze.com", images_url: IMAGES },
  imageHosts: ["static.tvmaze.com"],
  scopes: {
    series: {
      ids: ["tvmaze", "imdb", "tvdb"],
      fields: [
        "title",
        "original_title",
        "plot",
        "tvmaze_rating",
        "first_aired",
        "last_aired",
        "status",
        "network",
        "runtime",
        "genres",
        "creators",
        "actors",
        "countries",
        "languages",
        "homepage",
      ],
      artwork: ["poster", "banner", "fanart", "clearlogo"],
      onDemand: [],
    },
    season: { ids: [], fields: ["title", "plot", "air_date"], artwork: ["poster"], onDemand: [] },
    episode: {
      ids: [],
      fields: ["title", "plot", "aired", "runtime", "tvmaze_rating"],
      artwork: ["thumb"],
      onDemand: [],
    },
  },
  searchRank: 4,
  structureRank: 3,
  create: createTvmaze,
  imageAddress: (url, width, urls) => fetchedAddress(url, width, urls.images_url),
};

function createTvmaze(context: ProviderContext): ProviderClient {
  return {
    ask: (ask) => ask.part === EPISODES ? askEpisodes(context, ask) : askShow(context, ask),
    search: (ask) => searchShows(context, ask),
    test: async () => mapOutcome(await get(context, `/shows/${KNOWN_SHOW}`, Show), () => null),
  };
}

async function askShow(context: ProviderContext, ask: Ask): Promise<Outcome<RawAnswer>> {
  const id = await findShow(context, ask.ids);
  if (id.kind !== "ok") return id;
  const found = await getShow(context, id.value);
  const { tvmaze, ...others } = ask.ids;
  // A number that is gone may have been merged: the other ids say where the show is now.
  if (found.kind === "not_found" && tvmaze !== undefined) {
    return await askShow(context, { ...ask, ids: others });
  }
  return mapOutcome(
    found,
    ({ show, embedded }) => showAnswer(show, embedded, context.urls.images_url),
  );
}

async function askEpisodes(context: ProviderContext, ask: Ask): Promise<Outcome<RawAnswer>> {
  const id = await findShow(context, ask.ids);
  if (id.kind !== "ok") return id;
  const episodes = await get(context, `/shows/${id.value}/episodes?specials=1`, Episodes);
  return mapOutcome(episodes, (value) => ({
    ids: {},
    offers: [],
    artwork: [],
    children: episodeChildren(value, context.urls.images_url),
  }));
}

async function searchShows(
  context: ProviderContext,
  { title }: SearchAsk,
): Promise<Outcome<SearchHit[]>> {
  const found = await get(context, `/search/shows?q=${encodeURIComponent(title)}`, Search);
  if (found.kind === "not_found") return { kind: "ok", value: [] };
  return mapOutcome(found, (rows) =>
    rows.map(({ show }) => ({
      id: show.id,
      ids: idsOf(show),
      title: show.name ?? "",
      year: Number(show.premiered?.slice(0, 4)) || null,
      // A popularity from 0 to 100; TVmaze counts no votes.
      popularity: show.weight ?? null,
      poster: show.image ? filedAddress(show.image, context.urls.images_url) : null,
      kind: "series",
    })));
}
