import { artworkOf } from "../../domain/fields/artwork_types.ts";
import { allTrusted, fieldsOf } from "../../domain/fields/field.ts";
import { ITEM_KINDS, type ItemKind, type ProviderId } from "../../domain/ids.ts";
import { PROVIDERS } from "../../providers/all.ts";
import type { ProviderModule } from "../../providers/provider.ts";
import type { Settings } from "../settings/settings.ts";

export interface AuthorityOfField {
  field: string;
  label: string;
  kinds: ItemKind[];
  isArtwork: boolean;
  /** What it ships with: only those that can offer the field. */
  standard: { providers: ProviderId[]; exclusive: boolean };
  /** What the user put in its place. */
  own: { providers: ProviderId[]; exclusive: boolean } | null;
  /** Every provider that can offer the field. */
  offeredBy: ProviderId[];
}

/** Whom to believe, field by field: what each ships with and what the user put in its place. */
export function fieldAuthorities({ fieldAuthorities }: Settings): AuthorityOfField[] {
  return allTrusted().map(({ name, label, authority, exclusive }) => {
    const offeredBy = PROVIDERS.filter((module) => offers(module, name)).map(({ id }) => id);
    return {
      field: name,
      label,
      kinds: ITEM_KINDS.filter((kind) => hasField(kind, name)),
      isArtwork: ITEM_KINDS.some((kind) => artworkOf(kind).some((type) => type.name === name)),
      standard: { providers: authority.filter((id) => offeredBy.includes(id)), exclusive },
      own: fieldAuthorities[name] ?? null,
      offeredBy,
    };
  });
}

function hasField(kind: ItemKind, name: string): boolean {
  return [...fieldsOf(kind), ...artworkOf(kind)].some((row) => row.name === name);
}

function offers({ scopes }: ProviderModule, name: string): boolean {
  return Object.values(scopes).some(({ fields, artwork }) =>
    fields.includes(name) || artwork.includes(name)
  );
}
