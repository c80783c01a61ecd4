import { wordsOf } from "../films/title_index.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { claimsOf } from "./entities.ts";
import { searchedWords, type Subject, subjectOf, subjectOfFilm, subjectsNamed } from "./subject.ts";
import type { Things } from "./things.ts";

const LONGEST_TEXT = 300;
const FILTER = /haswbstatement:(\S+)/;

/** The body of list=search, or the code of the error that it answers instead. */
export function searchBody(
  query: URLSearchParams,
  deps: SimulatorDeps,
  things: Things,
): object | "cirrussearch-query-too-long" | "missingparam" {
  const text = query.get("srsearch") ?? "";
  if (text === "") return "missingparam";
  if (text.length > LONGEST_TEXT) return "cirrussearch-query-too-long";
  const limit = Number(query.get("srlimit") ?? "10");
  const wanted = FILTER.exec(text)?.[1]?.split("|").map(readPair) ?? [];
  const words = wordsOf(text.replace(FILTER, " "));
  const found = words.length > 0 ? byWords(words, deps) : byStatements(wanted, deps);
  const hits = found.filter((subject) =>
    wanted.length === 0 || wanted.some((pair) => carries(subject, pair, things))
  );
  return {
    batchcomplete: true,
    ...(hits.length > limit ? { continue: { sroffset: limit, continue: "-||" } } : {}),
    query: {
      searchinfo: { totalhits: hits.length },
      search: hits.slice(0, limit).map(({ item, title }) => ({
        ns: 0,
        title: item,
        pageid: Number(item.slice(1)),
        size: null,
        wordcount: 0,
        snippet: title,
        timestamp: "2026-02-20T08:37:00Z",
      })),
    },
  };
}

type Pair = [property: string, value: string];

function readPair(text: string): Pair {
  const at = text.indexOf("=");
  return [text.slice(0, at), text.slice(at + 1)];
}

/** All words must occur in the item, in its titles or its descriptions. */
function byWords(words: readonly string[], deps: SimulatorDeps): Subject[] {
  // A year stands in descriptions only, unless it is a title.
  const named = words.filter((word) => !/^\d{4}$/.test(word));
  const found = [...subjectsNamed(words, deps), ...subjectsNamed(named, deps)];
  const once = new Map(found.map((subject) => [subject.item, subject]));
  return [...once.values()].filter((subject) => {
    const known = searchedWords(subject);
    return words.every((word) => known.has(word));
  });
}

function byStatements(wanted: readonly Pair[], deps: SimulatorDeps): Subject[] {
  const found = wanted.flatMap(([property, value]) => FINDERS[property]?.(value, deps) ?? []);
  return [...new Map(found.map((subject) => [subject.item, subject])).values()];
}

type Finder = (value: string, deps: SimulatorDeps) => Subject | undefined;

const FINDERS: Readonly<Record<string, Finder>> = {
  P345: (id, deps) => filmOf(deps.store.byImdb(id)) ?? seriesBy("imdb", id, deps),
  P4947: (id, { store }) => filmOf(store.byTmdb(Number(id))),
  P12196: (id, { store }) => filmOf(store.byTvdb(Number(id))),
  P4983: (id, deps) => seriesBy("tmdb", id, deps),
  P4835: (id, deps) => seriesBy("tvdb", id, deps),
  P8600: (id, deps) => seriesBy("tvmaze", id, deps),
};

function filmOf(film: Parameters<typeof subjectOfFilm>[0] | undefined): Subject | undefined {
  return film && subjectOfFilm(film);
}

function seriesBy(
  name: "imdb" | "tmdb" | "tvdb" | "tvmaze",
  id: string,
  deps: SimulatorDeps,
): Subject | undefined {
  const series = deps.series.by(name, id);
  return series && subjectOf(series.wikidata, deps);
}

/** The search knows values, no ranks. */
function carries(subject: Subject, [property, value]: Pair, things: Things): boolean {
  const statements = claimsOf(subject, things)[property] ?? [];
  return statements.some(({ mainsnak }) => {
    const told = mainsnak.datavalue?.value;
    const own = typeof told === "object" && told !== null && "id" in told ? told.id : told;
    return own === value;
  });
}
