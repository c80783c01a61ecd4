import { wordsOf } from "../films/title_index.ts";
import { paintAnyImage } from "../images/serve_image.ts";
import type { ProviderModule, SimulatorDeps } from "../simulator.ts";
import { answerAsTvdb, tvdb } from "../tvdb.ts";
import { linksOf, tvdbError, tvdbOk } from "../tvdb/answers.ts";
import { ARTWORK_TYPES, artworkTypesBody } from "../tvdb/artwork.ts";
import { bodiesIn, type Body, numberIn, textIn } from "./json_files.ts";
import type { TvdbKind, TvdbRecord, TvdbRecordings } from "./read_tvdb.ts";
import { recordAnswer } from "./tvdb_record.ts";

const IMAGE_HOST = /https?:\/\/artworks\.thetvdb\.com/g;
const KINDS: Record<string, TvdbKind> = {
  series: "series",
  movies: "movie",
  episodes: "episode",
  seasons: "season",
};

/** TVDB v4 over recorded answers. */
export function recordedTvdb(recordings: TvdbRecordings): ProviderModule {
  const sizes = findSizes(recordings);
  return {
    ...tvdb,
    create: (deps) => ({
      api: async (request) => {
        const response = await answerAsTvdb(request, deps, () => answer(request, recordings, deps));
        return withHost(response, deps);
      },
      images: (request) => {
        const { pathname } = new URL(request.url);
        const isThumbnail = /_t\.\w+$/.test(pathname);
        const size = sizes.get(pathname.replace(/_t(\.\w+)$/, "$1"));
        return paintAnyImage(pathname, size, isThumbnail ? { width: 340 } : {});
      },
    }),
  };
}

function answer(request: Request, recordings: TvdbRecordings, { bases }: SimulatorDeps): Response {
  const { pathname, search } = new URL(request.url);
  const [what = "", id = "", ...parts] = pathname.slice(1).split("/");
  const url = `${bases.tvdb}${pathname}${search}`;
  if (what === "search" && id === "remoteid") return byRemoteId(parts[0] ?? "", recordings);
  if (what === "search") return bySearch(url, recordings);
  if (what === "artwork" && id === "types") return tvdbOk(artworkTypesBody());
  const kind = KINDS[what];
  if (!kind) return tvdbError("notFound");
  if (!/^\d+$/.test(id)) return tvdbError("badPath");
  const record = recordings.get(`${kind} ${id}`);
  return record ? recordAnswer(record, parts, url) : tvdbError("notFound");
}

/** `/search`, made of the records of films and series that have a name. */
function bySearch(url: string, recordings: TvdbRecordings): Response {
  const query = new URL(url).searchParams;
  const text = query.get("query") || query.get("q") || "";
  const remote = query.get("remote_id");
  if (text === "" && !remote) return tvdbError("noQuery");
  const words = wordsOf(text);
  const found = titlesIn(recordings)
    .filter((one) => !remote || hasRemoteId(one, remote))
    .map((one) => ({ row: searchRow(one), score: relevanceOf(one, words) }))
    .filter(({ row, score }) =>
      score > 0 &&
      ["type", "year"].every((name) => !query.get(name) || row[name] === query.get(name))
    )
    .sort((a, b) => b.score - a.score);
  const at = Number(query.get("offset")) || 0;
  const size = Math.min(50, Number(query.get("limit")) || 50);
  const links = linksOf(url, found.length, { name: "offset", at, size, step: size });
  return tvdbOk(found.slice(at, at + size).map(({ row }) => row), links);
}

function byRemoteId(id: string, recordings: TvdbRecordings): Response {
  const found = titlesIn(recordings).filter((one) => hasRemoteId(one, id));
  if (found.length === 0) return tvdbError("notFound");
  return tvdbOk(found.map(({ kind, body }) => ({ [kind]: body })));
}

function titlesIn(recordings: TvdbRecordings): TvdbRecord[] {
  return [...recordings.values()].filter(({ kind, body }) =>
    (kind === "series" || kind === "movie") && textIn(body, "name") !== ""
  );
}

function searchRow({ kind, id, body, translations }: TvdbRecord): Body {
  const only = (key: string) =>
    Object.fromEntries(
      [...translations].filter(([, row]) => textIn(row, key) !== "")
        .map(([language, row]) => [language, row[key]]),
    );
  return {
    objectID: `${kind}-${id}`,
    aliases: bodiesIn(body.aliases).map(({ name }) => name),
    country: body.originalCountry,
    id: `${kind}-${id}`,
    image_url: body.image,
    name: body.name,
    first_air_time: body.firstAired,
    overview: body.overview,
    primary_language: body.originalLanguage,
    primary_type: kind,
    type: kind,
    tvdb_id: String(id),
    year: body.year,
    slug: body.slug,
    overviews: only("overview"),
    translations: only("name"),
    remote_ids: bodiesIn(body.remoteIds),
  };
}

/** 0 = no name holds all the words; an equal one first, then what is looked at most. */
function relevanceOf({ body, translations }: TvdbRecord, words: string[]): number {
  const names = [
    textIn(body, "name"),
    ...bodiesIn(body.aliases).map((row) => textIn(row, "name")),
    ...[...translations.values()].map((row) => textIn(row, "name")),
  ].map(wordsOf);
  if (!names.some((name) => words.every((word) => name.includes(word)))) return 0;
  const isEqual = names.some((name) => name.join(" ") === words.join(" "));
  return (isEqual ? 1e9 : 1) + numberIn(body, "score");
}

function hasRemoteId({ body }: TvdbRecord, id: string): boolean {
  return bodiesIn(body.remoteIds).some((remote) => remote.id === id);
}

async function withHost(response: Response, { bases }: SimulatorDeps): Promise<Response> {
  const text = (await response.text()).replace(IMAGE_HOST, bases.tvdb_images);
  return new Response(text, { status: response.status, headers: response.headers });
}

/** How large each picture is that a record names; the pictures themselves are made up. */
function findSizes(recordings: TvdbRecordings): Map<string, { width: number; height: number }> {
  const rows = [...recordings.values()].flatMap(({ body }) => [
    ...bodiesIn(body.artworks),
    ...bodiesIn(body.artwork),
  ]);
  return new Map(rows.map((row) => {
    const known = ARTWORK_TYPES.find(({ id }) => id === row.type);
    const width = numberIn(row, "width") || known?.width || 680;
    const height = numberIn(row, "height") || known?.height || 1000;
    return [textIn(row, "image").replace(IMAGE_HOST, ""), { width, height }];
  }));
}
