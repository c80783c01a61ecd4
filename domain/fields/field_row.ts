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

/** A row of a field table: what is not said is as it is for most fields. */
export type Row = Pick<Field, "name" | "label" | "type"> & Partial<Field>;

// "Every other field TMDB, TVDB, OMDb, then keyless" (DESIGN 3.3).
const GENERAL = ["tmdb", "tvdb", "omdb", "tvmaze", "wikidata"] as const;

export function completeRow(row: Row): Field {
  return {
    category: "metadata",
    sameness: "scalar",
    expected: false,
    extra: false,
    authority: GENERAL,
    exclusive: false,
    varies: null,
    zeroIsBlank: false,
    votes: null,
    min: null,
    max: null,
    placeholders: "text",
    sync: false,
    ...row,
  };
}
