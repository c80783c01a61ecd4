import { Layout } from "./layout.tsx";
import { Empty } from "./parts/empty.tsx";
import { ErrorCard } from "./parts/error_card.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { MatchReview, type MatchReviewProps } from "./review/match_review.tsx";
import { type SimpleReview, SimpleReviews } from "./review/simple_reviews.tsx";
import { Pager, type PagerProps } from "./parts/pager.tsx";
import type { Shell, Trouble } from "./words.ts";

export interface ReviewProps {
  shell: Shell;
  /** "4 wait for you". */
  count: string;
  matches: MatchReviewProps[];
  held: SimpleReview[];
  stuck: SimpleReview[];
  pager: PagerProps | null;
  trouble?: Trouble;
}

export function ReviewPage({ shell, count, matches, held, stuck, pager, trouble }: ReviewProps) {
  const empty = matches.length + held.length + stuck.length === 0;
  return (
    <Layout title="Review" nav="review" {...shell}>
      <PageHead title="Review" note={empty ? undefined : count} />
      {trouble ? <ErrorCard {...trouble} /> : empty && <NothingNeedsYou />}
      <div class="stack">
        {matches.map((match) => <MatchReview {...match} />)}
        <SimpleReviews
          id="held"
          title="Held changes"
          text="A provider would change unusually much. Nothing was changed yet."
          reviews={held}
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
      text="Every film is recognised and no change is held back."
    />
  );
}
