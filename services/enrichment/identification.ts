import type { ReviewKind } from "../../db/enrichment/reviews.ts";
import type { Ids } from "../../domain/ids.ts";

/** A candidate as the review page shows it. */
export interface ReviewCandidate {
  ids: Ids;
  title: string;
  originalTitle: string | null;
  year: number | null;
  score: number;
  reasons: readonly string[];
  provider: string;
  /** The provider's address of a picture; null where it has none. */
  poster: string | null;
}

export interface IdentificationReview {
  problem: string;
  candidates: ReviewCandidate[];
}

export type Identification =
  | { kind: "matched"; ids: Ids; score: number }
  | { kind: "review"; reviewKind: ReviewKind; review: IdentificationReview }
  | { kind: "later"; until: number; detail: string; isFailure: boolean };

/** "tmdb 550, imdb tt0137523" */
export function describeIds(ids: Ids): string {
  return Object.entries(ids).map(([system, id]) => `${system} ${id}`).join(", ");
}

/** Nobody could say what it is; `problem` tells the user what to do. */
export function unmatched(problem: string): Identification {
  return { kind: "review", reviewKind: "unmatched", review: { problem, candidates: [] } };
}
