import { type Field, fieldsOf } from "../fields/field.ts";
import { sameValue } from "../fields/same_value.ts";
import type { ItemKind } from "../ids.ts";
import type { KnownAnswer } from "./answer.ts";
import { trustFor } from "./authority.ts";
import type { SourcedValue } from "./decision.ts";
import type { PlanSettings } from "./plan.ts";
import { compareRanks, rankOf } from "./rank.ts";

/** What each source says of one field, the most trusted first. */
export interface FieldSources {
  field: Field;
  /** One of each source: its best language or country. */
  offers: readonly SourcedValue[];
  /** How many different values that makes; 1 where all agree. */
  values: number;
}

/** The fields of which any source says something, side by side; decided on nothing. */
export function compareSources(
  kind: ItemKind,
  known: readonly KnownAnswer[],
  settings: PlanSettings,
): FieldSources[] {
  return fieldsOf(kind).flatMap((field) => {
    const offers = sourcesOf(field, known, settings);
    return offers.length === 0 ? [] : [{ field, offers, values: countValues(field, offers) }];
  });
}

/** What each source says of a field, the most trusted first. */
export function sourcesOf(
  field: Field,
  known: readonly KnownAnswer[],
  { authority, providers, preferences }: PlanSettings,
): SourcedValue[] {
  const trust = trustFor(field, authority, providers);
  const offers = known.flatMap(({ provider, fetchedAt, answer }) =>
    (answer?.offers ?? []).filter((offer) => offer.field === field.name)
      .map(({ value, language, country }) => ({
        ...{ value, language, country, fetchedAt },
        source: provider,
      }))
  );
  const ranked = offers.toSorted((a, b) =>
    compareRanks(rankOf(field, a, trust, preferences), rankOf(field, b, trust, preferences))
  );
  const seen = new Set<string>();
  return ranked.filter(({ source }) => !seen.has(source) && seen.add(source));
}

function countValues(field: Field, offers: readonly SourcedValue[]): number {
  const distinct: SourcedValue[] = [];
  for (const offer of offers) {
    if (!distinct.some(({ value }) => sameValue(field, value, offer.value))) distinct.push(offer);
  }
  return distinct.length;
}
