import type { Field } from "../fields/field.ts";
import { sameValue } from "../fields/same_value.ts";
import { NFO_SOURCE, type ProviderId } from "../ids.ts";
import type { Trust } from "./authority.ts";
import type { ChangeReason, CurrentField, FieldDecision, Mark, SourcedValue } from "./decision.ts";
import { compareRanks, type Preferences, rankOf } from "./rank.ts";

/** Everything one decision rests on. `offers` are those of trusted providers, in answer order. */
export interface FieldCase {
  field: Field;
  current: CurrentField;
  offers: readonly SourcedValue[];
  /** When each enabled provider last answered for this match, with content or not_found. */
  answeredAt: ReadonlyMap<ProviderId, number>;
  enabled: ReadonlySet<ProviderId>;
  marks: readonly Mark[];
  trust: Trust;
  wanted: Preferences;
  /** The change brake (DESIGN 3.9); null where the user's own act passes it. */
  isBraked: ((from: SourcedValue, to: SourcedValue) => boolean) | null;
}

/** A source that stops offering a value is believed when it says so twice, a day apart. */
export const WITHDRAWAL_MS = 24 * 60 * 60 * 1000;

/** The rules of DESIGN 3.2, in their order. */
export function decideField(input: FieldCase): FieldDecision {
  const { field, current } = input;
  const held = current.held;
  if (current.locked) {
    return { kind: "keep", field: field.name, because: held ? "locked" : "locked_empty" };
  }
  const offers = rankedOffers(input);
  const best = offers.find((offer) => !isMarked(input, offer));
  if (!best) {
    const because = offers.length > 0 ? "rejected_by_user" : "nothing_offered";
    return { kind: "keep", field: field.name, because, ...withdrawal(input, null) };
  }
  if (!held) return { kind: "fill", field: field.name, to: best };
  if (sameValue(field, held.value, best.value)) return keepSame(input, held, best);
  return decideChange(input, held, best);
}

function rankedOffers(input: FieldCase): SourcedValue[] {
  const ranked = input.offers.map((offer) => ({ offer, rank: rank(input, offer) }));
  // The sort is stable: of one provider's equal offers the first one named wins.
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ offer }) => offer);
}

function isMarked({ field, marks }: FieldCase, offer: SourcedValue): boolean {
  return marks.some((mark) =>
    mark.field === field.name && mark.source === offer.source &&
    sameValue(field, mark.value, offer.value)
  );
}

function keepSame(input: FieldCase, held: SourcedValue, best: SourcedValue): FieldDecision {
  const keep = {
    kind: "keep",
    field: input.field.name,
    because: "same_value",
    same: best,
  } as const;
  const isBetter = compareRanks(rank(input, best), rank(input, held)) < 0;
  if (isBetter) return { ...keep, confirm: best, ...seenAgain(input) };
  return { ...keep, ...withdrawal(input, best) };
}

function decideChange(input: FieldCase, held: SourcedValue, best: SourcedValue): FieldDecision {
  const name = input.field.name;
  const isOutranked = compareRanks(rank(input, held), rank(input, best)) < 0;
  const isHeld = isOutranked && isFromSpeaker(input, held);
  if (isHeld && !hasWithdrawn(input, held)) {
    return {
      kind: "keep",
      field: name,
      because: "held_by_higher_authority",
      instead: best,
      ...withdrawal(input, best),
    };
  }
  if (input.isBraked?.(held, best)) {
    return { kind: "keep", field: name, because: "held_for_review", instead: best };
  }
  return {
    kind: "change",
    field: name,
    from: held,
    to: best,
    because: reasonFor(held, best, isHeld),
  };
}

/** Values of the user, an NFO or a provider that is switched on stand by themselves. */
function isFromSpeaker({ enabled }: FieldCase, { source }: SourcedValue): boolean {
  return source === NFO_SOURCE || enabled.has(source);
}

function reasonFor(held: SourcedValue, best: SourcedValue, withdrew: boolean): ChangeReason {
  if (withdrew) return "source_withdrew";
  return held.source === best.source ? "newer_value" : "better_source";
}

function hasWithdrawn(input: FieldCase, held: SourcedValue): boolean {
  const since = input.current.missingSince;
  const answered = input.answeredAt.get(held.source);
  if (since === null || answered === undefined || isStillOffered(input, held)) return false;
  return answered - since >= WITHDRAWAL_MS;
}

/** What this plan must remember about the held value's source, as a change to `missingSince`. */
function withdrawal(input: FieldCase, best: SourcedValue | null): { missingSince?: number | null } {
  const held = input.current.held;
  const answered = held === null ? undefined : input.answeredAt.get(held.source);
  if (held === null || answered === undefined) return {};
  if (best?.source === held.source || isStillOffered(input, held)) return seenAgain(input);
  return input.current.missingSince === null ? { missingSince: answered } : {};
}

function seenAgain({ current }: FieldCase): { missingSince?: null } {
  return current.missingSince === null ? {} : { missingSince: null };
}

/** Whether the source still offers something at least as good as what it gave. */
function isStillOffered(input: FieldCase, held: SourcedValue): boolean {
  return input.offers.some((offer) =>
    offer.source === held.source && compareRanks(rank(input, offer), rank(input, held)) <= 0
  );
}

function rank({ field, trust, wanted }: FieldCase, value: SourcedValue) {
  return rankOf(field, value, trust, wanted);
}
