import type { Film } from "../films/film.ts";
import { hash } from "../films/hash.ts";
import { itemValue, quantity, type Statement, statement, timeValue } from "./claims.ts";
import type { Things } from "./things.ts";

/** Items of the boards' ratings. Who was never rated has no statement. */
const RATINGS: Readonly<Record<string, { country: string; items: Record<string, string> }>> = {
  P1657: {
    country: "US",
    items: { G: "Q18665330", PG: "Q18665334", "PG-13": "Q18665339", R: "Q18665344" },
  },
  P1981: {
    country: "DE",
    items: { 0: "Q20644794", 6: "Q20644795", 12: "Q20644796", 16: "Q20644797", 18: "Q20644798" },
  },
  P2629: {
    country: "GB",
    items: { U: "Q23301853", PG: "Q23301854", 12: "Q23301856", 15: "Q4550895", 18: "Q4557532" },
  },
};

const MINUTE = "Q7727";
const SECOND = "Q11574";
const METRE = "Q11573";

/** Mostly plain films; a class that hardly anybody uses is one in sixty. */
export function classOf({ tmdb, runtime, genres, year, countries }: Film): string {
  if (hash(`class ${tmdb}`) % 60 === 0) return "Q229390";
  if (genres.includes("Animation")) return "Q202866";
  if (runtime < 40) return "Q24862";
  return year < 1929 && countries.length > 1 ? "Q226730" : "Q11424";
}

/** Dates of one film: whole ones and years, of countries and of none, and one found to be wrong. */
export function releases(film: Film, item: string, things: Things): Statement[] {
  const { tmdb, released, certification, countries } = film;
  const exact = hash(`exact ${tmdb}`) % 100;
  const precision = exact < 80 ? "day" : exact < 87 ? "month" : "year";
  const [home] = countries;
  const abroad = Object.keys(certification).filter((code) =>
    code !== home && hash(`abroad ${code} ${tmdb}`) % 2 === 0
  );
  const dated = (day: string, code: string) =>
    statement(item, "P577", timeValue(day), {
      qualifiers: { P291: itemValue(things.refer("country", code)) },
    });
  const wrong = `${film.year - 3}-01-05`;
  return [
    ...abroad.map((code) => dated(laterBy(released, hash(`later ${code} ${tmdb}`) % 500), code)),
    ...(hash(`wrong ${tmdb}`) % 10 === 0
      ? [statement(item, "P577", timeValue(wrong), { rank: "deprecated" })]
      : []),
    statement(item, "P577", timeValue(released, precision)),
  ];
}

function laterBy(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** In minutes, mostly; a length of film in metres is one, too. */
export function lengths({ tmdb, runtime, year }: Film, item: string): Statement[] {
  if (runtime <= 0) return [];
  const metres = year < 1930 && hash(`metres ${tmdb}`) % 4 === 0
    ? [quantity(runtime * 27, METRE)]
    : [];
  const isInSeconds = hash(`seconds ${tmdb}`) % 20 === 0;
  const length = isInSeconds ? quantity(runtime * 60, SECOND) : quantity(runtime, MINUTE);
  return [...metres, length].map((value) => statement(item, "P2047", value));
}

/** The ratings that somebody has entered. */
export function ratings(
  film: Film,
  item: string,
  isEntered: (property: string) => boolean,
): Record<string, Statement[]> {
  return Object.fromEntries(
    Object.entries(RATINGS).map(([property, { country, items }]) => {
      const rating = items[film.certification[country] ?? ""];
      const isHere = rating !== undefined && isEntered(property);
      return [property, isHere ? [statement(item, property, itemValue(rating))] : []];
    }),
  );
}
