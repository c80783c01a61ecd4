import { hash } from "../films/hash.ts";
import { episodesOf, type Series } from "../series/series.ts";
import {
  externalId,
  itemValue,
  quantity,
  type Statement,
  statement,
  stringValue,
  textValue,
  timeValue,
  type Value,
} from "./claims.ts";
import { castStatement } from "./film_claims.ts";
import type { Things } from "./things.ts";

/** Of a hundred series so many have such a statement. */
const SHARE: Readonly<Record<string, number>> = {
  P345: 96,
  P4983: 86,
  P4835: 82,
  P8600: 60,
  P1476: 70,
  P170: 60,
  P58: 45,
  P161: 88,
  P136: 92,
  P495: 98,
  P364: 90,
  P449: 90,
  P272: 50,
  P580: 92,
  P582: 88,
  P2047: 35,
  P856: 40,
  P1113: 75,
  P2437: 80,
};

/** The statements of a series; there is none for how old one should be to see it. */
export function seriesClaims(
  series: Series,
  item: string,
  things: Things,
): Record<string, Statement[]> {
  const make = (property: string, values: readonly Value[]) =>
    has(series, property) ? values.map((value) => statement(item, property, value)) : [];
  const people = (names: readonly string[]) =>
    names.map((name) => itemValue(things.refer("person", name)));
  const writers = episodesOf(series).flatMap(({ episode }) => episode.writers);
  const claims: Record<string, Statement[]> = {
    P31: [statement(item, "P31", itemValue(classOf(series)))],
    P580: series.firstAired ? make("P580", [startOf(series)]) : [],
    P582: make("P582", endOf(series)),
    P345: make("P345", [externalId(series.imdb)]),
    P4983: make("P4983", [externalId(series.tmdb)]),
    P4835: make("P4835", [externalId(series.tvdb)]),
    P8600: make("P8600", [externalId(series.tvmaze)]),
    P1476: make("P1476", [textValue(series.originalTitle, series.language)]),
    P170: make("P170", people(series.creators)),
    P58: make("P58", people([...new Set(writers)].slice(0, 8))),
    P161: has(series, "P161") ? series.cast.map((role) => castStatement(role, item, things)) : [],
    P136: make("P136", series.genres.map((name) => itemValue(things.refer("genre", name)))),
    P495: make("P495", [itemValue(things.refer("country", series.country))]),
    P364: make("P364", [itemValue(things.refer("language", series.language))]),
    P449: make(
      "P449",
      series.network ? [itemValue(things.refer("company", series.network))] : [],
    ),
    P272: make("P272", series.studios.map((name) => itemValue(things.refer("company", name)))),
    P2047: make("P2047", series.runtime ? [quantity(series.runtime, "Q7727")] : []),
    P856: make("P856", series.homepage ? [stringValue(series.homepage, "url")] : []),
    P1113: make("P1113", [{ ...quantity(episodesOf(series).length, "Q1") }]),
    P2437: make("P2437", [{ ...quantity(series.seasons.length, "Q1") }]),
  };
  return Object.fromEntries(Object.entries(claims).filter(([, found]) => found.length > 0));
}

function has({ tvdb }: Series, property: string): boolean {
  return hash(`${property} of series ${tvdb}`) % 100 < (SHARE[property] ?? 0);
}

function classOf({ form, language }: Series): string {
  if (form === "miniseries") return "Q1259759";
  if (form === "animation") return language === "ja" ? "Q63952888" : "Q117467246";
  return form === "talk" ? "Q15416" : "Q5398426";
}

/** Of one start in five only the year is known. */
function startOf({ tvdb, firstAired }: Series): Value {
  return timeValue(firstAired, hash(`start ${tvdb}`) % 5 === 0 ? "year" : "day");
}

/** One that goes on may say so; most say nothing. */
function endOf({ tvdb, status, lastAired }: Series): Value[] {
  if (lastAired !== "" && (status === "ended" || status === "canceled")) {
    return [timeValue(lastAired, hash(`end ${tvdb}`) % 5 === 0 ? "year" : "day")];
  }
  const isSaid = status === "continuing" && hash(`goes on ${tvdb}`) % 4 === 0;
  return isSaid ? [{ snaktype: "novalue", datatype: "time" }] : [];
}
