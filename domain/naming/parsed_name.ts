/** What a path says about a video. Null means that the name is silent. */
export interface ParsedName {
  /** The line or path as it was given. */
  readonly name: string;
  /** `other`: nothing in the name can be read as a title or as a numbering. */
  readonly kind: NameKind;
  readonly title: string | null;
  readonly year: number | null;
  /** A list for packs of several seasons. */
  readonly season: number | readonly number[] | null;
  readonly episodes: readonly number[] | null;
  /** Numbers counted through all seasons; a name with no season gives them as `episodes` too. */
  readonly absolute: readonly number[] | null;
  /** ISO, for daily programmes. */
  readonly date: string | null;
  readonly edition: string | null;
  readonly part: number | null;
  /** With its `tt`. */
  readonly imdb: string | null;
  readonly tmdb: number | null;
  readonly tvdb: number | null;
}

export type NameKind = "movie" | "episode" | "other";

/** What the library is known to hold. */
export interface NameHint {
  readonly kind?: "movie" | "series";
}
