import { hash, hashBetween } from "../films/hash.ts";
import { wordsOf } from "../films/title_index.ts";
import { episodesOf, isKnownTo, type Series } from "../series/series.ts";
import { imagePath, seriesArtworks } from "./artwork.ts";
import { tvdbCountry, tvdbLanguage } from "./codes.ts";
import { companyRow, contentRatingRows, genreRows } from "./company.ts";
import { characterRow } from "./people.ts";
import { seasonRows, seasonTypeRows } from "./seasons.ts";
import { seriesTexts, translated } from "./texts.ts";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

export interface TvdbView {
  imagesBase: string;
  now: Date;
}

/** The base record of a series: its name and overview are in its original language. */
export function seriesBase(series: Series, { imagesBase, now }: TvdbView) {
  const texts = seriesTexts(series, series.language);
  const days = episodesOf(series).map(({ episode }) => episode.aired).filter((day) => day !== "");
  const today = now.toISOString().slice(0, 10);
  return {
    id: series.tvdb,
    name: texts?.name ?? series.originalTitle,
    slug: slugOf(series),
    image: series.artwork.posters > 0 ? imagesBase + imagePath(2, series.tvdb, 0) : null,
    nameTranslations: translated(series),
    overviewTranslations: translated(series),
    aliases: series.alternativeTitles.map(({ country, title }) => ({
      language: tvdbLanguage({ US: "en", GB: "en", JP: "ja" }[country] ?? country.toLowerCase()),
      name: title,
    })),
    firstAired: series.firstAired,
    lastAired: series.lastAired,
    nextAired: days.sort().find((day) => day > today) ?? "",
    // No rating: how much the record is looked at.
    score: hashBetween(`tvdb score ${series.tvdb}`, 800, 4_600_000),
    status: statusOf(series),
    originalCountry: tvdbCountry(series.country),
    originalLanguage: tvdbLanguage(series.language),
    defaultSeasonType: 1,
    isOrderRandomized: false,
    lastUpdated: "2026-01-12 13:54:13",
    averageRuntime: series.runtime,
    episodes: null,
    overview: texts?.overview ?? null,
    year: Number.isNaN(series.year) ? "" : String(series.year),
  };
}

/** The extended record; `short` leaves out the longest lists. */
export function seriesExtended(series: Series, isShort: boolean, view: TvdbView) {
  const country = tvdbCountry(series.country);
  const network = series.network === "" ? null : companyRow(series.network, 1, country);
  return {
    ...seriesBase(series, view),
    artworks: isShort
      ? null
      : seriesArtworks(series, tvdbLanguage(series.language), view.imagesBase),
    companies: [
      ...(network ? [network] : []),
      ...series.studios.map((name) => companyRow(name, 3, country)),
    ],
    originalNetwork: network,
    latestNetwork: network,
    genres: genreRows(series.genres),
    trailers: trailersOf(series),
    lists: [],
    remoteIds: remoteIdsOf(series),
    characters: isShort ? null : charactersOf(series, view.imagesBase),
    airsDays: airsDays(series),
    airsTime: series.isStreamed ? "" : "20:15",
    seasons: seasonRows(series, view.imagesBase),
    tags: [],
    contentRatings: contentRatingRows(
      Object.entries(series.certification).map(([code, name]) => ({
        country: tvdbCountry(code),
        name,
      })),
      "",
    ),
    seasonTypes: seasonTypeRows(series),
  };
}

/** Ids elsewhere; those of films and of series at TMDB differ by their type. */
export function remoteIdsOf(series: Series) {
  return [
    { id: series.imdb, type: 2, sourceName: "IMDB" },
    ...(isKnownTo(series, "tmdb")
      ? [{ id: String(series.tmdb), type: 12, sourceName: "TheMovieDB.com" }]
      : []),
    ...(series.homepage ? [{ id: series.homepage, type: 4, sourceName: "Official Website" }] : []),
    { id: series.wikidata, type: 18, sourceName: "Wikidata" },
  ];
}

/** The name in addresses; of namesakes the later ones carry their year. */
export function slugOf({ title, year }: Series): string {
  const slug = wordsOf(title).join("-");
  return year > 2014 ? `${slug}-${year}` : slug;
}

function statusOf({ status, tvdb }: Series) {
  const [id, name] = {
    continuing: [1, "Continuing"],
    ended: [2, "Ended"],
    canceled: [2, "Ended"],
    upcoming: [3, "Upcoming"],
  }[status];
  const isLazy = hash(`tvdb kept ${tvdb}`) % 3 === 0;
  return { id, name, recordType: "series", keepUpdated: id === 1 && !isLazy };
}

function charactersOf({ cast, creators, tvdb }: Series, imagesBase: string) {
  const owner = { seriesId: tvdb, movieId: null, episodeId: null };
  return [
    ...cast.map((role, sort) => characterRow(role, "Actor", { owner, sort, imagesBase })),
    ...creators.map((name, sort) =>
      characterRow({ name, role: "" }, "Creator", { owner, sort, imagesBase })
    ),
  ];
}

function trailersOf({ trailer, title, language, tvdb }: Series) {
  if (trailer === "") return [];
  return [{
    id: hashBetween(`tvdb trailer ${tvdb}`, 10_000, 400_000),
    name: `${title} - Trailer`,
    url: `https://www.youtube.com/watch?v=${trailer}`,
    language: tvdbLanguage(language),
    runtime: 0,
  }];
}

function airsDays({ firstAired, numbering }: Series): Record<string, boolean> {
  const first = firstAired === "" ? -1 : new Date(firstAired).getUTCDay();
  const isOn = (day: number) => numbering === "daily" ? day >= 1 && day <= 4 : day === first;
  return Object.fromEntries(WEEKDAYS.map((name, day) => [name, isOn(day)]));
}
