import { wordsOf } from "../films/title_index.ts";
import { paintAnyImage } from "../images/serve_image.ts";
import type { ProviderModule, SimulatorDeps } from "../simulator.ts";
import { tvmaze } from "../tvmaze.ts";
import { tvmazeError, tvmazeOk, tvmazeRedirect } from "../tvmaze/answers.ts";
import { bodiesIn, type Body, isBody, numberIn, textIn } from "./json_files.ts";
import type { RecordedMazeShow, TvmazeRecordings } from "./read_tvmaze.ts";

const IMAGE_HOST = /https?:\/\/static\.tvmaze\.com/g;
const MOST_HITS = 10;
const PARTS = ["episodes", "seasons", "cast", "crew", "akas", "images"];

/** TVmaze over recorded answers. */
export function recordedTvmaze(recordings: TvmazeRecordings): ProviderModule {
  return {
    ...tvmaze,
    create: (deps) => ({
      api: (request) => withHost(answer(request, recordings, deps), deps),
      images: (request) => {
        const { pathname } = new URL(request.url);
        const isSmall = pathname.includes("/medium_");
        return paintAnyImage(pathname, undefined, isSmall ? { width: 210 } : {});
      },
    }),
  };
}

function answer(request: Request, recordings: TvmazeRecordings, deps: SimulatorDeps): Response {
  if (deps.meters.tvmaze.take()) return tvmazeError("limited");
  const { pathname, searchParams: query } = new URL(request.url);
  const [what = "", id = "", part = ""] = pathname.slice(1).split("/");
  const shows = [...recordings.values()].filter(({ body }) => "name" in body);
  if (pathname === "/search/shows") return tvmazeOk(search(shows, query.get("q") ?? ""));
  if (pathname === "/singlesearch/shows") {
    const [best] = search(shows, query.get("q") ?? "");
    const show = best && recordings.get(numberIn(best.show, "id"));
    return show ? tvmazeOk(withEmbedded(show, query)) : tvmazeError("nothing");
  }
  if (pathname === "/lookup/shows") return lookUp(shows, query, deps);
  if (what === "episodes" || what === "seasons") return ofAny(recordings, what, Number(id), part);
  const show = what === "shows" ? recordings.get(Number(id)) : undefined;
  if (!show || !("name" in show.body)) return tvmazeError("unknown");
  return part === "" ? tvmazeOk(withEmbedded(show, query)) : partOf(show, part, query);
}

/** A part that was not recorded is an empty list, as with a show of which nobody told it. */
function partOf(show: RecordedMazeShow, part: string, query: URLSearchParams): Response {
  const episodes = show.parts.get("episodes") ?? [];
  if (part === "episodebynumber") {
    const found = episodes.find(({ season, number }) =>
      String(season) === query.get("season") && String(number) === query.get("number")
    );
    return found ? tvmazeOk(found) : tvmazeError("unknownEpisode");
  }
  if (part === "episodesbydate") {
    const found = episodes.filter(({ airdate }) => airdate === query.get("date"));
    return found.length > 0 ? tvmazeOk(found) : tvmazeError("unknown");
  }
  if (!PARTS.includes(part)) return tvmazeError("unknown");
  const rows = show.parts.get(part) ?? [];
  const isWhole = part !== "episodes" || query.get("specials") === "1";
  return tvmazeOk(isWhole ? rows : rows.filter(({ number }) => number !== null));
}

/** `/episodes/{id}` and `/seasons/{id}`, wherever they were recorded. */
function ofAny(
  recordings: TvmazeRecordings,
  what: string,
  id: number,
  part: string,
): Response {
  for (const { parts } of recordings.values()) {
    const found = (parts.get(what) ?? []).find((row) => row.id === id);
    if (!found) continue;
    if (part === "") return tvmazeOk(found);
    const episodes = parts.get("episodes") ?? [];
    return tvmazeOk(episodes.filter(({ season }) => season === found.number));
  }
  return tvmazeError(what === "episodes" ? "unknownEpisode" : "unknown");
}

function withEmbedded({ body, parts }: RecordedMazeShow, query: URLSearchParams): Body {
  const names = [...query.getAll("embed"), ...query.getAll("embed[]")];
  const asked = names.filter((name) => PARTS.includes(name));
  if (asked.length === 0) return body;
  return {
    ...body,
    _embedded: Object.fromEntries(asked.map((name) => [name, parts.get(name) ?? []])),
  };
}

function lookUp(shows: RecordedMazeShow[], query: URLSearchParams, deps: SimulatorDeps): Response {
  const name = ["imdb", "thetvdb", "tvrage"].find((one) => query.get(one));
  if (!name) return tvmazeError("badRequest");
  const found = shows.find(({ body }) =>
    isBody(body.externals) && String(body.externals[name]) === query.get(name)
  );
  return found ? tvmazeRedirect(`${deps.bases.tvmaze}/shows/${found.id}`) : tvmazeError("nothing");
}

/** Shows with most of the words in their name: equal names first, then by weight. */
function search(shows: RecordedMazeShow[], text: string): { score: number; show: Body }[] {
  const words = wordsOf(text);
  return shows.map(({ body, parts }) => {
    const names = [
      textIn(body, "name"),
      ...bodiesIn(parts.get("akas")).map((aka) => textIn(aka, "name")),
    ];
    return {
      score: Math.max(...names.map((name) => scoreOf(wordsOf(name), words, body))),
      show: body,
    };
  })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_HITS);
}

function scoreOf(name: string[], words: string[], body: Body): number {
  const share = words.filter((word) => name.includes(word)).length / Math.max(1, words.length);
  if (share <= 0.5) return 0;
  const isEqual = name.join(" ") === words.join(" ");
  return Math.round((share * (isEqual ? 1 : 0.7) + numberIn(body, "weight") / 500) * 1e6) / 1e6;
}

async function withHost(response: Response, { bases }: SimulatorDeps): Promise<Response> {
  const text = (await response.text()).replace(IMAGE_HOST, bases.tvmaze_images);
  return new Response(text, { status: response.status, headers: response.headers });
}
