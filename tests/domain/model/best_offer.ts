import { trustFor } from "../../../domain/enrichment/authority.ts";
import { type Field, fieldsOf } from "../../../domain/fields/field.ts";
import { sameValue } from "../../../domain/fields/same_value.ts";
import { assert } from "../../assert.ts";
import { decide, fieldOf, type World } from "./world.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

interface Origin {
  source: string;
  language: string | null;
  country: string | null;
}

/** After a run, no trusted offer in a better language, country or source is passed over. */
export function checkBestHolds(after: World): void {
  const held = decide(after, { braked: true });
  for (const [place, field] of fieldsOf("movie").entries()) {
    const decision = held[place];
    const isWaiting = decision?.kind === "keep" && decision.because === "held_for_review";
    if (isWaiting || fieldOf(after, field.name).locked) continue;
    const trust = trustFor(field, after.settings.authority, after.settings.providers);
    assert(!isOutdone(after, field, trust.order), `${field.name}: a better offer was passed over`);
  }
}

/** A run puts a worse offer in a value's place only when its source fell silent a day before. */
export function checkPatience(before: World, after: World): void {
  for (const field of fieldsOf("movie")) {
    const was = fieldOf(before, field.name);
    const is = fieldOf(after, field.name).held;
    if (was.held === null || is === null || sameValue(field, was.held.value, is.value)) continue;
    const { order } = trustFor(field, after.settings.authority, after.settings.providers);
    const isWorse = goodness(after, field, order, is) > goodness(after, field, order, was.held);
    if (!isWorse) continue;
    const source = was.held.source;
    const answered = after.known.find(({ provider }) => provider === source)?.fetchedAt ?? 0;
    const isPatient = was.missingSince !== null && answered - was.missingSince >= DAY_MS;
    assert(isPatient, `${field.name}: ${source} was given up at once`);
  }
}

/**
 * Whether an offer that may be taken is better than what the field holds, told without the product's
 * own ranks: a better language or country first, then a better provider.
 */
export function isOutdone(world: World, field: Field, order: readonly string[]): boolean {
  const held = fieldOf(world, field.name).held;
  const offers = offersFor(world, field, order);
  if (held === null) return offers.length > 0;
  return offers.some((offer) =>
    goodness(world, field, order, offer) < goodness(world, field, order, held)
  );
}

function offersFor(world: World, field: Field, order: readonly string[]): Origin[] {
  return world.known.filter(({ provider }) => order.includes(provider)).flatMap((known) =>
    (known.answer?.offers ?? []).filter((offer) =>
      offer.field === field.name &&
      !world.marks.some((mark) =>
        mark.field === field.name && mark.source === known.provider &&
        sameValue(field, mark.value, offer.value)
      )
    ).map(({ language, country }) => ({ source: known.provider, language, country }))
  );
}

/** Smaller is better. */
function goodness(
  { settings }: World,
  field: Field,
  order: readonly string[],
  { source, language, country }: Origin,
): number {
  const authority = order.indexOf(source);
  if (authority < 0) return Number.MAX_SAFE_INTEGER;
  const { languages, countries } = settings.preferences;
  const place = field.varies === "language"
    ? placeOf(language, languages)
    : field.varies === "country"
    ? placeOf(country, countries)
    : 0;
  return place * 1000 + authority;
}

function placeOf(value: string | null, wanted: readonly string[]): number {
  if (value === null) return wanted.length - 1;
  const place = wanted.indexOf(value);
  return place < 0 ? wanted.length : place;
}
