import type { IdQuestion } from "../../domain/identity/id_question.ts";
import type { HeldStructure } from "../../domain/series/held_structure.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import type { ReviewRow } from "../../services/reviews/review_page.ts";
import { joinList, plural } from "../../views/format.ts";
import type { SimpleReview } from "../../views/review/simple_reviews.tsx";
import { titleOf } from "./review_view.ts";

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
