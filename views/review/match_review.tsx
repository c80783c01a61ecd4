import { ActionForm } from "../forms/action_form.tsx";
import { Icon } from "../parts/icon.tsx";
import { Poster } from "../parts/poster.tsx";
import { OtherAnswers, type OtherAnswersProps } from "./other_answers.tsx";

export interface Candidate {
  /** What the form sends: "tmdb:653". */
  value: string;
  title: string;
  year: string | null;
  originalTitle: string | null;
  /** "87%". */
  score: string;
  /** "same year, title differs by one word". */
  reasons: string;
  poster: string | null;
}

export interface MatchReviewProps extends OtherAnswersProps {
  /** Relative to the library. */
  paths: string[];
  /** "Two films fit equally well". */
  reason: string;
  candidates: Candidate[];
}

export function MatchReview(props: MatchReviewProps) {
  const { id, paths, parsed, reason, candidates } = props;
  return (
    <article id={`review-${id}`} class="card" aria-labelledby={`review-${id}-title`}>
      <header>
        <h2 id={`review-${id}-title`}>{parsed}</h2>
        <span class="status warn">
          <Icon name="unmatched" />
          {reason}
        </span>
      </header>
      {paths.map((path) => (
        <p class="path">
          <Icon name="file" />
          <code>{path}</code>
        </p>
      ))}
      {candidates.length > 0
        ? (
          <ul class="candidates">
            {candidates.map((candidate) => <CandidateRow review={id} {...candidate} />)}
          </ul>
        )
        : <p class="muted">No provider knows a {props.kind} of this name.</p>}
      <OtherAnswers {...props} />
    </article>
  );
}

function CandidateRow({ review, ...candidate }: Candidate & { review: number }) {
  const { value, title, year, originalTitle, score, reasons, poster } = candidate;
  return (
    <li>
      <Poster image={poster} title={title} />
      <div class="grow">
        <p>
          <strong>{title}</strong> <span class="muted">{year}</span>
        </p>
        {originalTitle && <p class="muted">{originalTitle}</p>}
        <p class="hint">
          {score} sure: {reasons}
        </p>
      </div>
      <ActionForm action={`/reviews/${review}`} hidden={{ action: "pick", candidate: value }}>
        <button type="submit" aria-label={`Pick ${title} ${year ?? ""}`}>
          <Icon name="check" />
          Pick
        </button>
      </ActionForm>
    </li>
  );
}
