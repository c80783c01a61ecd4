import { Layout } from "./layout.tsx";
import { Empty } from "./parts/empty.tsx";
import { ErrorCard } from "./parts/error_card.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { HeldChanges, type HeldGroup } from "./review/held_changes.tsx";
import { MatchReview, type MatchReviewProps } from "./review/match_review.tsx";
import { type SimpleReview, SimpleReviews } from "./review/simple_reviews.tsx";
import { Pager, type PagerProps } from "./parts/pager.tsx";
import type { Shell, Trouble } from "./words.ts";

export interface ReviewProps {
  shell: Shell;
  /** "4 wait for you". */
  count: string;
  matches: MatchReviewProps[];
  /** Held changes, by the run that held them. */
  held: HeldGroup[];
  /** Lists of episodes that changed. */
  structures: SimpleReview[];
  /** Ids in doubt. */
  ids: SimpleReview[];
  stuck: SimpleReview[];
  pager: PagerProps | null;
  trouble?: Trouble;
}

export function ReviewPage({ shell, count, pager, trouble, ...reviews }: ReviewProps) {
  const { matches, held, structures, ids, stuck } = reviews;
  const empty = Object.values(reviews).every((own) => own.length === 0);
  return (
    <Layout title="Review" nav="review" {...shell}>
      <PageHead title="Review" note={empty ? undefined : count} />
      {trouble ? <ErrorCard {...trouble} /> : empty && <NothingNeedsYou />}
      <div class="stack">
        {matches.map((match) => <MatchReview {...match} />)}
        {held.map((group) => <HeldChanges {...group} />)}
        <SimpleReviews
          id="structures"
          title="Lists of episodes"
          text="A provider numbers episodes otherwise now, or lists fewer. Nothing was changed yet."
          reviews={structures}
        />
        <SimpleReviews
          id="ids"
          title="Ids in doubt"
          text="An id may be wrong or out of date. What is known is kept."
          reviews={ids}
        />
        <SimpleReviews
          id="stuck"
          title="Cannot be enriched"
          text="No provider gave an answer, several times in a row. What is known is kept."
          reviews={stuck}
        />
      </div>
      {pager && <Pager {...pager} />}
    </Layout>
  );
}

function NothingNeedsYou() {
  return (
    <Empty
      icon="check"
      title="Nothing needs you"
      text="Every title is recognised and no change is held back."
    />
  );
}
