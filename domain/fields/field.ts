import type { ItemKind } from "../ids.ts";
import { MOVIE_FIELDS } from "./movie_fields.ts";

export type FieldType =
  | "text"
  | "prose"
  | "date"
  | "integer"
  | "decimal"
  | "list"
  | "cast"
  | "reference";

/** How two values of a field are held against each other. */
export type Sameness = "scalar" | "ordered" | "set";

/** One named fact of an item. All rules about a field are columns here; no code names a field. */
export interface Field {
  name: string;
  label: string;
  category: "metadata" | "people" | "ratings";
  type: FieldType;
  sameness: Sameness;
  /** Counts towards completeness. */
  expected: boolean;
  /** Named among the missing fields although it does not count. */
  extra: boolean;
  /** Providers in order of trust; the global order follows them unless `exclusive`. */
  authority: readonly string[];
  exclusive: boolean;
  /** Texts exist per language, certificates and dates per country. */
  varies: "language" | "country" | null;
  zeroIsBlank: boolean;
  /** The field with the number of votes behind this rating: without votes there is no rating. */
  votes: string | null;
  min: number | null;
  max: number | null;
  /** Titles that only say "not named yet" are blank. */
  placeholders: "title" | "episode_title" | "text";
  /** A change of it is worth telling a player (source document 001). */
  sync: boolean;
}

const FIELDS: Readonly<Record<ItemKind, readonly Field[]>> = {
  movie: MOVIE_FIELDS,
  series: [],
  season: [],
  episode: [],
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
