import { type Field, fieldsOf, isRating } from "../fields/field.ts";
import { type ItemKind, NFO_SOURCE, type ProviderId } from "../ids.ts";
import type { NfoMode } from "../nfo/nfo_mode.ts";
import type { KnownAnswer } from "./answer.ts";
import { type AuthoritySettings, type ProviderFacts, trustFor } from "./authority.ts";
import type { Brake } from "./change_brake.ts";
import {
  type CurrentField,
  EMPTY_FIELD,
  type FieldDecision,
  type Mark,
  type SourcedValue,
} from "./decision.ts";
import { decideField } from "./field_decision.ts";
import type { Preferences } from "./rank.ts";

/** What the rules need besides the item; the same for a whole run. */
export interface PlanSettings {
  authority: AuthoritySettings;
  preferences: Preferences;
  providers: readonly ProviderFacts[];
}

/** One item as the rules see it. */
export interface PlanItem {
  kind: ItemKind;
  fields: Readonly<Record<string, CurrentField>>;
  marks: readonly Mark[];
  known: readonly KnownAnswer[];
  /** The item is locked as a whole. */
  isLocked?: boolean;
  /** What NFO files are worth in its library; as `keep` where nothing is said. */
  nfoMode?: NfoMode;
}

/** All decisions for one item, in field order (DESIGN § 2). */
export interface Plan {
  decisions: readonly FieldDecision[];
}

/**
 * The plan of one item: a pure function of what it holds, the known answers, settings, locks and
 * marks. It asks nobody and does not care who was asked today, or in which order they answered.
 */
export function planItem(item: PlanItem, settings: PlanSettings, brake: Brake | null): Plan {
  const enabled = new Set(
    settings.providers.filter((provider) => provider.enabled).map(({ id }) => id),
  );
  const known = item.known.filter(({ provider }) =>
    provider === NFO_SOURCE || enabled.has(provider)
  );
  const wanted = { ...settings.preferences, ...(item.nfoMode ? { nfoMode: item.nfoMode } : {}) };
  const answeredAt = new Map(known.map(({ provider, fetchedAt }) => [provider, fetchedAt]));
  const offers = offersByField(known);
  const decisions = fieldsOf(item.kind).map((field) => {
    const current = item.fields[field.name] ?? EMPTY_FIELD;
    const trust = trustFor(field, settings.authority, settings.providers);
    const decision = decideField({
      field,
      current: item.isLocked ? { ...current, locked: true } : current,
      offers: trustedOffers(offers, field, trust.order),
      answeredAt,
      enabled,
      marks: item.marks,
      trust,
      wanted,
      isBraked: brake && ((from, to) => brake(field, from, to)),
    });
    return item.nfoMode === "lock" && !isRating(field) ? lockNfo(decision) : decision;
  });
  return { decisions };
}

/** A field that gets an NFO's value is locked with it; ratings, old copies there, may move on. */
function lockNfo(decision: FieldDecision): FieldDecision {
  const to = decision.kind === "keep" ? decision.confirm : decision.to;
  return to?.source === NFO_SOURCE ? { ...decision, locks: true } : decision;
}

function offersByField(
  known: readonly KnownAnswer[],
): ReadonlyMap<string, readonly SourcedValue[]> {
  const all = known.flatMap(({ provider, fetchedAt, answer }) =>
    (answer?.offers ?? []).map(({ field, value, language, country }) => ({
      field,
      offer: { value, source: provider, language, country, fetchedAt },
    }))
  );
  const byField = Map.groupBy(all, ({ field }) => field);
  return new Map([...byField].map(([field, rows]) => [field, rows.map(({ offer }) => offer)]));
}

function trustedOffers(
  offers: ReadonlyMap<string, readonly SourcedValue[]>,
  field: Field,
  trusted: readonly ProviderId[],
): readonly SourcedValue[] {
  return (offers.get(field.name) ?? []).filter(({ source }) =>
    source === NFO_SOURCE || trusted.includes(source)
  );
}
