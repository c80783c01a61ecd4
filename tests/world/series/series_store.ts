import { wordsOf } from "../films/title_index.ts";
import { createMoves } from "../moves.ts";
import type { Series } from "./series.ts";

/** The numbers and names by which providers know a series. */
export type SeriesIdName = "tvdb" | "tmdb" | "imdb" | "tvmaze" | "wikidata";

/** All series of a world, with the changes made to them since it was created. */
export interface SeriesStore {
  /** The series with that id as it is now; undefined when it is gone or has moved. */
  by(name: SeriesIdName, id: number | string): Series | undefined;
  /** The series into which the one with that id was merged. */
  movedTo(name: SeriesIdName, id: number | string): Series | undefined;
  /** Series of which one title holds all words of the query, best first. */
  search(query: string): Series[];
  all(): Series[];
  /** Changes facts of a series, its episodes among them; null lets it disappear. By TVDB id. */
  edit(tvdb: number, patch: Partial<Series> | null): void;
  /** Merges a series into another: its own ids lead to that one from now on. */
  move(fromTvdb: number, toTvdb: number): void;
  edited(): { tvdb: number; at: Date; mergedTo: number | null }[];
}

/** Keeps the series of the tables as they are and the changes beside them. */
export function createSeriesStore(
  { series, now }: { series: readonly Series[]; now: () => Date },
): SeriesStore {
  const patches = new Map<number, Partial<Series> | null>();
  const moves = createMoves((tvdb) => by("tvdb", tvdb));
  const edits: ReturnType<SeriesStore["edited"]> = [];

  return {
    by,
    movedTo: (name, id) => moves.targetOf(findIn(series, name, id)?.tvdb ?? 0),
    search: (query) => searchIn(all(), query),
    all,
    edit,
    move,
    edited: () => edits,
  };

  function by(name: SeriesIdName, id: number | string): Series | undefined {
    const found = findIn(series, name, id);
    return found && asItIsNow(found);
  }

  function asItIsNow(found: Series): Series | undefined {
    const patch = patches.get(found.tvdb);
    return patch === null ? undefined : { ...found, ...patch };
  }

  function all(): Series[] {
    return series.map(asItIsNow).filter((one) => one !== undefined);
  }

  function edit(tvdb: number, patch: Partial<Series> | null): void {
    if (!findIn(series, "tvdb", tvdb)) {
      throw new Error(`Cannot edit series ${tvdb}: no such series`);
    }
    patches.set(tvdb, patch && { ...patches.get(tvdb), ...patch });
    edits.push({ tvdb, at: now(), mergedTo: null });
  }

  function move(fromTvdb: number, toTvdb: number): void {
    edit(fromTvdb, null);
    moves.add(fromTvdb, toTvdb);
    edits.push({ tvdb: fromTvdb, at: now(), mergedTo: toTvdb });
  }
}

function findIn(
  series: readonly Series[],
  name: SeriesIdName,
  id: number | string,
): Series | undefined {
  return series.find((one) => String(one[name]) === String(id));
}

function searchIn(series: Series[], query: string): Series[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return series.map((one) => ({ one, score: relevanceOf(one, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.one.tvdb - b.one.tvdb)
    .map(({ one }) => one);
}

/** 0 = no title holds all the words; an equal title first, then by popularity. */
function relevanceOf(series: Series, words: string[]): number {
  const titles = titlesOf(series).map(wordsOf);
  if (!titles.some((title) => words.every((word) => title.includes(word)))) return 0;
  const wanted = words.join(" ");
  const isEqual = titles.some((title) => title.join(" ") === wanted);
  const isStart = titles.some((title) => title.join(" ").startsWith(wanted));
  return (isEqual ? 2_000_000 : 0) + (isStart ? 1_000_000 : 0) + series.tmdbVotes + 1;
}

function titlesOf(series: Series): string[] {
  const titles = [
    series.title,
    series.originalTitle,
    ...series.alternativeTitles.map(({ title }) => title),
    ...Object.values(series.translations).map(({ title }) => title),
  ];
  // "Harbour's End" is also found as "Harbour s End", as file names have it.
  return [...titles, ...titles.map((title) => title.replaceAll("'", " "))];
}
