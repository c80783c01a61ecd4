import { ActionForm } from "../forms/action_form.tsx";
import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";

export interface SimpleReview {
  id: number;
  href: string;
  /** "Metropolis (1927)". */
  title: string;
  /** "Cast: OMDb would drop 9 of 12 entries", "Five attempts without any answer". */
  text: string;
  /** Present for a held change. */
  before: string | null;
  after: string | null;
  /** Buttons in order: what the form sends and what the button says. */
  answers: {
    action: "accept" | "reject" | "ignore" | "retry" | "pick";
    label: string;
    /** With "pick": what is picked. */
    candidate?: string;
  }[];
  /** What is proposed, a line each. */
  lines?: string[];
}

export interface SimpleReviewsProps {
  id: string;
  title: string;
  /** Why these wait. */
  text: string;
  reviews: SimpleReview[];
}

export function SimpleReviews({ id, title, text, reviews }: SimpleReviewsProps) {
  if (reviews.length === 0) return null;
  return (
    <Card id={id} title={title}>
      <p class="muted">{text}</p>
      <ul class="rows reviews">{reviews.map((review) => <ReviewRow {...review} />)}</ul>
    </Card>
  );
}

/** One of them, with its answers. */
export function ReviewRow({ id, href, title, text, before, after, answers, lines }: SimpleReview) {
  return (
    <li id={`review-${id}`}>
      <div class="grow">
        <p>
          <a href={href}>{title}</a> <span class="muted">{text}</span>
        </p>
        {(before !== null || after !== null) && (
          <p class="diff">
            <del>
              <span class="sr">Now:</span> {before ?? "empty"}
            </del>
            <Icon name="chevron_right" />
            <ins>
              <span class="sr">Offered:</span> {after ?? "empty"}
            </ins>
          </p>
        )}
        {lines && <Lines lines={lines} />}
      </div>
      <div class="actions">
        {answers.map(({ action, label, candidate }) => (
          <ActionForm
            action={`/reviews/${id}`}
            hidden={{ action, ...(candidate === undefined ? {} : { candidate }) }}
          >
            <button type="submit" class="small" aria-label={`${label}: ${title}`}>{label}</button>
          </ActionForm>
        ))}
      </div>
    </li>
  );
}

/** Many lines are folded away. */
const LINES_SHOWN = 5;

function Lines({ lines }: { lines: readonly string[] }) {
  const list = <ul class="hint">{lines.map((line) => <li>{line}</li>)}</ul>;
  if (lines.length <= LINES_SHOWN) return list;
  return (
    <details>
      <summary class="hint">All {lines.length}</summary>
      {list}
    </details>
  );
}
