import type { z } from "zod";
import type { RawAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { getJson, type Reply } from "../http.ts";
import type {
  Ask,
  ProviderClient,
  ProviderContext,
  ProviderModule,
  SearchAsk,
  SearchHit,
} from "../provider.ts";
import { plotAnswer, titleAnswer } from "./title_answer.ts";
import { Failure, Search, Title } from "./wire.ts";

// Any title serves to test a key; this one will not go away.
const KNOWN_TITLE = "tt0017136";

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
  quotaHint: "Free: 1,000 a day. Patrons: 100,000 and more.",
  urls: { url: "https://www.omdbapi.com" },
  imageHosts: ["m.media-amazon.com", "ia.media-imdb.com", "img.omdbapi.com"],
  scopes: {
    movie: {
      ids: ["imdb"],
      fields: [
        "title",
        "plot",
        "outline",
        "awards",
        "content_rating",
        "release_date",
        "runtime",
        "genres",
        "directors",
        "writers",
        "actors",
        "languages",
        "countries",
        "studios",
        "revenue",
        "homepage",
        "imdb_rating",
        "imdb_votes",
        "rotten_tomatoes_score",
        "metacritic_score",
      ],
      artwork: ["poster"],
      onDemand: ["plot"],
    },
  },
  searchRank: 2,
  create: createOmdb,
  // One size is all there is.
  imageAddress: (url) => url,
};

function createOmdb(context: ProviderContext): ProviderClient {
  return {
    ask: (ask) => askTitle(context, ask),
    search: (ask) => searchTitles(context, ask),
    test: async () => mapOutcome(await get(context, { i: KNOWN_TITLE }, Title), () => null),
  };
}

async function askTitle(context: ProviderContext, { ids, part }: Ask): Promise<Outcome<RawAnswer>> {
  const id = String(ids.imdb);
  const plot = part === "plot" ? "full" : "short";
  const title = await get(context, { i: id, plot }, Title);
  // An id of a game or a series is not this film, and neither is another title.
  if (title.kind === "ok" && (title.value.Type !== "movie" || title.value.imdbID !== id)) {
    return { kind: "not_found" };
  }
  return mapOutcome(title, part === "plot" ? plotAnswer : titleAnswer);
}

async function searchTitles(
  context: ProviderContext,
  { title, year }: SearchAsk,
): Promise<Outcome<SearchHit[]>> {
  const found = await get(context, {
    s: title,
    type: "movie",
    ...(year ? { y: String(year) } : {}),
  }, Search);
  // "Movie not found!" is an answer: nobody is there.
  if (found.kind === "not_found") return { kind: "ok", value: [] };
  return mapOutcome(found, (value) =>
    value.Search.map((hit) => ({
      id: hit.imdbID,
      ids: { imdb: hit.imdbID },
      title: hit.Title ?? "",
      year: Number(hit.Year?.slice(0, 4)) || null,
      kind: hit.Type ?? null,
    })));
}

function get<S extends z.ZodType>(
  context: ProviderContext,
  parameters: Record<string, string>,
  schema: S,
) {
  const url = new URL(`${context.urls.url}/`);
  for (const [name, value] of Object.entries({ ...parameters, apikey: context.key ?? "" })) {
    url.searchParams.set(name, value);
  }
  return getJson(context, url, schema, { read: readFailure });
}

/** What an error says, by a part of its words; the first that fits. */
const FAILURES: readonly { words: RegExp; outcome: (text: string) => Outcome<never> }[] = [
  // A used-up quota is a 401 as well, so the words decide, never the status.
  {
    words: /limit reached/i,
    outcome: () => ({
      kind: "rate_limited",
      scope: "quota",
      retryAt: null,
      detail: "the day's calls are used up",
    }),
  },
  { words: /api key/i, outcome: (text) => ({ kind: "refused", detail: text }) },
  {
    words: /not found|error getting data|incorrect imdb id/i,
    outcome: () => ({ kind: "not_found" }),
  },
  { words: /too many results/i, outcome: () => ({ kind: "not_found" }) },
];

function readFailure({ status, body }: Reply): Outcome<never> | undefined {
  const failure = Failure.safeParse(body);
  const text = failure.success ? failure.data.Error : null;
  const known = text === null ? undefined : FAILURES.find(({ words }) => words.test(text));
  if (known && text !== null) return known.outcome(text);
  // A 401 without its words may be a bad key or a used-up quota: neither is certain.
  if (text !== null || status === 401) {
    return {
      kind: "failed",
      detail: text ?? "refused without a reason (HTTP 401)",
      isUnreachable: false,
    };
  }
  return undefined;
}
