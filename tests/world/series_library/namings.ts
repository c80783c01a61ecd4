import { hashHex } from "../films/hash.ts";
import type { Expectation } from "../names.ts";
import type { Series } from "../series/series.ts";
import { code, each, named, pairs, type SeriesFile, titleOf, two } from "./series_file.ts";
import {
  byDate,
  byScene,
  countedThrough,
  inOneFolder,
  inPacks,
  tidily,
  withExtras,
  withNfo,
} from "./ways.ts";

type Naming = (series: Series) => SeriesFile[];

/** The files of a series, named as people name them: each series in another way. */
export function filesOfSeries(series: Series): SeriesFile[] {
  return (NAMINGS.get(series.title) ?? tidily)(series);
}

/** Files that belong to no series of the tables. */
export const STRAY_SERIES_FILES: readonly SeriesFile[] = [
  // Two series have this title, and nothing tells which one it is.
  stray("The Lighthouse/The Lighthouse - S01E01.mkv", "review"),
  stray("Home/Summer 2019/beach.mp4", "review"),
  stray("Home/Thumbs.db", "ignored", "no picture"),
  stray(".DS_Store", "ignored", "Bud1"),
];

const NAMINGS = new Map<string, Naming>([
  ["The Harbour Watch", withExtras],
  ["The Lighthouse", (series) => series.year < 2000 ? inOneFolder(series) : byScene(series)],
  ["The Fox Road", countedThrough],
  ["The Late Desk with Maud Keller", byDate],
  [
    "The Quiet Valley",
    (series) =>
      each(
        series,
        (season, [first]) =>
          `${named(series.originalTitle, series)} [tmdbid-${series.tmdb}]/Staffel ${season}/` +
          `${series.originalTitle} ${code(season, first)}.mkv`,
      ),
  ],
  ["The Meridian Affair", withNfo],
  ["Cold Orbit", inPacks],
  ["Precinct Nine", (series) => tidily(series, pairs)],
  [
    "Allotment Wars",
    // No folder and no year: a series that so few know is not taken for sure.
    (series) =>
      each(
        series,
        (season, [first]) =>
          `Allotment.Wars.${code(season, first)}.${hashHex(String(first?.tvdb), 4)}.mkv`,
      ).map((file) => ({ ...file, expect: "review" })),
  ],
  ["Tidewater", (series) =>
    each(series, (season, [first]) =>
      // The season is told by the folder alone.
      `${named(series.title, series)}/Season ${season}/${two(first)} - ${titleOf(first)}.mkv`)],
  [
    "Shadows on the Canal",
    (series) =>
      each(
        series,
        (season, [first]) =>
          `Les.Ombres.du.canal.S0${season}.FRENCH.720p.HDTV.x264-GRP/` +
          `Les.Ombres.du.canal.${code(season, first)}.FRENCH.720p.HDTV.x264-GRP.mkv`,
      ),
  ],
  ["Hart & Soul: Private Eyes", (series) => tidily(series, pairs)],
  ["Saltmarsh", () => []],
]);

function stray(path: string, expect: Expectation, text?: string): SeriesFile {
  const file = { path, tvdb: null, season: null, episodes: [], expect };
  return text === undefined ? file : { ...file, text };
}
