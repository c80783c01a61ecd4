import { type FileNumbering, numberingOf } from "../series/file_numbering.ts";
import type { FileGroup } from "./group_files.ts";
import { isIgnoredPath, isVideoFile } from "./media_file.ts";
import { parseName } from "./parse_name.ts";
import type { ParsedName } from "./parsed_name.ts";
import { comparablePart } from "./place_file.ts";

interface Entry {
  readonly path: string;
  readonly parsed: ParsedName;
  readonly numbering: FileNumbering;
}

/**
 * Groups a series library's paths into series by title and year, wherever their files lie. A file
 * without any number joins the series of its folder. Linear in the number of paths.
 */
export function groupSeries(
  paths: readonly string[],
  userPatterns: readonly string[] = [],
): FileGroup[] {
  const entries = paths.filter((path) => isVideoFile(path) && !isIgnoredPath(path, userPatterns))
    .map(readEntry);
  const numbered = entries.filter(({ numbering }) => isNumbered(numbering));
  const groups = mergeYearless(Map.groupBy(numbered, ({ parsed }) => keyOf(parsed)));
  const byFolder = foldersOf(groups);
  for (const entry of entries) {
    if (isNumbered(entry.numbering)) continue;
    const key = byFolder.get(topFolder(entry.path)) ?? keyOf(entry.parsed);
    groups.set(key, [...groups.get(key) ?? [], entry]);
  }
  return [...groups].map(([key, own]) => writeGroup(key, own));
}

function readEntry(path: string): Entry {
  const parsed = parseName(path, { kind: "series" });
  const { year, season } = parsed;
  // Daily programmes number their seasons by years: "S2025E01" is not of a series of 2025.
  const own = year !== null && year === season ? yearOfFolder(path) : year;
  return { path, parsed: { ...parsed, year: own }, numbering: numberingOf(parsed) };
}

function yearOfFolder(path: string): number | null {
  return parseName(`${topFolder(path)}/S01E01.mkv`, { kind: "series" }).year;
}

function isNumbered({ episodes, absolute, date }: FileNumbering): boolean {
  return episodes.length > 0 || absolute.length > 0 || date !== null;
}

function keyOf({ title, year, name }: ParsedName): string {
  return title === null ? name : `${comparablePart(title)}|${year ?? ""}`;
}

/** Of a title that has one year only, the files that do not name it belong to that year. */
function mergeYearless(groups: Map<string, Entry[]>): Map<string, Entry[]> {
  const keys = [...groups.keys()];
  for (const key of keys.filter((own) => own.endsWith("|"))) {
    const dated = keys.filter((other) => other !== key && other.startsWith(key));
    const [only] = dated;
    if (only === undefined || dated.length > 1) continue;
    groups.set(only, [...groups.get(only) ?? [], ...groups.get(key) ?? []]);
    groups.delete(key);
  }
  return groups;
}

/** The folders whose files are all of one series. */
function foldersOf(groups: ReadonlyMap<string, readonly Entry[]>): ReadonlyMap<string, string> {
  const owners = new Map<string, string | null>();
  for (const [key, entries] of groups) {
    for (const folder of new Set(entries.map(({ path }) => topFolder(path)))) {
      owners.set(folder, owners.has(folder) ? null : key);
    }
  }
  return new Map(
    [...owners].flatMap(([folder, key]) => key === null || folder === "" ? [] : [[folder, key]]),
  );
}

function topFolder(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

function writeGroup(key: string, entries: readonly Entry[]): FileGroup {
  const named = entries.find(({ parsed }) => hasId(parsed)) ??
    entries.find(({ parsed }) => parsed.year !== null) ?? entries[0];
  if (named === undefined) throw new RangeError("Cannot write a group: it has no files");
  const files = entries.map(({ path, parsed, numbering }) => ({
    path,
    part: parsed.part,
    role: parsed.part === null ? "main" as const : "part" as const,
    numbering,
  }));
  return { key, parsed: named.parsed, files };
}

function hasId({ imdb, tmdb, tvdb }: ParsedName): boolean {
  return imdb !== null || tmdb !== null || tvdb !== null;
}
