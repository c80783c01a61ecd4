import { ActionForm } from "../forms/action_form.tsx";
import { Icon } from "../parts/icon.tsx";
import { Poster } from "../parts/poster.tsx";

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

export interface MatchReviewProps {
  id: number;
  /** Relative to the library. */
  paths: string[];
  /** "Nosferatu (1922)": what the name was read as. */
  parsed: string;
  /** "Two films fit equally well". */
  reason: string;
  candidates: Candidate[];
  /** "movie" or "series". */
  kind: string;
  /** What the search form starts with. */
  search: { title: string; year: string };
  /** What was pasted before, when it was not understood. */
  pasted?: string;
  mistake?: string;
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

function SearchAgain({ id, search }: Pick<MatchReviewProps, "id" | "search">) {
  return (
    <form method="post" action={`/reviews/${id}`}>
      <input type="hidden" name="action" value="search" />
      <label for={`search-${id}`}>Search by another title</label>
      <div class="inline">
        <input
          id={`search-${id}`}
          type="text"
          name="title"
          value={search.title}
          autocomplete="off"
          required
        />
        <input
          type="text"
          name="year"
          value={search.year}
          inputmode="numeric"
          pattern="[0-9]{4}"
          size={4}
          aria-label="Year, if you know it"
          placeholder="Year"
        />
        <button type="submit">Search</button>
      </div>
    </form>
  );
}

function OtherAnswers({ id, parsed, kind, search, pasted = "", mistake }: MatchReviewProps) {
  const inputId = `paste-${id}`;
  return (
    <div class="answers">
      <SearchAgain id={id} search={search} />
      <form method="post" action={`/reviews/${id}`}>
        <input type="hidden" name="action" value="paste" />
        <label for={inputId}>An id (TMDB, IMDb, TVDB …), or the address of its page</label>
        <div class="inline">
          <input
            id={inputId}
            type="text"
            name="id"
            value={pasted}
            autocomplete="off"
            required
            autofocus={mistake ? true : undefined}
            aria-invalid={mistake ? "true" : undefined}
            aria-describedby={mistake ? `${inputId}-mistake` : undefined}
          />
          <button type="submit">Use it</button>
        </div>
        {mistake && (
          <p class="mistake" id={`${inputId}-mistake`}>
            <Icon name="alert" />
            {mistake}
          </p>
        )}
      </form>
      <ActionForm action={`/reviews/${id}`} hidden={{ action: "ignore" }}>
        <button type="submit" class="plain" aria-label={`Ignore ${parsed}`}>Ignore</button>
      </ActionForm>
      <ActionForm action={`/reviews/${id}`} hidden={{ action: "not_a_title" }}>
        <button type="submit" class="plain" aria-label={`Not a ${kind}: ${parsed}`}>
          Not a {kind}
        </button>
      </ActionForm>
    </div>
  );
}
