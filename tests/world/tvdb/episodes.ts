import type { Episode, Series } from "../series/series.ts";
import { linksOf, tvdbError, tvdbOk } from "./answers.ts";
import { imagePath } from "./artwork.ts";
import { languageOf } from "./codes.ts";
import { characterRow } from "./people.ts";
import { seasonsIn } from "./seasons.ts";
import { seriesBase, type TvdbView } from "./series.ts";
import { episodeTexts, translated } from "./texts.ts";

const PAGE_SIZE = 500;

/** What `/series/{id}/episodes/{season-type}[/{lang}]` answers, 500 episodes a page from page 0. */
export function episodesAnswer(
  series: Series,
  { type, language, url }: { type: string; language: string; url: string },
  view: TvdbView,
): Response {
  const query = new URL(url).searchParams;
  const page = Number(query.get("page") ?? "0");
  if (!Number.isInteger(page) || page < 0) return tvdbError("badPath");
  const code = language === "" ? series.language : languageOf(language);
  const rows = seasonsIn(series, type)
    .flatMap((season) => season.episodes.map((episode) => ({ season: season.number, episode })))
    .filter(({ season, episode }) => isWanted(query, season, episode));
  const episodes = rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
    .map(({ season, episode }) => episodeRow(series, season, episode, code ?? "", view));
  const links = linksOf(url, rows.length, { name: "page", at: page, size: PAGE_SIZE, step: 1 });
  const base = seriesBase(series, view);
  // With a language the episodes stand inside the series; without it, beside it.
  return tvdbOk(language === "" ? { series: base, episodes } : { ...base, episodes }, links);
}

/** The record of an episode; a text that is not translated is null, whatever else there is. */
export function episodeRow(
  series: Series,
  season: number,
  episode: Episode,
  code: string,
  { imagesBase }: TvdbView,
) {
  const texts = episodeTexts(episode, code);
  const isOld = series.year < 1990;
  const typeId = isOld ? 12 : 11;
  const hasImage = episode.aired !== "" && series.artwork.backdrops > 0;
  return {
    id: episode.tvdb,
    seriesId: series.tvdb,
    name: texts?.name ?? null,
    aired: episode.aired || null,
    runtime: episode.runtime || null,
    nameTranslations: translated({ ...series, translations: episode.translations }),
    overview: texts?.overview ?? null,
    overviewTranslations: episode.plot === "" ? null : ["eng"],
    image: hasImage ? imagesBase + imagePath(typeId, episode.tvdb, 0) : null,
    imageType: hasImage ? typeId : null,
    isMovie: 0,
    seasons: null,
    number: episode.number,
    ...(episode.absolute === null ? {} : { absoluteNumber: episode.absolute }),
    seasonNumber: season,
    lastUpdated: "2026-01-12 13:54:13",
    finaleType: finaleOf(series, season, episode),
    ...(season === 0 ? placeOf(series, episode) : {}),
    year: episode.aired.slice(0, 4),
  };
}

/** What `/episodes/{id}/extended` adds: who made it and who came by. */
export function episodeExtended(
  series: Series,
  season: number,
  episode: Episode,
  view: TvdbView,
) {
  const owner = { seriesId: null, movieId: null, episodeId: episode.tvdb };
  const { imagesBase } = view;
  const crew = (names: string[], type: "Director" | "Writer") =>
    names.map((name, sort) => characterRow({ name, role: "" }, type, { owner, sort, imagesBase }));
  return {
    ...episodeRow(series, season, episode, series.language, view),
    awards: [],
    characters: [
      ...crew(episode.directors, "Director"),
      ...crew(episode.writers, "Writer"),
      ...episode.guests.map((guest, sort) =>
        characterRow(guest, "Guest Star", { owner, sort, imagesBase })
      ),
    ],
    companies: [],
    contentRatings: null,
    networks: null,
    nominations: null,
    productionCode: "",
    remoteIds: [{ id: episode.imdb, type: 2, sourceName: "IMDB" }],
    studios: null,
    tagOptions: null,
    trailers: [],
    translations: null,
  };
}

function isWanted(query: URLSearchParams, season: number, { number, aired }: Episode): boolean {
  const wanted = [["season", season], ["episodeNumber", number], ["airDate", aired]] as const;
  return wanted.every(([name, value]) => {
    const asked = query.get(name);
    return asked === null || asked === String(value);
  });
}

function finaleOf({ seasons, status }: Series, season: number, episode: Episode): string | null {
  const last = seasons.find(({ number }) => number === season)?.episodes.at(-1);
  if (season === 0 || last?.tvdb !== episode.tvdb) return null;
  const isLastSeason = seasons.at(-1)?.number === season;
  return isLastSeason && status !== "continuing" ? "series" : "season";
}

/** Where a special belongs among the others: before the next season, or after the last. */
function placeOf({ seasons }: Series, { aired }: Episode) {
  const next = seasons.find(({ number, episodes }) =>
    number > 0 && (episodes[0]?.aired ?? "") > aired
  );
  return next
    ? { airsBeforeSeason: next.number, airsBeforeEpisode: 1 }
    : { airsAfterSeason: seasons.at(-1)?.number ?? 0 };
}
