import { type Episode, episodesOf, isKnownTo, type Series } from "../series/series.ts";
import type { SimulatorDeps } from "../simulator.ts";
import { tvdbError, tvdbOk } from "./answers.ts";
import { artworkTypesBody, seriesArtworks } from "./artwork.ts";
import { tvdbLanguage } from "./codes.ts";
import { episodeExtended, episodeRow, episodesAnswer } from "./episodes.ts";
import { movieBase, movieExtended, movieTexts } from "./movie.ts";
import { remoteIdAnswer, searchAnswer } from "./search.ts";
import { findSeason, seasonArtworks, seasonRow } from "./seasons.ts";
import { seriesBase, seriesExtended, type TvdbView } from "./series.ts";
import { allTranslations, episodeTexts, seriesTexts, translationBody } from "./texts.ts";
import { updatesAnswer } from "./updates.ts";

interface Asked {
  deps: SimulatorDeps;
  view: TvdbView;
  /** What stands after the id in the path. */
  parts: string[];
  /** The address as the client wrote it, for links. */
  url: string;
  isShort: boolean;
  meta: string;
}

/** Finds what a path is about; everything but lists hangs on a number. */
export function routeTvdb(request: Request, deps: SimulatorDeps): Response {
  const { pathname, search, searchParams: query } = new URL(request.url);
  const [kind = "", id = "", ...parts] = pathname.slice(1).split("/");
  const url = `${deps.bases.tvdb}${pathname}${search}`;
  if (kind === "search" && id === "remoteid") return remoteIdAnswer(parts[0] ?? "", deps);
  if (kind === "search") return searchAnswer(url, deps);
  if (kind === "updates") return updatesAnswer(url, deps);
  if (kind === "artwork" && id === "types") return tvdbOk(artworkTypesBody());
  const answer =
    { series: ofSeries, movies: ofMovie, episodes: ofEpisode, seasons: ofSeason }[kind];
  if (!answer) return tvdbError("notFound");
  if (!/^\d+$/.test(id)) return tvdbError("badPath");
  return answer(Number(id), {
    deps,
    view: { imagesBase: deps.bases.tvdb_images, now: deps.now() },
    parts,
    url,
    isShort: query.get("short") === "true",
    meta: query.get("meta") ?? "",
  });
}

function ofSeries(id: number, { deps, view, parts, url, isShort, meta }: Asked): Response {
  const found = deps.series.by("tvdb", id);
  if (!found || !isKnownTo(found, "tvdb")) return tvdbError("notFound");
  const [part = "", name = "", language = ""] = parts;
  const aliases = found.alternativeTitles.map(({ title }) => title);
  const textsIn = (code: string) => seriesTexts(found, code);
  if (part === "") return tvdbOk(seriesBase(found, view));
  if (part === "episodes") return episodesAnswer(found, { type: name, language, url }, view);
  if (part === "translations") return maybe(translationBody(found, name, textsIn, aliases));
  if (part === "artworks") return tvdbOk(withArtworks(found, url, view));
  if (part !== "extended") return tvdbError("notFound");
  return tvdbOk({
    ...seriesExtended(found, isShort, view),
    ...(meta === "episodes" ? { episodes: allEpisodes(found, view) } : {}),
    ...(meta === "translations" ? { translations: allTranslations(found, textsIn, aliases) } : {}),
  });
}

function ofMovie(id: number, { deps, view, parts, isShort, meta }: Asked): Response {
  const film = deps.store.byTvdb(id);
  if (!film) return tvdbError("notFound");
  const [part = "", name = ""] = parts;
  const textsIn = (code: string) => movieTexts(film, code);
  if (part === "") return tvdbOk(movieBase(film, view.imagesBase));
  if (part === "translations") return maybe(translationBody(film, name, textsIn, null));
  if (part !== "extended") return tvdbError("notFound");
  return tvdbOk({
    ...movieExtended(film, isShort, view.imagesBase),
    ...(meta === "translations" ? { translations: allTranslations(film, textsIn, null) } : {}),
  });
}

function ofEpisode(id: number, { deps, view, parts, meta }: Asked): Response {
  const found = findEpisode(deps, id);
  if (!found) return tvdbError("notFound");
  const { series, season, episode } = found;
  const [part = "", name = ""] = parts;
  const record = { ...series, translations: episode.translations };
  const textsIn = (code: string) => episodeTexts(episode, code);
  if (part === "") return tvdbOk(episodeRow(series, season, episode, series.language, view));
  if (part === "translations") return maybe(translationBody(record, name, textsIn, null));
  if (part !== "extended") return tvdbError("notFound");
  const translations = meta === "translations" ? allTranslations(record, textsIn, null) : null;
  return tvdbOk({ ...episodeExtended(series, season, episode, view), translations });
}

function ofSeason(id: number, { deps, view, parts, meta }: Asked): Response {
  const found = findSeason(deps.series.all(), id);
  if (!found) return tvdbError("notFound");
  const { series, season, type } = found;
  const [part = "", name = ""] = parts;
  const record = { language: "en", translations: {} };
  const textsIn = (code: string) =>
    code === "en" && (season.title || season.plot)
      ? { name: season.title || null, overview: season.plot || null, tagline: "" }
      : null;
  const row = seasonRow(series, type, season, view.imagesBase);
  if (part === "") return tvdbOk(row);
  if (part === "translations") return maybe(translationBody(record, name, textsIn, null));
  if (part !== "extended") return tvdbError("notFound");
  return tvdbOk({
    ...row,
    episodes: season.episodes.map((episode) =>
      episodeRow(series, season.number, episode, series.language, view)
    ),
    trailers: [],
    artwork: seasonArtworks(id, view.imagesBase),
    tagOptions: null,
    ...(meta === "translations" ? { translations: allTranslations(record, textsIn, null) } : {}),
  });
}

function findEpisode({ series }: SimulatorDeps, id: number) {
  const known = series.all().filter((one) => isKnownTo(one, "tvdb"));
  for (const one of known) {
    const found = episodesOf(one).find(({ episode }: { episode: Episode }) => episode.tvdb === id);
    if (found) return { series: one, ...found };
  }
  return null;
}

function allEpisodes(series: Series, view: TvdbView) {
  return episodesOf(series).map(({ season, episode }) =>
    episodeRow(series, season, episode, series.language, view)
  );
}

function withArtworks(series: Series, url: string, view: TvdbView) {
  const query = new URL(url).searchParams;
  const rows = seriesArtworks(series, tvdbLanguage(series.language), view.imagesBase)
    .filter(({ language }) => !query.get("lang") || language === query.get("lang"))
    .filter(({ type }) => !query.get("type") || type === Number(query.get("type")));
  return { ...seriesBase(series, view), artworks: rows };
}

function maybe(body: object | null): Response {
  return body ? tvdbOk(body) : tvdbError("notFound");
}
