import { discIndexOf } from "../../domain/library/disc_index.ts";
import { comparePaths } from "../../domain/library/path_order.ts";
import { isIgnoredEntry, isIgnoredPath, isVideoFile } from "../../domain/naming/media_file.ts";
import { isNfoFile } from "../../domain/nfo/nfo_place.ts";
import { type Disk, wordsFor } from "./disk.ts";
import { newBatch, type WalkBatch } from "./walk_batch.ts";

export interface WalkWish {
  root: string;
  /** What to look at, relative to the library; "" is all of it. */
  scope: string;
  /** The user's ignore patterns. */
  patterns: readonly string[];
  /** So many videos make a batch. */
  limit: number;
}

/** Folders count as work too: a library of empty ones is to answer, and to stop, as well. */
const ENTRIES_PER_BATCH = 4000;
/** What stands in a name for bytes that are no text. */
const NO_TEXT = "\ufffd";

/**
 * Walks a library's folders in the order of `comparePaths`, so that its files can be compared with
 * known ones as they come. It follows no link, never leaves the library, and only looks. Throws
 * where the library itself cannot be read.
 */
export function* walkLibrary(disk: Disk, wish: WalkWish): Generator<WalkBatch> {
  // Paths, the next one last. A folder's ends with its slash: objects would take much more memory.
  const waiting = startOf(disk, wish);
  let batch = newBatch();
  let entries = 0;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path.endsWith("/")) listFolder(disk, wish, path.slice(0, -1), batch, waiting);
    else lookAt(disk, wish, path, batch);
    if (batch.videos.length < wish.limit && ++entries < ENTRIES_PER_BATCH) continue;
    yield batch;
    batch = newBatch();
    entries = 0;
  }
  yield batch;
}

function startOf(disk: Disk, { root, scope, patterns }: WalkWish): string[] {
  if (scope === "") return ["/"];
  try {
    const { isDirectory, isFile } = disk.lstat(`${root}/${scope}`);
    if (isIgnoredPath(scope, patterns)) return [];
    if (!isWanted(scope, { isDirectory, isFile }, patterns)) return [];
    return [isDirectory ? `${scope}/` : scope];
  } catch (error) {
    return error instanceof Deno.errors.NotFound ? [] : [`${scope}/`];
  }
}

/** Adds what is to be looked at in a folder, last first. */
function listFolder(
  disk: Disk,
  wish: WalkWish,
  folder: string,
  batch: WalkBatch,
  waiting: string[],
): void {
  const entries = readFolder(disk, wish.root, folder, batch);
  const index = discIndexOf(folder, entries);
  const within = folder === "" ? "" : `${folder}/`;
  const names: string[] = [];
  for (const entry of entries) {
    if (index !== null && entry.name !== index && !isNfoFile(entry.name)) continue;
    const path = within + entry.name;
    if (entry.isSymlink) noteLink(disk, wish, path, batch);
    else if (isWanted(path, entry, wish.patterns)) {
      names.push(entry.isDirectory ? `${entry.name}/` : entry.name);
    }
  }
  // Not by spreading: a folder may hold more entries than a call may have arguments.
  for (const name of names.sort((a, b) => comparePaths(b, a))) waiting.push(within + name);
}

function readFolder(disk: Disk, root: string, folder: string, batch: WalkBatch): Deno.DirEntry[] {
  try {
    const entries = [...disk.readDir(folder === "" ? root : `${root}/${folder}`)];
    if (entries.length === 0 && folder !== "") batch.emptied.push(folder);
    return entries;
  } catch (error) {
    if (folder === "") throw error;
    batch.unreadable.push({ path: folder, reason: reasonFor(folder, error) });
    return [];
  }
}

function isWanted(
  path: string,
  { isDirectory, isFile }: Pick<Deno.DirEntry, "isDirectory" | "isFile">,
  patterns: readonly string[],
): boolean {
  if (isDirectory) return !isIgnoredEntry(path, true, patterns);
  return isFile && (isVideoFile(path) || isNfoFile(path)) && !isIgnoredEntry(path, false, patterns);
}

/** A link within the library leads to what is seen in its own place; others are worth a word. */
function noteLink(disk: Disk, { root, patterns }: WalkWish, path: string, batch: WalkBatch): void {
  if (isIgnoredPath(path, patterns)) return;
  try {
    const [target, realRoot] = [disk.realPath(`${root}/${path}`), disk.realPath(root)];
    if (target === realRoot || target.startsWith(`${realRoot}/`)) return;
    if (!isVideoFile(path) && !disk.lstat(target).isDirectory) return;
    const reason = "it is a link out of the library; add the folder it leads to as a library";
    batch.unreadable.push({ path, reason });
  } catch {
    if (!isVideoFile(path)) return;
    batch.unreadable.push({ path, reason: "it is a link that leads nowhere" });
  }
}

function lookAt(disk: Disk, { root }: WalkWish, path: string, batch: WalkBatch): void {
  try {
    const { size, mtime: time, ino } = disk.lstat(`${root}/${path}`);
    const mtime = time?.getTime() ?? 0;
    if (isNfoFile(path)) batch.nfos.push({ path, size, mtime });
    else batch.videos.push({ path, size, mtime, inode: ino === null ? null : String(ino) });
  } catch (error) {
    // It went away since its folder was listed, unless its name cannot even be said.
    if (error instanceof Deno.errors.NotFound && !path.includes(NO_TEXT)) return;
    batch.unreadable.push({ path, reason: reasonFor(path, error) });
  }
}

function reasonFor(path: string, error: unknown): string {
  return path.includes(NO_TEXT) && error instanceof Deno.errors.NotFound
    ? "its name is no valid UTF-8; rename it"
    : wordsFor(error);
}
