/** What is asked for: a title and, where known, what helps to tell namesakes apart. */
export interface MatchQuery {
  readonly title: string;
  readonly year?: number | null;
  readonly kind?: string | null;
  /** Minutes, as measured in the video. */
  readonly runtime?: number | null;
  /** Other titles the same file goes by (a folder's name, a title after "AKA"). */
  readonly titles?: readonly string[];
}

/** One search result of a provider. */
export interface MatchCandidate {
  readonly id: string | number;
  readonly title: string;
  readonly originalTitle?: string | null;
  readonly alternativeTitles?: readonly string[];
  readonly year?: number | null;
  readonly popularity?: number | null;
  readonly votes?: number | null;
  /** Minutes. */
  readonly runtime?: number | null;
  readonly kind?: string | null;
}

/** Why a candidate stands where it stands; the review page turns each into a sentence. */
export type MatchReason =
  | "exact_title"
  | "same_title_without_article"
  | "same_title_written_differently"
  | "main_title"
  | "later_part_of_title"
  | "similar_title"
  | "different_title"
  | "different_number"
  | "original_title"
  | "alternative_title"
  | "year_is_part_of_title"
  | "year_exact"
  | "year_off_by_one"
  | "year_off_by_two"
  | "year_differs"
  | "year_missing"
  | "runtime_close"
  | "runtime_differs"
  | "kind_differs"
  | "popularity_tie_break";

/** A candidate with its score (0–1) and what made it. */
export interface RankedCandidate<C extends MatchCandidate = MatchCandidate> {
  readonly candidate: C;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

export type MatchVerdict = "accept" | "review" | "none";

/** Why the verdict is not `accept` (or that it is), in one word for logs and the review page. */
export type VerdictReason =
  | "clear"
  | "no_candidates"
  | "nothing_alike"
  | "score_too_low"
  | "another_is_as_good"
  | "little_known_without_year"
  | "runtime_differs"
  | "kind_differs";

export interface MatchJudgement<C extends MatchCandidate = MatchCandidate> {
  readonly verdict: MatchVerdict;
  /** The best candidate's id; null when the verdict is `none`. */
  readonly match: C["id"] | null;
  readonly score: number;
  readonly because: VerdictReason;
  /** Best first. */
  readonly ranked: readonly RankedCandidate<C>[];
}
