import type { FileNumbering } from "../series/file_numbering.ts";
import { isIgnoredPath, isVideoFile } from "./media_file.ts";
import { parseName } from "./parse_name.ts";
import type { ParsedName } from "./parsed_name.ts";
import { comparablePart, placeFile } from "./place_file.ts";

export type FileRole = "main" | "part" | "version" | "disc";

export interface GroupedFile {
  readonly path: string;
  /** For `part` and for discs of a set; 1 is the first. */
  readonly part: number | null;
  readonly role: FileRole;
  /** Null for a movie's file. */
  readonly numbering: FileNumbering | null;
}

/** The video files that are one movie, or one series. */
export interface FileGroup {
  /** Unique within a listing and the same for the same listing. */
  readonly key: string;
  readonly parsed: ParsedName;
  /** The main file first, parts in order. */
  readonly files: readonly GroupedFile[];
}

interface Entry {
  readonly path: string;
  readonly folder: string;
  readonly isDisc: boolean;
  readonly folderPart: number | null;
  readonly parsed: ParsedName;
}

/**
 * Groups a movie library's paths into movies: parts, disc folders and several versions of one title
 * in one folder are one movie; different titles in one folder are several. Ignored paths and files
 * that are no videos are left out. Linear in the number of paths.
 */
export function groupFiles(
  paths: readonly string[],
  userPatterns: readonly string[] = [],
): FileGroup[] {
  const groups = new Map<string, Entry[]>();
  for (const path of paths) {
    if (!isVideoFile(path) || isIgnoredPath(path, userPatterns)) continue;
    const entry = readEntry(path);
    const key = writeKey(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].flatMap(([key, entries]) => splitStrangers(key, entries))
    .map(({ key, entries }) => writeGroup(key, entries));
}

function readEntry(path: string): Entry {
  const place = placeFile(path);
  const parsed = parseName(place.namePath, { kind: "movie" });
  return { path, ...place, parsed: { ...parsed, name: path } };
}

function writeKey({ path, folder, isDisc, parsed }: Entry): string {
  if (isDisc) return `${folder}/`;
  if (parsed.title === null) return path;
  const numbering = parsed.season === null ? "" : `|${parsed.season}x${parsed.episodes ?? ""}`;
  return `${folder}|${comparablePart(parsed.title)}|${parsed.year ?? ""}${numbering}`;
}

/**
 * A folder's name is lent to each file in it that has no year. Where the files' own names say
 * different titles, none of them the folder's, they are different movies.
 */
function splitStrangers(key: string, entries: readonly Entry[]) {
  if (entries.length < 2 || entries[0]?.isDisc) return [{ key, entries }];
  const byOwnTitle = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = parseName(entry.path.slice(entry.path.lastIndexOf("/") + 1), { kind: "movie" });
    const title = comparablePart(own.title ?? "");
    const shared = comparablePart(entry.parsed.title ?? "");
    if (title === "" || title.includes(shared) || shared.includes(title)) return [{ key, entries }];
    const alone = { ...entry, parsed: { ...own, name: entry.path } };
    const known = byOwnTitle.get(title);
    if (known === undefined) byOwnTitle.set(title, [alone]);
    else known.push(alone);
  }
  if (byOwnTitle.size < 2) return [{ key, entries }];
  return [...byOwnTitle].map(([title, own]) => ({ key: `${key}|${title}`, entries: own }));
}

function writeGroup(key: string, entries: readonly Entry[]): FileGroup {
  const discs = pickDiscFiles(entries);
  const sorted = [...discs].sort((left, right) =>
    (readPart(left) ?? 0) - (readPart(right) ?? 0) || compareText(left.path, right.path)
  );
  let hasMain = false;
  const files = sorted.map((entry): GroupedFile => {
    const part = readPart(entry);
    if (entry.isDisc) return { path: entry.path, part, role: "disc", numbering: null };
    if (part !== null) return { path: entry.path, part, role: "part", numbering: null };
    const role = hasMain ? "version" : "main";
    hasMain = true;
    return { path: entry.path, part: null, role, numbering: null };
  });
  const first = sorted[0] ?? entries[0];
  if (first === undefined) throw new RangeError("Cannot write a group: it has no files");
  return { key, parsed: first.parsed, files };
}

/** Of a disc's many files the index stands for all; one for each disc of a set. */
function pickDiscFiles(entries: readonly Entry[]): readonly Entry[] {
  if (!entries[0]?.isDisc) return entries;
  const discs = new Map<number, Entry>();
  for (const entry of entries) {
    const number = entry.folderPart ?? 0;
    const known = discs.get(number);
    if (known === undefined || rankDiscFile(entry.path) < rankDiscFile(known.path)) {
      discs.set(number, entry);
    }
  }
  return [...discs.values()];
}

function rankDiscFile(path: string): string {
  const isIndex = /\/(?:index\.bdmv|video_ts\.ifo)$/i.test(path);
  return `${isIndex ? 0 : 1}${path}`;
}

function readPart(entry: Entry): number | null {
  return entry.folderPart ?? entry.parsed.part;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
