import { findField } from "../../domain/fields/field.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import type { IdQuestion } from "../../domain/identity/id_question.ts";
import type { MatchReason } from "../../domain/matching.ts";
import type { HeldStructure } from "../../domain/series/held_structure.ts";
import type {
  IdentificationReview,
  ReviewCandidate,
} from "../../services/enrichment/identification.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import type { ReviewRow } from "../../services/reviews/review_page.ts";
import { joinList, percent, plural } from "../../views/format.ts";
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

/** A renumbering or a shrinking list, as a few lines. */
export function structureView(review: ReviewRow): SimpleReview {
  const { provider, moves, drops, adds } = review.detail as HeldStructure;
  const lines = [
    ...moves.map(({ from, to, title }) => `${from} → ${to} ${title}`),
    ...drops.map(({ at, title }) => `${at} ${title}: no longer listed`),
    ...adds.map((at) => `${at}: new`),
  ];
  return {
    id: review.id,
    href: `/items/${review.itemId}`,
    title: titleOf(review),
    text: `${sourceName(provider)} now lists other episodes: ${
      describeCounts(moves.length, drops.length)
    }. Nothing was changed.`,
    before: null,
    after: null,
    lines,
    answers: [{ action: "accept", label: "Follow the new list" }, {
      action: "reject",
      label: "Keep the numbers",
    }],
  };
}

/** Another id that the title may have. */
export function idView(review: ReviewRow): SimpleReview {
  const { kind, system, known, candidates } = review.detail as IdQuestion;
  const name = sourceName(system);
  return {
    id: review.id,
    href: `/items/${review.itemId}`,
    title: titleOf(review),
    text: kind === "id_healed"
      ? `${name} knows the id ${known} no more and names a successor.`
      : `Providers name different ${name} ids.`,
    before: null,
    after: null,
    lines: candidates.map(({ id, title, year, by }) => {
      const said = title === null ? "" : `: ${title}${year === null ? "" : ` (${year})`}`;
      const who = by.length === 0 ? "" : `, named by ${joinList(by.map(sourceName))}`;
      return `${id}${said}${who}`;
    }),
    answers: [
      ...candidates.filter(({ id }) => String(id) !== String(known)).map(({ id }) => ({
        action: "pick" as const,
        label: `Use ${id}`,
        candidate: `${system}:${id}`,
      })),
      {
        action: "reject",
        label: known === null ? "Use none of them" : `Keep ${known}`,
      },
    ],
  };
}

function describeCounts(moves: number, drops: number): string {
  const parts = [
    moves > 0 ? `${plural(moves, "number")} would change` : null,
    drops > 0 ? `${plural(drops, "entry", "entries")} would go` : null,
  ];
  return joinList(parts.filter((part) => part !== null));
}

function titleOf({ title, year }: ReviewRow): string {
  return year === null ? title : `${title} (${year})`;
}
