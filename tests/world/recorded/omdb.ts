import { wordsOf } from "../films/title_index.ts";
import { paintAnyImage } from "../images/serve_image.ts";
import { omdb } from "../omdb.ts";
import { omdbError, omdbOk } from "../omdb/answers.ts";
import type { ProviderModule, SimulatorDeps } from "../simulator.ts";
import { type Body, type JsonFile, textIn } from "./json_files.ts";

const POSTER_HOST = /^https?:\/\/[^/]+\/images/;
const POSTER_SIZE = { width: 300, height: 444 };
const PAGE_SIZE = 10;

export interface OmdbRecordings {
  /** The newest record of each IMDb id. */
  records: Map<string, Body>;
  /** The list of a season by its series' IMDb id and its number, "tt0000001 1". */
  seasons: Map<string, Body>;
}

/** Sorts OMDb's recorded answers by IMDb id; of several the newest stays. */
export function readOmdbRecordings(files: readonly JsonFile[]): OmdbRecordings {
  const own = files.filter(({ path }) => path.startsWith("omdb/"));
  const found = own
    .filter(({ body }) => textIn(body, "imdbID") !== "")
    .map(({ body, recorded }) => ({ body, age: recorded ?? ageOf(body), votes: votesOf(body) }))
    .sort((a, b) => a.age - b.age || a.votes - b.votes);
  const records = new Map(found.map(({ body }) => [textIn(body, "imdbID"), body]));
  const seasons = own.filter(({ body }) => Array.isArray(body.Episodes))
    .map((file) =>
      [`${seriesOf(file, records)} ${textIn(file.body, "Season")}`, file.body] as const
    );
  return { records, seasons: new Map(seasons) };
}

/** OMDb over recorded answers. */
export function recordedOmdb(recordings: OmdbRecordings): ProviderModule {
  return {
    ...omdb,
    create: (deps) => ({
      api: (request) => Promise.resolve(answer(request, recordings, deps)),
      images: (request) => paintAnyImage(new URL(request.url).pathname, POSTER_SIZE, {}),
    }),
  };
}

function answer(request: Request, recordings: OmdbRecordings, deps: SimulatorDeps): Response {
  const query = new URL(request.url).searchParams;
  if (!query.get("apikey")) return omdbError("noKey");
  const wait = deps.meters.omdb.take();
  if (wait) return omdbError("limit");
  const { records } = recordings;
  const id = query.get("i");
  if (!id && !query.get("t")) return bySearch(query, records, deps);
  if (id && !/^tt\d{7,8}$/.test(id)) return omdbError("badId");
  const record = id ? records.get(id) : titled(query.get("t") ?? "", query, records)[0];
  if (query.get("Season")) {
    return inSeason(id ?? textIn(record ?? {}, "imdbID"), query, recordings, deps);
  }
  if (!record) return omdbError(id ? "noData" : "noMovie");
  const type = query.get("type");
  if (type && type !== record.Type) return omdbError("noMovie");
  return omdbOk(withPoster(record, deps), deps.now());
}

/** A season's list, or one of its episodes. */
function inSeason(
  series: string,
  query: URLSearchParams,
  { records, seasons }: OmdbRecordings,
  deps: SimulatorDeps,
): Response {
  const season = query.get("Season") ?? "";
  const number = query.get("Episode");
  const found = number
    ? [...records.values()].find(({ seriesID, Season, Episode }) =>
      seriesID === series && Season === season && Episode === number
    )
    : seasons.get(`${series} ${season}`);
  if (!found) return omdbError("noSeason");
  return omdbOk(number ? withPoster(found, deps) : found, deps.now());
}

function bySearch(
  query: URLSearchParams,
  records: Map<string, Body>,
  deps: SimulatorDeps,
): Response {
  const text = query.get("s") ?? "";
  if (text === "") return omdbError("nothingAsked");
  const found = titled(text, query, records);
  const from = ((Number(query.get("page")) || 1) - 1) * PAGE_SIZE;
  const rows = found.slice(from, from + PAGE_SIZE).map((record) => {
    const { Title, Year, imdbID, Type, Poster } = withPoster(record, deps);
    return { Title, Year, imdbID, Type, Poster };
  });
  if (rows.length === 0) return omdbError("noMovie");
  return omdbOk(
    { Search: rows, totalResults: String(found.length), Response: "True" },
    deps.now(),
  );
}

/** Records whose title holds all the words: an equal title first, then by votes. */
function titled(text: string, query: URLSearchParams, records: Map<string, Body>): Body[] {
  const words = wordsOf(text);
  const isEqual = (record: Body) => wordsOf(textIn(record, "Title")).join(" ") === words.join(" ");
  const type = query.get("type");
  return [...records.values()]
    .filter((record) => {
      const title = wordsOf(textIn(record, "Title"));
      return words.length > 0 && words.every((word) => title.includes(word)) &&
        textIn(record, "Year").startsWith(query.get("y") ?? "") &&
        (!type || textIn(record, "Type") === type);
    })
    .sort((a, b) => Number(isEqual(b)) - Number(isEqual(a)) || votesOf(b) - votesOf(a));
}

function withPoster(record: Body, { bases }: SimulatorDeps): Body {
  const poster = textIn(record, "Poster").replace(POSTER_HOST, bases.omdb_images);
  return { ...record, Poster: poster };
}

/** A season's list has no id of its series: the file's name has it, or a record of that title. */
function seriesOf({ name, body }: JsonFile, records: Map<string, Body>): string {
  const named = /^(tt\d+)/.exec(name)?.[1];
  const record = [...records.values()].find(({ Title, Type }) =>
    Title === body.Title && Type === "series"
  );
  return named ?? textIn(record ?? {}, "imdbID");
}

/** OMDb changed its habits about 2021: country names in full, writers without their part. */
function ageOf(record: Body): number {
  const isOld = /\b(USA|UK)\b/.test(textIn(record, "Country")) ||
    textIn(record, "Writer").includes("(");
  return isOld ? 2020 : 2024;
}

function votesOf(record: Body): number {
  return Number(textIn(record, "imdbVotes").replaceAll(",", "")) || 0;
}
