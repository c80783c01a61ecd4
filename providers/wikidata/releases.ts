import type { RawOffer } from "../../domain/enrichment/answer.ts";
import { COUNTRY_ITEMS } from "./countries.ts";
import { P } from "./properties.ts";
import { ratingIn } from "./ratings.ts";
import { bestOf, isFullDate, qualifiersOf, readItem, readTime, validOf } from "./statements.ts";
import type { Entity, Statement } from "./wire.ts";

// What the United States say serves where the wanted countries say nothing, as in most players.
const FALLBACK_COUNTRY = "US";

/** Ratings and release dates of the wanted countries, and the first release of all last. */
export function releaseOffers(
  entity: Entity,
  countries: readonly string[],
  nameOf: (item: string) => string | null,
): RawOffer[] {
  const kept = [...new Set([...countries, FALLBACK_COUNTRY])];
  return [
    ...kept.flatMap((country) => [
      { field: "content_rating", value: ratingIn(entity, country, nameOf), country },
      { field: "release_date", value: releaseIn(entity, country), country },
    ]),
    { field: "release_date", value: firstRelease(entity) },
  ];
}

/** The year of the earliest release, whole dates or not. */
export function yearOf(entity: Entity, property: string = P.published): number | null {
  const [earliest] = timesOf(bestOf(entity, property)).sort();
  return earliest === undefined ? null : Number(earliest.slice(0, 4));
}

/** The earliest whole date of a country; what has another rank may be right for that country. */
function releaseIn(entity: Entity, country: string): string | null {
  const item = COUNTRY_ITEMS[country];
  const own = validOf(entity, P.published).filter((statement) =>
    qualifiersOf(statement, P.placeOfPublication).some((snak) => readItem(snak) === item)
  );
  return item === undefined ? null : earliestDate(own);
}

function firstRelease(entity: Entity): string | null {
  return earliestDate(bestOf(entity, P.published));
}

/** A year alone is no date; a release of a part (a trailer, one episode) is none of the film. */
function earliestDate(statements: readonly Statement[]): string | null {
  const whole = statements.filter((one) => qualifiersOf(one, P.appliesToPart).length === 0);
  return timesOf(whole).filter(isFullDate).sort()[0] ?? null;
}

function timesOf(statements: readonly Statement[]): string[] {
  return statements.map(({ mainsnak }) => readTime(mainsnak)).filter((time) => time !== null);
}
