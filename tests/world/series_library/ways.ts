import { hashHex } from "../films/hash.ts";
import { tvshowNfo } from "../nfo_text.ts";
import type { Episode, Series } from "../series/series.ts";
import {
  code,
  each,
  lastTwo,
  named,
  ofSeries,
  safe,
  type SeriesFile,
  singly,
  titleOf,
  two,
} from "./series_file.ts";

/** `Show (2010)/Season 01/Show - S01E01 - Title.mkv`: as every guide wants it. */
export function tidily(
  series: Series,
  group: (episodes: Episode[]) => Episode[][] = singly,
): SeriesFile[] {
  return each(series, (season, episodes) => {
    const [first] = episodes;
    const folder = season === 0 ? "Specials" : `Season ${String(season).padStart(2, "0")}`;
    const numbers = episodes.slice(1).map((episode) => `-E${two(episode)}`).join("");
    const title = titleOf(first) === "" ? "" : ` - ${titleOf(first)}`;
    return `${named(series.title, series)}/${folder}/` +
      `${safe(series.title)} - ${code(season, first)}${numbers}${title}.mkv`;
  }, group);
}

/** Samples, trailers and the like lie beside the episodes and are none. */
export function withExtras(series: Series): SeriesFile[] {
  const folder = named(series.title, series);
  const extras = [
    "Season 01/Sample/harbour-sample.mkv",
    "Featurettes/How to tie a bowline.mkv",
    "Trailers/The Harbour Watch-trailer.mp4",
    "Season 02/The Harbour Watch - S02E01-behindthescenes.mkv",
    "Season 02/Deleted Scenes/The missing oar.mkv",
  ].map((path) => ofSeries(series, `${folder}/${path}`, "ignored"));
  const videos = tidily(series, lastTwo);
  const [, , , first] = videos;
  const subtitle = {
    ...ofSeries(series, first?.path.replace(".mkv", ".en.srt") ?? "", "sidecar"),
    text: "1\n00:00:01,000 --> 00:00:04,000\n(gulls)\n",
  };
  return [...videos, ...extras, subtitle];
}

/** All in one folder, numbered 1x01. */
export function inOneFolder(series: Series): SeriesFile[] {
  return each(
    series,
    (season, [first]) =>
      `${named(series.title, series)}/${safe(series.title)} ${season}x${two(first)} ` +
      `${titleOf(first)}.avi`,
  );
}

/** The folder has the id, the files have a scene's names. */
export function byScene(series: Series): SeriesFile[] {
  const dotted = `${safe(series.title).replaceAll(" ", ".").toLowerCase()}.${series.year}`;
  return each(
    series,
    (season, [first]) =>
      `${named(series.title, series)} {tvdb-${series.tvdb}}/Season ${season}/` +
      `${dotted}.${code(season, first).toLowerCase()}.1080p.web.h264-grp.mkv`,
  );
}

/** Anime is counted through, named in Latin letters of its own title; one file is a second try. */
export function countedThrough(series: Series): SeriesFile[] {
  return each(series, (_season, [first]) => {
    const number = String(first?.absolute ?? 0).padStart(2, "0");
    const version = first?.absolute === 13 ? "v2" : "";
    const crc = hashHex(`crc ${first?.tvdb}`, 8).toUpperCase();
    return `${
      safe(series.title)
    }/[YukiSubs] Kitsune no Michi - ${number}${version} [1080p][${crc}].mkv`;
  });
}

/** A daily show has dates; the second year was taken from elsewhere and shortens the title. */
export function byDate(series: Series): SeriesFile[] {
  return each(series, (season, [first]) => {
    const date = first?.aired ?? "";
    const name = season === 2024
      ? `${safe(series.title)} - ${date} - ${titleOf(first) || "Tonight"}.mkv`
      : `The.Late.Desk.${date.replaceAll("-", ".")}.720p.WEB.h264-GRP.mkv`;
    return `${safe(series.title)}/Season ${season}/${name}`;
  });
}

/** Nothing in the names tells the year, but an NFO has the ids. */
export function withNfo(series: Series): SeriesFile[] {
  const nfo = {
    ...ofSeries(series, `${safe(series.title)}/tvshow.nfo`, "sidecar"),
    text: tvshowNfo(series),
  };
  const files = each(
    series,
    (season, [first]) =>
      `${safe(series.title)}/${safe(series.title)}.${code(season, first)}.DVDRip.XviD-GRP.avi`,
  );
  return [...files, nfo];
}

/** Each season is a release of its own below the folder of the series. */
export function inPacks(series: Series): SeriesFile[] {
  const dotted = safe(series.title).replaceAll(" ", ".");
  const tail = "1080p.LMN.WEB-DL.DDP5.1.H.264-GRP";
  return each(series, (season, [first]) =>
    `${safe(series.title)}/${dotted}.S0${season}.${tail}/` +
    `${dotted}.${code(season, first)}.${tail}.mkv`);
}
