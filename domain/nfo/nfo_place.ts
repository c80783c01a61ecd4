import type { TitleKind } from "../ids.ts";
import { baseNameOf } from "../library/path_order.ts";

/** Whose an NFO file is by its name: the video of that stem, else the title in that folder. */
export interface NfoPlace {
  /** A path without its ending. */
  stem: string | null;
  folder: string | null;
}

/** NFO files that are about all that lies in their folder. */
const OF_FOLDER: Readonly<Record<TitleKind, readonly string[]>> = {
  movie: ["movie.nfo"],
  series: ["tvshow.nfo", "season.nfo"],
};

const PART = /[ ._-]*(cd|part|disc|disk|pt)[ ._-]?\d+$/i;

export function isNfoFile(path: string): boolean {
  return path.slice(-4).toLowerCase() === ".nfo";
}

/** Where to look for the title that an NFO file is about. */
export function nfoPlaceOf(kind: TitleKind, path: string): NfoPlace {
  const folder = folderOf(path);
  // What lies loose in a library says nothing of all of it.
  const own = folder === "" ? null : folder;
  if (isOfFolder(kind, path)) return { stem: null, folder: own };
  const stem = stemOf(path);
  // Jellyfin names the one of a disc as the disc's folder.
  return { stem, folder: kind === "movie" && baseNameOf(stem) === baseNameOf(folder) ? own : null };
}

/** Whether an NFO file is about a film or a series, and not about a part of one. */
export function isAboutTitle(kind: TitleKind, path: string): boolean {
  return kind === "movie" || baseNameOf(path).toLowerCase() === OF_FOLDER.series[0];
}

/** For sorting: what lies beside a video says more than what is for all of its folder. */
export function besideFirst(a: string, b: string): number {
  return Number(isOfFolder("movie", a)) - Number(isOfFolder("movie", b));
}

/** What an NFO beside a video may be called: as the video, or as the film of which it is a part. */
export function stemsOf(videoPath: string): string[] {
  const stem = stemOf(videoPath);
  const whole = stem.replace(PART, "");
  return whole === stem || baseNameOf(whole) === "" ? [stem] : [stem, whole];
}

/** Whether a video is the one that an NFO of that stem lies beside. */
export function isBeside(stem: string, videoPath: string): boolean {
  return stemsOf(videoPath).some((own) => own.toLowerCase() === stem.toLowerCase());
}

/** A title that has videos under a folder. */
export interface TitleUnder {
  itemId: number;
  /** Some lie in the folder itself. */
  isDirect: boolean;
}

/** The one title that a folder's NFO can be about; null where there are several. */
export function onlyTitleOf(titles: readonly TitleUnder[]): number | null {
  const direct = titles.filter(({ isDirect }) => isDirect);
  const [only, ...others] = direct.length > 0 ? direct : titles;
  return only && others.length === 0 ? only.itemId : null;
}

function isOfFolder(kind: TitleKind, path: string): boolean {
  return OF_FOLDER[kind].includes(baseNameOf(path).toLowerCase());
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
