import { ConfirmInline } from "../forms/confirm.tsx";
import { Card } from "../parts/card.tsx";
import { ReviewRow, type SimpleReview } from "./simple_reviews.tsx";

/** The changes that one run held back. */
export interface HeldGroup {
  /** Of the card: "held-12". */
  id: string;
  /** "Scheduled enrichment of Sun, 3 May 2026, 03:00" */
  title: string;
  /** Null where no run is known: those are answered one by one. */
  run: { id: number; href: string } | null;
  /** "41 changes held" */
  count: string;
  /** "all 41 changes" */
  all: string;
  /** "Because more than 30 % of the values of Plot from TMDB would change." */
  why: string;
  /** Said where not all of them are on this page. */
  shown: string | null;
  reviews: SimpleReview[];
}

export function HeldChanges({ id, title, run, count, all, why, shown, reviews }: HeldGroup) {
  return (
    <Card
      id={id}
      title={`Held changes: ${title}`}
      aside={run ? <a href={run.href}>{count}</a> : <span class="muted">{count}</span>}
    >
      <p class="muted">{why} Nothing of it was changed yet.</p>
      {run && (
        <div class="actions">
          <DecideAll run={run.id} all={all} accept />
          <DecideAll run={run.id} all={all} accept={false} />
        </div>
      )}
      {shown && <p class="hint">{shown}</p>}
      <ul class="rows reviews">{reviews.map((review) => <ReviewRow {...review} />)}</ul>
    </Card>
  );
}

function DecideAll({ run, all, accept }: { run: number; all: string; accept: boolean }) {
  const word = accept ? "Accept" : "Reject";
  const effect = accept
    ? "What is offered is written, as one run that can be undone as one."
    : "What is there stays, and these values are not offered again until you allow it.";
  return (
    <ConfirmInline
      action="/reviews/held"
      hidden={{ run: String(run), accept: accept ? "yes" : "no" }}
      label={`${word} ${all}`}
      icon={accept ? "check" : "x"}
      question={`${word} ${all} of this run? ${effect}`}
      confirmLabel={`Yes, ${word.toLowerCase()} ${all}`}
      harmless
    />
  );
}
