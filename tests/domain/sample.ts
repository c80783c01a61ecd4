import type { ProviderFacts } from "../../domain/enrichment/authority.ts";
import type { CurrentField, SourcedValue } from "../../domain/enrichment/decision.ts";
import type { ProviderAttempts, Standing } from "../../domain/enrichment/pending.ts";
import { type Field, fieldsOf, findField } from "../../domain/fields/field.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";

export const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;
/** A day on which nothing special happens. */
export const NOON = Date.UTC(2026, 4, 6, 12);

/** The movie field of that name; throws for a name that no table has. */
export function movieField(name: string): Field {
  const field = findField("movie", name);
  if (!field) throw new Error(`Cannot test field "${name}" as there is none of that name`);
  return field;
}

export function sourced(
  value: FieldValue,
  source: string,
  more: Partial<SourcedValue> = {},
): SourcedValue {
  return { value, source, language: null, country: null, fetchedAt: NOON, ...more };
}

/** A field as an item holds it, written once. */
export function holding(held: SourcedValue | null, more: Partial<CurrentField> = {}): CurrentField {
  return { held, locked: false, version: 1, missingSince: null, ...more };
}

/** A provider that is on, has its key, and can offer every field and poster. */
export function able(id: string, more: Partial<ProviderFacts> = {}): ProviderFacts {
  const offers = new Set([...fieldsOf("movie").map(({ name }) => name), "poster", "fanart"]);
  return { id, enabled: true, active: true, offers, ...more };
}

/** How a provider that can be asked stands to an item; `attempts` null: never asked. */
export function standing(
  provider: string,
  attempts: Partial<ProviderAttempts> | null,
  more: Partial<Standing> = {},
): Standing {
  const none = {
    lastKind: null,
    lastAttemptAt: null,
    answeredAt: null,
    failures: 0,
    retryAt: null,
  };
  const own = attempts && { provider, ...none, ...attempts };
  return { provider, isActive: true, isAskable: true, isNeeded: true, attempts: own, ...more };
}
