import { isKnownTo, type Series } from "../series/series.ts";
import type { SeriesIdName } from "../series/series_store.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { tvmazeError, tvmazeOk, tvmazeRedirect } from "./answers.ts";
import { episodesBody, seasonsBody } from "./episodes.ts";
import { akasBody, castBody, crewBody } from "./people.ts";
import { galleryBody } from "./pictures.ts";
import { searchRows } from "./search.ts";
import { externalsOf, showBody } from "./show.ts";

/** Where a lookup finds its show: TVmaze calls TVDB's number `thetvdb` and knows no TMDB. */
const LOOKUPS: Readonly<Record<string, SeriesIdName>> = { imdb: "imdb", thetvdb: "tvdb" };

/** What belongs to a show: at an address of its own, or embedded in the show. */
const PARTS: Readonly<Record<string, (series: Series, images: string) => unknown>> = {
  seasons: seasonsBody,
  episodes: (series, images) => episodesBody(series, images, false),
  cast: castBody,
  crew: crewBody,
  akas: akasBody,
  images: galleryBody,
};

/** Answers a request for something that TVmaze has. */
export function routeTvmaze(request: Request, deps: SimulatorDeps): Response {
  const { pathname, searchParams: query } = new URL(request.url);
  const [what, id = "", part = "", ...rest] = pathname.slice(1).split("/");
  if (pathname === "/search/shows") return search(query, deps);
  if (pathname === "/lookup/shows") return lookUp(query, deps);
  if (what !== "shows" || !/^\d+$/.test(id) || rest.length > 0) return tvmazeError("unknown");
  const series = deps.series.by("tvmaze", id);
  if (!series || !isKnownTo(series, "tvmaze")) return gone(id, part, deps);
  const images = deps.bases.tvmaze_images;
  if (part === "") {
    return tvmazeOk({ ...showBody(series, images), ...embedded(series, query, images) });
  }
  if (part === "episodes") {
    return tvmazeOk(episodesBody(series, images, query.get("specials") === "1"));
  }
  const body = PARTS[part]?.(series, images);
  return body ? tvmazeOk(body) : tvmazeError("unknown");
}

/** A merged show leads to the one that took it in, without what was to be embedded. */
function gone(id: string, part: string, deps: SimulatorDeps): Response {
  const target = deps.series.movedTo("tvmaze", id);
  if (!target) return tvmazeError("unknown");
  const path = part === "" ? "" : `/${part}`;
  return tvmazeRedirect(`${deps.bases.tvmaze}/shows/${target.tvmaze}${path}`);
}

function search(query: URLSearchParams, deps: SimulatorDeps): Response {
  const text = query.get("q");
  if (!text) return tvmazeError("badRequest");
  return tvmazeOk(searchRows(text, deps));
}

function lookUp(query: URLSearchParams, deps: SimulatorDeps): Response {
  const wanted = Object.entries(LOOKUPS).find(([name]) => query.get(name));
  if (!wanted) return tvmazeError("badRequest");
  const [parameter, name] = wanted;
  const id = query.get(parameter) ?? "";
  const series = deps.series.by(name, id);
  // A show answers to the ids that people have entered, which are not all of them.
  const isEntered = series && isKnownTo(series, "tvmaze") &&
    String(externalsOf(series)[parameter === "imdb" ? "imdb" : "thetvdb"]) === id;
  return isEntered
    ? tvmazeRedirect(`${deps.bases.tvmaze}/shows/${series.tvmaze}`)
    : tvmazeError("nothing");
}

/** `?embed=cast` and `?embed[]=cast&embed[]=crew`; an unknown name is passed over. */
function embedded(series: Series, query: URLSearchParams, images: string) {
  const names = [...query.getAll("embed"), ...query.getAll("embed[]")];
  const bodies = names.flatMap((name) => {
    const body = PARTS[name]?.(series, images);
    return body ? [[name, body] as const] : [];
  });
  return bodies.length > 0 ? { _embedded: Object.fromEntries(bodies) } : {};
}
