import type { RawOffer } from "../../domain/enrichment/answer.ts";
import { namesOf } from "./people.ts";
import { P } from "./properties.ts";
import {
  bestOf,
  isFullDate,
  itemsOf,
  qualifiersOf,
  readItem,
  readQuantity,
  readTime,
  stringsOf,
} from "./statements.ts";
import type { Entity, Statement } from "./wire.ts";

type NameOf = (item: string) => string | null;

/** Minutes in a unit of time; a length in any other unit is none. */
const MINUTES: Readonly<Record<string, number>> = { Q7727: 1, Q11574: 1 / 60, Q25235: 60 };
const US_DOLLAR = "Q4917";
const WORLD = "Q13780930";

/** What films and series have in common. */
export function commonFacts(entity: Entity, nameOf: NameOf): RawOffer[] {
  const spoken = itemsOf(entity, P.originalLanguage);
  return [
    { field: "runtime", value: runtimeOf(entity) },
    { field: "genres", value: namesOf(itemsOf(entity, P.genre), nameOf).map(plainGenre) },
    { field: "countries", value: namesOf(itemsOf(entity, P.country), nameOf) },
    {
      field: "languages",
      value: namesOf(spoken.length > 0 ? spoken : itemsOf(entity, P.language), nameOf),
    },
    { field: "studios", value: namesOf(itemsOf(entity, P.studio), nameOf) },
    { field: "homepage", value: stringsOf(entity, P.homepage)[0] },
  ];
}

export function movieFacts(entity: Entity, nameOf: NameOf): RawOffer[] {
  const [collection] = itemsOf(entity, P.partOfSeries);
  return [
    {
      field: "collection",
      value: collection && { name: nameOf(collection) ?? "", ids: { wikidata: collection } },
    },
    { field: "budget", value: dollarsOf(bestOf(entity, P.budget)) },
    { field: "revenue", value: dollarsOf(worldwide(bestOf(entity, P.boxOffice))) },
  ];
}

export function seriesFacts(entity: Entity, nameOf: NameOf, today: string): RawOffer[] {
  return [
    { field: "network", value: namesOf(itemsOf(entity, P.broadcaster), nameOf)[0] },
    { field: "first_aired", value: dateOf(entity, P.start) ?? dateOf(entity, P.published) },
    { field: "last_aired", value: dateOf(entity, P.end) },
    { field: "status", value: statusOf(entity, today) },
  ];
}

/** An end that is past says "ended", and "no end" says that it goes on; nothing says nothing. */
function statusOf(entity: Entity, today: string): string | null {
  const [end] = bestOf(entity, P.end);
  if (!end) return null;
  const ended = readTime(end.mainsnak) ?? "";
  return end.mainsnak.snaktype === "novalue" || ended > today ? "Continuing" : "Ended";
}

function runtimeOf(entity: Entity): number | null {
  const minutes = bestOf(entity, P.duration).flatMap(({ mainsnak }) => {
    const length = readQuantity(mainsnak);
    const factor = MINUTES[length?.unit ?? ""];
    return length && factor ? [Math.round(length.amount * factor)] : [];
  });
  return minutes[0] ?? null;
}

function dateOf(entity: Entity, property: string): string | null {
  const times = bestOf(entity, property).map(({ mainsnak }) => readTime(mainsnak));
  return times.filter((time) => time !== null).filter(isFullDate).sort()[0] ?? null;
}

/** Of many sums some are a country's: those of the world count, or those that say no place. */
function worldwide(statements: readonly Statement[]): Statement[] {
  const placed = statements.map((statement) => ({
    statement,
    places: qualifiersOf(statement, P.validInPlace).map(readItem),
  }));
  const world = placed.filter(({ places }) => places.includes(WORLD));
  const kept = world.length > 0 ? world : placed.filter(({ places }) => places.length === 0);
  return kept.map(({ statement }) => statement);
}

function dollarsOf(statements: readonly Statement[]): number | null {
  const sums = statements.map(({ mainsnak }) => readQuantity(mainsnak));
  return sums.find((sum) => sum?.unit === US_DOLLAR)?.amount ?? null;
}

/** "science fiction film" → "Science Fiction": the genre, as other providers write it. */
export function plainGenre(name: string): string {
  const english = /^(.+?) (?:film|movie|television series|television program|anime)$/i.exec(name);
  const [, genre = name] = english ?? [];
  // "Silent" and "short" are no genres without their noun.
  if (!english || /^(silent|short|sound|feature|television)$/i.test(genre)) return capital(name);
  return genre.split(" ").map(capital).join(" ");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
