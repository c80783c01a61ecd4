import type { ItemKind } from "../ids.ts";
import { artworkOf } from "./artwork_types.ts";
import { EPISODE_FIELDS, SEASON_FIELDS } from "./episode_fields.ts";
import type { Field } from "./field_row.ts";
import { MOVIE_FIELDS } from "./movie_fields.ts";
import { SERIES_FIELDS } from "./series_fields.ts";

export type { Field, FieldType, Sameness } from "./field_row.ts";

const FIELDS: Readonly<Record<ItemKind, readonly Field[]>> = {
  movie: MOVIE_FIELDS,
  series: SERIES_FIELDS,
  season: SEASON_FIELDS,
  episode: EPISODE_FIELDS,
};

/** The fields of one kind of item, in the order in which people read them. */
export function fieldsOf(kind: ItemKind): readonly Field[] {
  return FIELDS[kind];
}

/** The field of that name, accepting the spellings the source documents use; undefined if unknown. */
export function findField(kind: ItemKind, name: string): Field | undefined {
  const canonical = ALIASES[name] ?? name;
  return FIELDS[kind].find((field) => field.name === canonical);
}

/** Every field and kind of artwork of any kind of item, once; what providers are trusted for. */
export function allTrusted(): Pick<Field, "name" | "label" | "authority" | "exclusive">[] {
  const kinds = Object.keys(FIELDS) as ItemKind[];
  const all = kinds.flatMap((kind) => [...FIELDS[kind], ...artworkOf(kind)]);
  return [...new Map(all.toReversed().map((row) => [row.name, row])).values()].reverse();
}

/** The one name of a field of any kind of item, or of a kind of artwork; null if unknown (C08). */
export function canonicalName(name: string): string | null {
  const canonical = ALIASES[name] ?? name;
  const kinds = Object.keys(FIELDS) as ItemKind[];
  const isKnown = kinds.some((kind) =>
    FIELDS[kind].some((field) => field.name === canonical) ||
    artworkOf(kind).some((type) => type.name === canonical)
  );
  return isKnown ? canonical : null;
}

/** The names of all fields of ratings, of whatever kind of item. */
export function ratingNames(): string[] {
  const all = Object.values(FIELDS).flat().filter(isRating);
  return [...new Set(all.map(({ name }) => name))];
}

/** Ratings and votes move daily: they are never braked and their history is thinned. */
export function isRating(field: Field): boolean {
  return field.category === "ratings";
}

// C08: other spellings that users' authority settings may bring along.
const ALIASES: Readonly<Record<string, string>> = {
  certification: "content_rating",
  cast: "actors",
  poster_url: "poster",
};
