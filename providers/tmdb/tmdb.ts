import { z } from "zod";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { getJson, limited, type Reply } from "../http.ts";
import type {
  Ask,
  ProviderClient,
  ProviderContext,
  ProviderModule,
  SearchAsk,
  SearchHit,
} from "../provider.ts";
import { IMAGES, movieAnswer } from "./movie_answer.ts";
import { Failure, Find, Movie, MovieSearch } from "./wire.ts";

const APPENDED = "credits,release_dates,external_ids,keywords,videos,images,translations";

/** The widths that TMDB serves, by the kind of image path we ask for. */
const WIDTHS = [185, 500, 780] as const;

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
  scopes: {
    movie: {
      ids: ["tmdb", "imdb"],
      fields: [
        "title",
        "original_title",
        "plot",
        "tagline",
        "tmdb_rating",
        "tmdb_votes",
        "release_date",
        "runtime",
        "content_rating",
        "genres",
        "directors",
        "writers",
        "actors",
        "studios",
        "countries",
        "languages",
        "collection",
        "keywords",
        "trailer",
        "homepage",
        "status",
        "budget",
        "revenue",
      ],
      artwork: ["poster", "keyart", "fanart", "landscape", "clearlogo"],
      onDemand: [],
    },
  },
  searchRank: 1,
  create: createTmdb,
  imageAddress(url, width, urls) {
    const size = width === null ? "original" : `w${WIDTHS.find((wide) => wide >= width) ?? 780}`;
    return url.replace(`${IMAGES}/original`, `${urls.images_url ?? IMAGES}/${size}`);
  },
};

function createTmdb(context: ProviderContext): ProviderClient {
  return {
    ask: (ask) => askMovie(context, ask),
    search: (ask) => searchMovies(context, ask),
    test: async () =>
      mapOutcome(
        await get(context, "/configuration", {}, z.object({ images: z.unknown() })),
        () => null,
      ),
  };
}

async function askMovie(context: ProviderContext, ask: Ask) {
  const { tmdb, imdb } = ask.ids;
  const found = await getMovie(context, ask, tmdb ?? imdb);
  // /movie answers IMDb ids too; one that it does not know may still be known to /find.
  if (found.kind !== "not_found" || tmdb !== undefined) return found;
  const movie = await get(context, `/find/${encodeURIComponent(String(imdb))}`, {
    external_source: "imdb_id",
  }, Find);
  if (movie.kind !== "ok") return movie;
  const [hit] = movie.value.movie_results;
  return hit ? await getMovie(context, ask, hit.id) : found;
}

async function getMovie(
  context: ProviderContext,
  { languages, countries }: Ask,
  id: string | number | undefined,
) {
  const tongues = [...new Set(languages.map((language) => language.split("-")[0])), "null"].join(
    ",",
  );
  const parameters = {
    language: languages[0] ?? "en",
    append_to_response: APPENDED,
    // Without it `language` would filter the images to that one language.
    include_image_language: tongues,
    include_video_language: tongues,
  };
  const movie = await get(context, `/movie/${encodeURIComponent(String(id))}`, parameters, Movie);
  return mapOutcome(movie, (value) => movieAnswer(value, languages, countries));
}

async function searchMovies(
  context: ProviderContext,
  { title, year, language }: SearchAsk,
): Promise<Outcome<SearchHit[]>> {
  const parameters = {
    query: title,
    language,
    include_adult: "false",
    ...(year ? { year: String(year) } : {}),
  };
  const found = await get(context, "/search/movie", parameters, MovieSearch);
  return mapOutcome(found, ({ results }) =>
    results.map((hit) => ({
      id: hit.id,
      ids: { tmdb: hit.id },
      title: hit.title ?? "",
      originalTitle: hit.original_title ?? null,
      year: Number(hit.release_date?.slice(0, 4)) || null,
      popularity: hit.popularity ?? null,
      votes: hit.vote_count ?? null,
      kind: "movie",
    })));
}

function get<S extends z.ZodType>(
  context: ProviderContext,
  path: string,
  parameters: Record<string, string>,
  schema: S,
) {
  const url = new URL(`${context.urls.url}${path}`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  const key = context.key ?? "";
  // The long token is a bearer, the short key a parameter; neither works in the other's place.
  const isToken = key.startsWith("eyJ");
  if (!isToken) url.searchParams.set("api_key", key);
  return getJson(context, url, schema, {
    headers: isToken ? { authorization: `Bearer ${key}` } : {},
    read: readReply,
  });
}

/** TMDB's own codes: 25 is "too many requests" whatever the status, 401s have words of their own. */
function readReply(reply: Reply, now: number): Outcome<never> | undefined {
  const failure = Failure.safeParse(reply.body);
  if (!failure.success) return undefined;
  const { status_code, status_message } = failure.data;
  if (status_code === 25) return limited(reply, now, "too many requests");
  if (reply.status === 401) {
    return { kind: "refused", detail: status_message ?? "the key was refused" };
  }
  return undefined;
}
