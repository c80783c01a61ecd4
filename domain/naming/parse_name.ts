import { type FolderReading, readFolders } from "./read_folders.ts";
import { isMeaningless } from "./meaningless_name.ts";
import type { NameHint, ParsedName } from "./parsed_name.ts";
import { readComponent, type Reading } from "./read_component.ts";
import { splitPath } from "./split_path.ts";

/**
 * Reads what a path relative to its library says about the video in it. The file's own name comes
 * first; folders give what it leaves out. Never throws; the same path gives the same answer.
 */
export function parseName(path: string, hint: NameHint = {}): ParsedName {
  const isMovie = hint.kind === "movie";
  const { folders, leaf } = splitPath(path);
  const outer = readFolders(folders, isMovie);
  const own = readComponent(leaf, {
    folderSeason: outer.season,
    inShowFolder: outer.season === null && startsLike(leaf, outer.reading?.title ?? null),
    isMovie,
  });
  const useOuter = outer.reading !== null && isMeaningless(leaf);
  const reading = useOuter ? mergeLeaf(outer.reading, own) : own;
  if (!useOuter && isMeaningless(leaf)) return writeName(path, EMPTY, null);
  return isEpisode(reading, outer, hint)
    ? combineEpisode(path, reading, outer)
    : combineMovie(path, reading, outer);
}

const EMPTY: Reading = {
  title: null,
  titleBehind: null,
  year: null,
  seasons: [],
  episodes: [],
  absolute: [],
  isSure: false,
  isSpecial: false,
  date: null,
  part: null,
  edition: null,
  ids: { imdb: null, tmdb: null, tvdb: null },
  hasRelease: false,
};

/** A file without a name of its own ("a3f9….mkv", "VTS_01_1.VOB") is what its folder says. */
function mergeLeaf(outer: Reading, own: Reading): Reading {
  return { ...outer, part: outer.part ?? own.part, ids: mergeIds(own.ids, outer.ids) };
}

function startsLike(leaf: string, title: string | null): boolean {
  if (title === null) return false;
  const plain = (text: string) => text.toLowerCase().replace(/[\s._-]+/g, " ");
  return plain(leaf).startsWith(plain(title));
}

function isEpisode(reading: Reading, outer: FolderReading, hint: NameHint): boolean {
  const counts = reading.seasons.length + reading.episodes.length + reading.absolute.length > 0;
  if (counts) return true;
  if (hint.kind === "movie") return false;
  return reading.date !== null || reading.isSpecial || outer.season !== null ||
    (outer.reading?.seasons.length ?? 0) > 0 ||
    hint.kind === "series";
}

function combineEpisode(path: string, own: Reading, outer: FolderReading): ParsedName {
  const release = outer.reading;
  // "Show.S01E01.HDTV/tbbt101.avi": the folder's sure mark beats a bare number.
  const numbers = !own.isSure && own.date === null && release?.isSure && release.episodes.length > 0
    ? release
    : own;
  const seasons = numbers.seasons.length > 0
    ? numbers.seasons
    : outer.season !== null
    ? [outer.season]
    : release?.seasons ?? [];
  const nameless = own.title === null || (numbers === release && !own.hasRelease) ||
    (outer.season !== null && own.episodes.length === 0);
  const title = nameless ? release?.title ?? own.title ?? own.titleBehind : own.title;
  const sameTitle = release !== null && (nameless || sameWords(title, release.title));
  return writeName(path, {
    ...own,
    title,
    seasons,
    episodes: numbers.episodes,
    absolute: numbers.absolute,
    year: own.year ?? (sameTitle ? release.year : null),
    ids: mergeIds(own.ids, outer.ids),
  }, "episode");
}

function combineMovie(path: string, own: Reading, outer: FolderReading): ParsedName {
  const folder = outer.reading;
  const title = own.title ?? own.titleBehind;
  const folderKnowsMore = folder !== null && folder.title !== null &&
    (title === null ||
      (own.year === null && (folder.year !== null || (folder.hasRelease && !own.hasRelease))));
  const base = folderKnowsMore && folder !== null ? folder : { ...own, title };
  return writeName(path, {
    ...base,
    year: base.year ?? own.year,
    part: own.part ?? (folderKnowsMore ? folder.part : null),
    edition: own.edition ??
      (folder !== null && sameWords(base.title, folder.title) ? folder.edition : null),
    ids: mergeIds(own.ids, outer.ids),
    date: null,
  }, "movie");
}

function sameWords(left: string | null, right: string | null): boolean {
  const plain = (text: string | null) => (text ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(left) === plain(right);
}

function mergeIds(own: Reading["ids"], outer: Reading["ids"]): Reading["ids"] {
  return {
    imdb: own.imdb ?? outer.imdb,
    tmdb: own.tmdb ?? outer.tmdb,
    tvdb: own.tvdb ?? outer.tvdb,
  };
}

function writeName(name: string, reading: Reading, kind: "movie" | "episode" | null): ParsedName {
  const { title, year, seasons, episodes, absolute, date, edition, part, ids } = reading;
  const hasId = ids.imdb !== null || ids.tmdb !== null || ids.tvdb !== null;
  const isNothing = title === null && kind !== "episode" && !hasId;
  return {
    name,
    kind: kind === null || isNothing ? "other" : kind,
    title,
    year,
    season: seasons.length > 1 ? seasons : seasons[0] ?? null,
    episodes: episodes.length > 0 ? episodes : null,
    absolute: absolute.length > 0 ? absolute : null,
    date,
    edition,
    part,
    ...ids,
  };
}
