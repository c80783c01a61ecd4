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
  answers: { action: "accept" | "reject" | "ignore" | "retry"; label: string }[];
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

function ReviewRow({ id, href, title, text, before, after, answers }: SimpleReview) {
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
      </div>
      <div class="actions">
        {answers.map(({ action, label }) => (
          <ActionForm action={`/reviews/${id}`} hidden={{ action }}>
            <button type="submit" class="small" aria-label={`${label}: ${title}`}>{label}</button>
          </ActionForm>
        ))}
      </div>
    </li>
  );
}
