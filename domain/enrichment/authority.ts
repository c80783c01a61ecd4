import type { Field } from "../fields/field.ts";
import type { ProviderId } from "../ids.ts";

export interface FieldAuthority {
  providers: readonly ProviderId[];
  exclusive: boolean;
}

/** Whom to believe (DESIGN 3.3); stored, editable. `fields` overrides the field table. */
export interface AuthoritySettings {
  globalOrder: readonly ProviderId[];
  fields: Readonly<Record<string, FieldAuthority>>;
  fillGaps: boolean;
}

export const GLOBAL_ORDER: readonly ProviderId[] = [
  "omdb",
  "tmdb",
  "tvdb",
  "fanart",
  "tvmaze",
  "wikidata",
];

/** What the rules must know of a provider. */
export interface ProviderFacts {
  id: ProviderId;
  /** Switched on: its known answers count. */
  enabled: boolean;
  /** Switched on and with the key it needs: it can be asked. */
  active: boolean;
  /** The fields and kinds of artwork its module can offer for this kind of item. */
  offers: ReadonlySet<string>;
}

/** The order of trust for one field: who may speak, best first. */
export interface Trust {
  order: readonly ProviderId[];
  exclusive: boolean;
}

/** What is trusted: a field, or a kind of artwork. */
export type Trusted = Pick<Field, "name" | "authority" | "exclusive">;

/** Who may offer this field now, in order of trust. */
export function trustFor(
  field: Trusted,
  settings: AuthoritySettings,
  providers: readonly ProviderFacts[],
): Trust {
  const own = settings.fields[field.name] ?? field;
  const listed = "authority" in own ? own.authority : own.providers;
  const enabled = (id: ProviderId) =>
    providers.some((provider) => provider.id === id && provider.enabled);
  if (own.exclusive) return { order: listed.filter(enabled), exclusive: true };
  if (settings.fillGaps) {
    const rest = [...settings.globalOrder, ...providers.map(({ id }) => id)];
    return { order: [...new Set([...listed, ...rest])].filter(enabled), exclusive: false };
  }
  const first = listed.find((id) => providers.some((provider) => isAbleTo(provider, id, field)));
  return { order: first ? [first] : [], exclusive: false };
}

function isAbleTo(provider: ProviderFacts, id: ProviderId, field: Trusted): boolean {
  return provider.id === id && provider.active && provider.offers.has(field.name);
}
