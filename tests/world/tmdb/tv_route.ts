import { isKnownTo, type Series } from "../series/series.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { tmdbError } from "./answers.ts";
import { tvBody } from "./tv.ts";
import { episodePart, seasonPart, tvPart } from "./tv_parts.ts";
import { episodeBody, findSeason, seasonBody, seasonIdOf } from "./tv_season.ts";

const MOST_APPENDS = 20;

/** What lies below `/tv/{id}`: the series, its seasons, their episodes, and the parts of each. */
export function routeTv(
  { series: store, now }: SimulatorDeps,
  id: string,
  parts: string[],
  query: URLSearchParams,
): Response | object {
  const series = store.by("tmdb", id);
  if (!series || !isKnownTo(series, "tmdb")) return tmdbError("notFound");
  const [first = "", number = "", ...rest] = parts;
  if (first === "season") return ofSeason(series, Number(number || NaN), rest, query);
  if (number !== "") return tmdbError("notFound");
  if (first !== "") return withId(series.tmdb, tvPart(first, series, query));
  const language = query.get("language") ?? "en-US";
  return append(tvBody(series, language, now()), query, (name) => {
    const season = /^season\/(\d+)$/.exec(name)?.[1];
    return season ? seasonBody(series, Number(season), language) : tvPart(name, series, query);
  });
}

function ofSeason(
  series: Series,
  number: number,
  [part = "", episodeNumber = "", ...rest]: string[],
  query: URLSearchParams,
): Response | object {
  const season = findSeason(series, number);
  const language = query.get("language") ?? "en-US";
  const body = seasonBody(series, number, language);
  if (!season || !body) return tmdbError("notFound");
  const at = { series, season };
  if (part === "") return append(body, query, (name) => seasonPart(name, at, query));
  if (part !== "episode") return withId(seasonIdOf(series, number), seasonPart(part, at, query));
  const episode = season.episodes.find((one) => one.number === Number(episodeNumber || NaN));
  if (!episode) return tmdbError("notFound");
  const inEpisode = { series, episode };
  const [name = ""] = rest;
  if (name !== "") return withId(episode.tmdb, episodePart(name, inEpisode, query));
  const { show_id: _, ...plain } = episodeBody(series, number, episode, language);
  return append(plain, query, (name) => episodePart(name, inEpisode, query));
}

/** Adds what was asked for besides; an unknown name is ignored, like every misspelt parameter. */
export function append(
  body: Record<string, unknown>,
  query: URLSearchParams,
  partOf: (name: string) => object | null,
): Response | object {
  const names = (query.get("append_to_response") ?? "").split(",").filter((name) => name !== "");
  if (names.length > MOST_APPENDS) return tmdbError("tooManyAppends");
  for (const name of names.map((name) => name.trim())) {
    const part = partOf(name);
    if (part) body[name] = part;
  }
  return body;
}

function withId(id: number, part: object | null): Response | object {
  return part ? { id, ...part } : tmdbError("notFound");
}
