import type { RawAnswer } from "../../domain/enrichment/answer.ts";
import { mapOutcome, type Outcome } from "../../domain/outcome.ts";
import { isAskedTitle } from "../asked_title.ts";
import type { Ask, ProviderContext } from "../provider.ts";
import { readSeasonPart } from "../season_part.ts";
import { findId, getTmdb, languageParameters } from "./requests.ts";
import { hasGaps, isOfSeries, seasonAnswer, type SpokenSeason } from "./season_answer.ts";
import { seriesAnswer } from "./series_answer.ts";
import { Season, Series } from "./series_wire.ts";
import { baseOf } from "./texts.ts";

const APPENDED =
  "aggregate_credits,content_ratings,external_ids,keywords,videos,images,translations";

export async function askSeries(context: ProviderContext, ask: Ask): Promise<Outcome<RawAnswer>> {
  const { tmdb } = ask.ids;
  const id = tmdb === undefined
    ? await findId(context, "series", ask.ids)
    : { kind: "ok" as const, value: tmdb };
  if (id.kind !== "ok") return id;
  return ask.part === ""
    ? await getSeries(context, ask, id.value)
    : await getSeason(context, ask, id.value);
}

async function getSeries(
  context: ProviderContext,
  { ids, languages, countries }: Ask,
  id: string | number,
): Promise<Outcome<RawAnswer>> {
  const parameters = {
    ...languageParameters(languages[0], languages),
    append_to_response: APPENDED,
  };
  const path = `/tv/${encodeURIComponent(String(id))}`;
  const series = await getTmdb(context, path, parameters, Series);
  const answer = mapOutcome(series, (value) => seriesAnswer(value, languages, countries));
  return answer.kind === "ok" && !isAskedTitle(ids, answer.value.ids, ["tmdb", "imdb", "tvdb"])
    ? { kind: "not_found" }
    : answer;
}

/** A season in the first language; in the others only where that leaves an episode without texts. */
async function getSeason(
  context: ProviderContext,
  { part, languages }: Ask,
  id: string | number,
): Promise<Outcome<RawAnswer>> {
  const number = readSeasonPart(part);
  if (number === null) return { kind: "not_found" };
  const path = `/tv/${encodeURIComponent(String(id))}/season/${number}`;
  const told: SpokenSeason[] = [];
  for (const language of oneOfEach(languages)) {
    const parameters = {
      ...languageParameters(language, languages),
      append_to_response: "images,translations",
    };
    const season = await getTmdb(context, path, parameters, Season);
    if (season.kind !== "ok") return season;
    if (!isOfSeries(season.value, id, number)) return { kind: "not_found" };
    told.push({ language: baseOf(language), season: season.value });
    if (!hasGaps(told)) break;
  }
  return { kind: "ok", value: seasonAnswer(Number(id), told, languages) };
}

/** German of Austria and of Germany would be asked for twice. */
function oneOfEach(languages: readonly string[]): string[] {
  const wanted = languages.length > 0 ? languages : ["en"];
  return [...new Map(wanted.toReversed().map((one) => [baseOf(one), one])).values()].toReversed();
}
