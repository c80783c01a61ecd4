import type { Film } from "../films/film.ts";
import { tmdbIdOfWikidata, wikidataIdOf } from "../films/film_ids.ts";
import { hash } from "../films/hash.ts";
import { wordsOf } from "../films/title_index.ts";
import { LANGUAGES } from "../names_of_codes.ts";
import { isKnownTo, type Series } from "../series/series.ts";
import type { SimulatorDeps } from "../simulator.ts";

/** A film or series as Wikidata and Wikipedia speak of it. */
export interface Subject {
  item: string;
  about: { film: Film } | { series: Series };
  title: string;
  originalTitle: string;
  language: string;
  year: number;
  /** Its titles and texts by language. */
  told: Record<string, { title: string; text: string }>;
  aliases: Record<string, string[]>;
  makers: readonly string[];
}

/** The film or series that an item is about. */
export function subjectOf(item: string, deps: SimulatorDeps): Subject | undefined {
  const film = deps.store.byWikidata(item);
  const series = deps.series.by("wikidata", item);
  return film ? subjectOfFilm(film) : series ? subjectOfSeries(series) : undefined;
}

/** The item into which another one was merged. */
export function mergedInto(item: string, deps: SimulatorDeps): Subject | undefined {
  const series = deps.series.movedTo("wikidata", item);
  const film = deps.store.movedTo(tmdbIdOfWikidata(item));
  return film ? subjectOfFilm(film) : series ? subjectOfSeries(series) : undefined;
}

/** The subjects one of whose titles holds all these words, best first. */
export function subjectsNamed(words: readonly string[], deps: SimulatorDeps): Subject[] {
  const text = words.join(" ");
  return [
    ...deps.store.search(text).map(subjectOfFilm),
    ...deps.series.search(text).map(subjectOfSeries),
  ].filter((subject) => subject !== undefined);
}

/** Nobody has made an item for one film in thirty. */
export function subjectOfFilm(film: Film): Subject | undefined {
  if (hash(`item ${film.tmdb}`) % 30 === 0) return undefined;
  const { title, originalTitle, language, year, directors, alternativeTitles } = film;
  const told = Object.entries(film.translations).map(([code, { title, overview }]) =>
    [code, { title: title || originalTitle, text: overview }] as const
  );
  return {
    item: wikidataIdOf(film),
    about: { film },
    ...{ title, originalTitle, language, year },
    told: { ...Object.fromEntries(told), en: { title, text: `${film.outline} ${film.plot}` } },
    aliases: aliasesOf(alternativeTitles),
    makers: directors,
  };
}

function subjectOfSeries(series: Series): Subject | undefined {
  if (!isKnownTo(series, "wikidata")) return undefined;
  const { title, originalTitle, language, year, creators, alternativeTitles } = series;
  const told = Object.entries(series.translations).map(([code, { title, plot }]) =>
    [code, { title: title || originalTitle, text: plot }] as const
  );
  return {
    item: series.wikidata,
    about: { series },
    ...{ title, originalTitle, language, year },
    told: { ...Object.fromEntries(told), en: { title, text: `${series.outline} ${series.plot}` } },
    aliases: aliasesOf(alternativeTitles),
    makers: creators,
  };
}

/** Every word of an item that a search looks through: titles, other titles, descriptions. */
export function searchedWords(subject: Subject): Set<string> {
  const texts = [
    ...Object.values(subject.told).map(({ title }) => title),
    subject.originalTitle,
    ...Object.values(subject.aliases).flat(),
    ...Object.values(descriptionsOf(subject)),
  ];
  // "Pandora's Box" is found as "Pandora s Box", too.
  return new Set([...texts, ...texts.map((text) => text.replaceAll("'", " "))].flatMap(wordsOf));
}

/** "1927 film by Fritz Lang", as robots write them. */
export function descriptionsOf({ about, year, makers }: Subject): Record<string, string> {
  const [maker = ""] = makers;
  if ("series" in about) {
    const since = hash(`since ${year} ${maker}`) % 2 === 0 ? ` (since ${year})` : "";
    return { en: `television series${since}`, de: "Fernsehserie" };
  }
  const hasMaker = maker !== "";
  return {
    en: `${year} film${hasMaker ? ` by ${maker}` : ""}`,
    de: `Film${hasMaker ? ` von ${maker}` : ""} (${year})`,
    fr: `film sorti en ${year}`,
  };
}

function aliasesOf(titles: Film["alternativeTitles"]): Record<string, string[]> {
  const aliases: Record<string, string[]> = {};
  for (const { country, title } of titles) {
    const code = Object.keys(LANGUAGES).find((one) => LANGUAGES[one]?.country === country) ?? "en";
    aliases[code] = [...(aliases[code] ?? []), title];
  }
  return aliases;
}
