import type { RawAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import type { Ask, ProviderContext, SearchAsk, SearchHit } from "../provider.ts";
import { readSeasonPart } from "../season_part.ts";
import { movieAnswer } from "./movie_answer.ts";
import { getOmdb } from "./requests.ts";
import { seasonAnswer, seriesAnswer } from "./series_answer.ts";
import { plotAnswer } from "./title_offers.ts";
import { Search, Season, Title } from "./wire.ts";

const ANSWERS = { movie: movieAnswer, series: seriesAnswer } as const;

export function askTitle(context: ProviderContext, ask: Ask): Promise<Outcome<RawAnswer>> {
  const season = ask.kind === "series" ? readSeasonPart(ask.part) : null;
  return season === null
    ? getTitle(context, ask)
    : getSeason(context, String(ask.ids.imdb), season);
}

export async function searchTitles(
  context: ProviderContext,
  { kind, title, year }: SearchAsk,
): Promise<Outcome<SearchHit[]>> {
  const found = await getOmdb(context, {
    s: title,
    type: kind,
    ...(year ? { y: String(year) } : {}),
  }, Search);
  // "Movie not found!" is an answer: nobody is there.
  if (found.kind === "not_found") return { kind: "ok", value: [] };
  return mapOutcome(found, (value) =>
    value.Search.map((hit) => ({
      id: hit.imdbID,
      ids: { imdb: hit.imdbID },
      title: hit.Title ?? "",
      year: Number(hit.Year?.slice(0, 4)) || null,
      poster: hit.Poster?.startsWith("http") ? hit.Poster.replace(/^http:/, "https:") : null,
      kind: hit.Type ?? null,
    })));
}

async function getTitle(
  context: ProviderContext,
  { kind, ids, part }: Ask,
): Promise<Outcome<RawAnswer>> {
  const id = String(ids.imdb);
  const plot = part === "plot" ? "full" : "short";
  const title = await getOmdb(context, { i: id, plot }, Title);
  // An id of a game or an episode is not this title, and neither is another title.
  if (title.kind === "ok" && (title.value.Type !== kind || title.value.imdbID !== id)) {
    return { kind: "not_found" };
  }
  return mapOutcome(title, part === "plot" ? plotAnswer : ANSWERS[kind]);
}

async function getSeason(
  context: ProviderContext,
  id: string,
  number: number,
): Promise<Outcome<RawAnswer>> {
  const season = await getOmdb(context, { i: id, Season: String(number) }, Season);
  if (season.kind === "ok" && season.value.Season !== String(number)) return { kind: "not_found" };
  return mapOutcome(season, (value) => seasonAnswer(id, number, value));
}
