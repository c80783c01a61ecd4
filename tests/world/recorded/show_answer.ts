import { bodiesIn, type Body, isBody, numberIn } from "./json_files.ts";
import { placeOf, type RecordedShow } from "./read_shows.ts";
import type { RecordedTitle } from "./recorded_title.ts";
import { partAnswer, placeDetails, titleAnswer } from "./title_answer.ts";

/** What lies below `/tv/{id}`, as far as it was recorded. */
export function showAnswer(
  show: RecordedShow | undefined,
  [part = "", number = "", ...rest]: string[],
  query: URLSearchParams,
): Body | null {
  if (!show) return null;
  if (part === "season") return seasonAnswer(show, Number(number || NaN), rest, query);
  if (part !== "") return withId(show.id, partAnswer(show, part, query));
  return titleAnswer(show, query, (name) => {
    const season = /^season\/(\d+)$/.exec(name)?.[1];
    const language = new URLSearchParams({ language: query.get("language") ?? "en-US" });
    return season ? placeAnswer(show.seasons.get(Number(season)), language) : null;
  });
}

function seasonAnswer(
  show: RecordedShow,
  number: number,
  [part = "", episode = "", name = ""]: string[],
  query: URLSearchParams,
): Body | null {
  const season = show.seasons.get(number);
  if (part === "episode") return episodeAnswer(show, number, Number(episode || NaN), name, query);
  return part === ""
    ? placeAnswer(season, query)
    : withId(season?.id ?? 0, season ? partAnswer(season, part, query) : null);
}

/** An episode recorded on its own, else as its season lists it. */
function episodeAnswer(
  show: RecordedShow,
  season: number,
  number: number,
  part: string,
  query: URLSearchParams,
): Body | null {
  const own = show.episodes.get(placeOf(season, number));
  if (part !== "") return withId(own?.id ?? 0, own ? partAnswer(own, part, query) : null);
  const listed = placeAnswer(show.seasons.get(season), query);
  const row = bodiesIn(listed?.episodes).find((one) => numberIn(one, "episode_number") === number);
  return placeAnswer(own, query) ?? row ?? null;
}

/** Details with what was asked to be appended; without details there is no answer. */
function placeAnswer(title: RecordedTitle | undefined, query: URLSearchParams): Body | null {
  const details = title ? placeDetails(title, query.get("language") ?? "en-US") : null;
  if (!title || !details) return null;
  const plain = Object.entries(details).filter(([, value]) => !isBody(value));
  const asked = (query.get("append_to_response") ?? "").split(",").map((name) => name.trim());
  const appended = asked.map((name) => [name, partAnswer(title, name, query)] as const)
    .filter(([, part]) => part !== null);
  return Object.fromEntries([...plain, ...appended]);
}

function withId(id: number, part: Body | null): Body | null {
  return part && { id, ...part };
}
