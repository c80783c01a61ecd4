import type { RawAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { isAskedTitle } from "../asked_title.ts";
import type { Ask, ProviderContext } from "../provider.ts";
import { movieAnswer } from "./movie_answer.ts";
import { Movie } from "./movie_wire.ts";
import { findId, getTmdb, languageParameters } from "./requests.ts";

const APPENDED = "credits,release_dates,external_ids,keywords,videos,images,translations";

export async function askMovie(context: ProviderContext, ask: Ask): Promise<Outcome<RawAnswer>> {
  const { tmdb, imdb } = ask.ids;
  const found = await getMovie(context, ask, tmdb ?? imdb);
  // /movie answers IMDb ids too; one that it does not know may still be known to /find.
  if (found.kind !== "not_found" || tmdb !== undefined) return found;
  const id = await findId(context, "movie", ask.ids);
  return id.kind === "ok" ? await getMovie(context, ask, id.value) : id;
}

async function getMovie(
  context: ProviderContext,
  { ids, languages, countries }: Ask,
  id: string | number | undefined,
): Promise<Outcome<RawAnswer>> {
  const parameters = {
    ...languageParameters(languages[0], languages),
    append_to_response: APPENDED,
  };
  const path = `/movie/${encodeURIComponent(String(id))}`;
  const movie = await getTmdb(context, path, parameters, Movie);
  const answer = mapOutcome(movie, (value) => movieAnswer(value, languages, countries));
  return answer.kind === "ok" && !isAskedTitle(ids, answer.value.ids, ["tmdb", "imdb"])
    ? { kind: "not_found" }
    : answer;
}
