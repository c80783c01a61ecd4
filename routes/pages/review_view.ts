import { findField } from "../../domain/fields/field.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import type { MatchReason } from "../../domain/matching.ts";
import type {
  IdentificationReview,
  ReviewCandidate,
} from "../../services/enrichment/identification.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import type { ReviewRow } from "../../services/reviews/review_page.ts";
import { percent } from "../../views/format.ts";
import type { Candidate, MatchReviewProps } from "../../views/review/match_review.tsx";
import type { SimpleReview } from "../../views/review/simple_reviews.tsx";
import { valueText } from "./field_view.ts";
import { ITEM_PAGES } from "./item_kinds.ts";

/** What was pasted into one review's box and not understood. */
export interface Pasted {
  id: number;
  value: string;
  mistake: string;
}

export function matchReviewView(review: ReviewRow, pasted: Pasted | null): MatchReviewProps {
  const { problem = "", candidates = [] } = review.detail as Partial<IdentificationReview>;
  const named = review.named?.title;
  const year = review.named?.year;
  return {
    id: review.id,
    paths: review.files,
    parsed: named ? `${named}${year ? ` (${year})` : ""}` : "no title",
    reason: problem,
    candidates: candidates.map((candidate, index) => candidateView(review.id, index, candidate)),
    kind: ITEM_PAGES[review.itemKind].one,
    search: { title: named ?? "", year: year ? String(year) : "" },
    ...(pasted?.id === review.id ? { pasted: pasted.value, mistake: pasted.mistake } : {}),
  };
}

function candidateView(
  reviewId: number,
  index: number,
  { ids, title, originalTitle, year, score, reasons, poster }: ReviewCandidate,
): Candidate {
  return {
    value: Object.entries(ids).map(([system, id]) => `${system}:${id}`)[0] ?? "",
    title,
    year: year === null ? null : String(year),
    originalTitle: originalTitle === title ? null : originalTitle,
    score: percent(score * 100),
    reasons: reasons.map((reason) => REASONS[reason as MatchReason] ?? reason.replaceAll("_", " "))
      .join(", "),
    // Older candidates were kept without one.
    poster: poster ? `reviews/${reviewId}/${index}` : null,
  };
}

const REASONS: Readonly<Partial<Record<MatchReason, string>>> = {
  exact_title: "same title",
  same_title_without_article: "same title but for the article",
  same_title_written_differently: "same title, written differently",
  main_title: "same main title",
  similar_title: "similar title",
  different_title: "different title",
  different_number: "another number in the title",
  original_title: "by its original title",
  alternative_title: "by another of its titles",
  year_exact: "same year",
  year_off_by_one: "a year apart",
  year_off_by_two: "two years apart",
};

export function heldView(review: ReviewRow): SimpleReview {
  const { from, to } = review.detail as { from: SourcedValue | null; to: SourcedValue | null };
  const field = findField(review.itemKind, review.field ?? "");
  const text = (value: SourcedValue | null) =>
    value && field ? valueText(field, value.value) : null;
  return {
    id: review.id,
    href: `/items/${review.itemId}`,
    title: titleOf(review),
    text: `${field?.label ?? review.field}: ${
      to ? sourceName(to.source) : "a provider"
    } would change it a lot`,
    before: text(from),
    after: text(to),
    answers: [{ action: "accept", label: "Accept the change" }, {
      action: "reject",
      label: "Keep what is there",
    }],
  };
}

export function stuckView(review: ReviewRow): SimpleReview {
  const { problem = "No provider has answered." } = review.detail as Partial<IdentificationReview>;
  return {
    id: review.id,
    href: `/items/${review.itemId}`,
    title: titleOf(review),
    text: problem,
    before: null,
    after: null,
    answers: [{ action: "retry", label: "Try again now" }, { action: "ignore", label: "Ignore" }],
  };
}

export function titleOf({ title, year }: ReviewRow): string {
  return year === null ? title : `${title} (${year})`;
}
