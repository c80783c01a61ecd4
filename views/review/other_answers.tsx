import { ActionForm } from "../forms/action_form.tsx";
import { Icon } from "../parts/icon.tsx";

export interface OtherAnswersProps {
  id: number;
  /** "Nosferatu (1922)": what the name was read as. */
  parsed: string;
  /** "movie" or "series". */
  kind: string;
  /** What the search form starts with. */
  search: { title: string; year: string };
  /** What was pasted before, when it was not understood. */
  pasted?: string;
  mistake?: string;
}

/** What can be said of a title besides picking a candidate. */
export function OtherAnswers(
  { id, parsed, kind, search, pasted = "", mistake }: OtherAnswersProps,
) {
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

function SearchAgain({ id, search }: Pick<OtherAnswersProps, "id" | "search">) {
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
