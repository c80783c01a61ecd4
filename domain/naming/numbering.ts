/** Where a name counts seasons and episodes, and what it says there. */
export interface Numbering {
  /** The piece of the text that says it; the title ends at `start`. */
  readonly start: number;
  readonly end: number;
  readonly seasons: readonly number[];
  readonly episodes: readonly number[];
  readonly absolute: readonly number[];
  /** Said with a mark, not by a bare number. */
  readonly isSure: boolean;
}

/** What surrounds a name and changes how its bare numbers are read. */
export interface NumberingContext {
  /** A release group in brackets, a checksum or a fansub word: bare numbers count absolutely. */
  readonly isAnime: boolean;
  /** The folder says the season: a bare number is an episode. */
  readonly folderSeason: number | null;
  /** The folder carries the show's name: three digits are an episode, not season and episode. */
  readonly inShowFolder: boolean;
  readonly isMovie: boolean;
  readonly isFolder?: boolean;
}

/** A numbering said with a mark. */
export function mark(
  start: number,
  end: number,
  seasons: readonly number[],
  episodes: readonly number[],
  absolute: readonly number[] = [],
): Numbering {
  return { start, end, seasons, episodes, absolute, isSure: true };
}
