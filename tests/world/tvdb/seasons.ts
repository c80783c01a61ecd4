import { hash, hashBetween } from "../films/hash.ts";
import { type Episode, episodesOf, type Season, type Series } from "../series/series.ts";
import { seasonsAtTmdb } from "../series/tmdb_numbers.ts";
import { artworkRow, imagePath } from "./artwork.ts";

const TYPES = [
  { id: 1, name: "Aired Order", type: "official", alternateName: null },
  { id: 2, name: "DVD Order", type: "dvd", alternateName: null },
  { id: 3, name: "Absolute Order", type: "absolute", alternateName: null },
] as const;

export type SeasonType = (typeof TYPES)[number]["type"];

/** The orders in which TVDB has the episodes of a series; `default` is the aired one. */
export function seasonTypeRows(series: Series) {
  return TYPES.filter(({ type }) => seasonsIn(series, type).length > 0);
}

/** The seasons of one order; [] when TVDB has no such order of this series. */
export function seasonsIn(series: Series, type: string): Season[] {
  if (type === "official" || type === "default") return series.seasons;
  const hasOthers = Object.keys(series.tmdbNumbers).length > 0;
  // Discs were cut as TMDB counts them; anime is known by its absolute numbers instead.
  if (type === "dvd") {
    return hasOthers && series.numbering === "standard" ? seasonsAtTmdb(series) : [];
  }
  return type === "absolute" && series.numbering === "absolute" ? [countedThrough(series)] : [];
}

/** All seasons of all orders in one list, as `/extended` mixes them. */
export function seasonRows(series: Series, imagesBase: string) {
  return seasonTypeRows(series).flatMap((type) =>
    seasonsIn(series, type.type).map((season) => seasonRow(series, type, season, imagesBase))
  );
}

/** A season of any order by its TVDB id. */
export function findSeason(
  all: readonly Series[],
  id: number,
): { series: Series; season: Season; type: (typeof TYPES)[number] } | null {
  for (const series of all) {
    for (const type of seasonTypeRows(series)) {
      const season = seasonsIn(series, type.type).find(({ number }) =>
        seasonIdOf(series, type.id, number) === id
      );
      if (season) return { series, season, type };
    }
  }
  return null;
}

/** The record of a season; its picture may be a path without host, or none at all. */
export function seasonRow(
  series: Series,
  type: (typeof TYPES)[number],
  season: Season,
  imagesBase: string,
) {
  const id = seasonIdOf(series, type.id, season.number);
  const turn = hash(`season image ${id}`) % 4;
  const path = imagePath(7, id, 0);
  const hasImage = series.artwork.posters > 0 && turn !== 0;
  return {
    id,
    seriesId: series.tvdb,
    type,
    number: season.number,
    ...(season.title === "" ? {} : { name: season.title }),
    nameTranslations: season.title === "" ? [] : ["eng"],
    overviewTranslations: season.plot === "" ? [] : ["eng"],
    image: hasImage ? turn === 1 ? path : imagesBase + path : null,
    imageType: 7,
    companies: {
      studio: null,
      network: null,
      production: null,
      distributor: null,
      special_effects: null,
    },
    lastUpdated: "2026-01-12 13:54:13",
    year: season.episodes[0]?.aired.slice(0, 4) ?? "",
  };
}

/** The pictures of a season: posters, and sometimes a banner. */
export function seasonArtworks(seasonId: number, imagesBase: string) {
  const rows: [typeId: number, motif: number][] = [[7, 0], [7, 1], [6, 0], [8, 0]];
  return rows.map(([typeId, motif], rank) =>
    artworkRow(typeId, seasonId, { language: typeId === 8 ? null : "eng", motif, rank, imagesBase })
  );
}

function seasonIdOf({ tvdb }: Series, typeId: number, number: number): number {
  return hashBetween(`tvdb season ${tvdb} ${typeId} ${number}`, 1_000_000, 2_200_000);
}

function countedThrough(series: Series): Season {
  const episodes: Episode[] = episodesOf(series)
    .filter(({ episode }) => episode.absolute !== null)
    .map(({ episode }) => ({ ...episode, number: episode.absolute ?? episode.number }));
  return { number: 1, title: "", plot: "", episodes };
}
