import { hashBetween } from "../films/hash.ts";
import { isKnownTo } from "../series/series.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { linksOf, tvdbError, tvdbOk } from "./answers.ts";
import { movieBase, remoteIdsOf as movieRemoteIds } from "./movie.ts";
import { movieRow, seriesRow } from "./search_rows.ts";
import { remoteIdsOf, seriesBase } from "./series.ts";

const MOST_RESULTS = 50;
const DEEPEST = 5_000;

/** What `/search` answers: films and series in one list, unless a type is asked for. */
export function searchAnswer(url: string, deps: SimulatorDeps): Response {
  const query = new URL(url).searchParams;
  const text = query.get("query") || query.get("q") || "";
  const remote = query.get("remote_id");
  if (text === "" && !remote) return tvdbError("noQuery");
  const limit = Math.min(MOST_RESULTS, Number(query.get("limit")) || MOST_RESULTS);
  const offset = Number(query.get("offset")) || 0;
  if (offset + limit > DEEPEST) return tvdbError("tooDeep");
  const found = [...seriesRows(text, query, deps), ...movieRows(text, query, deps)]
    .filter((row) => isWanted(row, query));
  const links = linksOf(url, found.length, {
    name: "offset",
    at: offset,
    size: limit,
    step: limit,
  });
  return tvdbOk(found.slice(offset, offset + limit), links);
}

/** What `/search/remoteid/{id}` answers: a bare number is looked for among all kinds. */
export function remoteIdAnswer(id: string, { store, series, bases, now }: SimulatorDeps): Response {
  const view = { imagesBase: bases.tvdb_images, now: now() };
  const shows = series.all().filter((one) => isThere(remoteIdsOf(one), id));
  const film = /^\d+$/.test(id) ? store.byTmdb(Number(id)) : store.byImdb(id);
  const rows = [
    ...(/^\d+$/.test(id) ? [{ people: personOf(id) }] : []),
    ...(film ? [{ movie: movieBase(film, view.imagesBase) }] : []),
    // Here the status of a series is not filled in.
    ...shows.filter((one) => isKnownTo(one, "tvdb")).map((one) => ({
      series: {
        ...seriesBase(one, view),
        status: { id: null, name: null, recordType: "", keepUpdated: false },
      },
    })),
  ];
  return rows.length === 0 ? tvdbError("notFound") : tvdbOk(rows);
}

type Row = Record<string, unknown>;

function seriesRows(text: string, query: URLSearchParams, deps: SimulatorDeps): Row[] {
  const found = text === "" ? deps.series.all() : deps.series.search(text);
  const remote = query.get("remote_id");
  return found
    .filter((one) => isKnownTo(one, "tvdb") && (!remote || isThere(remoteIdsOf(one), remote)))
    .map((one) => seriesRow(one, deps));
}

function movieRows(text: string, query: URLSearchParams, { store, bases }: SimulatorDeps): Row[] {
  const remote = query.get("remote_id");
  const byRemote = remote ? store.byImdb(remote) : undefined;
  const found = text === "" ? byRemote ? [byRemote] : [] : store.search(text);
  return found.filter((film) => !remote || isThere(movieRemoteIds(film), remote))
    .map((film) => movieRow(film, bases.tvdb_images));
}

function isWanted(row: Row, query: URLSearchParams): boolean {
  const asked = [
    ["type", "type"],
    ["year", "year"],
    ["country", "country"],
    ["language", "primary_language"],
    ["network", "network"],
  ] as const;
  return asked.every(([name, key]) => !query.get(name) || String(row[key]) === query.get(name));
}

function isThere(remoteIds: { id: string }[], id: string): boolean {
  return remoteIds.some((remote) => remote.id === id);
}

/** Numbers of other services collide: some player has this one, too. Its picture lacks the host. */
function personOf(id: string) {
  return {
    id: hashBetween(`tvdb namesake ${id}`, 7_000_000, 9_999_999),
    name: "Somebody Else",
    image: `/banners/v4/actor/${id}/photo/none.png`,
    score: 0,
    nameTranslations: null,
    overviewTranslations: null,
    aliases: null,
    lastUpdated: "2023-08-13 20:36:49",
  };
}
