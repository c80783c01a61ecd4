import { isIgnoredPath, isVideoFile } from "../../domain/naming/media_file.ts";
import type { SeenFile } from "../../db/library/files.ts";

/** What lies in a library. Paths are relative to it, with `/`. */
export interface Walk {
  videos: SeenFile[];
  nfos: string[];
  /** Folders that could not be read: nothing in them is known, so nothing in them is missing. */
  unreadable: { path: string; reason: string }[];
}

/**
 * Walks a library's folders. It never leaves the library, follows no loop of links and only looks.
 * Throws where the library itself cannot be read.
 */
export async function walkLibrary(
  root: string,
  isStopped: () => boolean,
  onFound: (videos: number) => Promise<void>,
): Promise<Walk> {
  const realRoot = await Deno.realPath(root);
  const walk: Walk = { videos: [], nfos: [], unreadable: [] };
  // The library itself is seen: a link back to it leads nowhere new.
  const seenFolders = new Set<string>([""]);
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined && !isStopped(); folder = folders.pop()) {
    const entries = await readFolder(root, folder, walk);
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isIgnoredPath(path)) continue;
      const place = await lookAt(root, realRoot, path, entry);
      if (place === null) continue;
      if (place.isFolder) {
        if (!seenFolders.has(place.identity)) folders.push(path);
        seenFolders.add(place.identity);
      } else if (isVideoFile(entry.name)) walk.videos.push(await place.stat());
      else if (entry.name.toLowerCase().endsWith(".nfo")) walk.nfos.push(path);
    }
    await onFound(walk.videos.length);
  }
  return walk;
}

async function readFolder(root: string, folder: string, walk: Walk): Promise<Deno.DirEntry[]> {
  try {
    return await Array.fromAsync(Deno.readDir(folder === "" ? root : `${root}/${folder}`));
  } catch (error) {
    if (folder === "") throw error;
    walk.unreadable.push({ path: folder, reason: wordsFor(error) });
    return [];
  }
}

type Place = { isFolder: true; identity: string } | {
  isFolder: false;
  stat: () => Promise<SeenFile>;
};

/** What an entry is; null for what is no concern of ours or gone by now. */
async function lookAt(
  root: string,
  realRoot: string,
  path: string,
  entry: Deno.DirEntry,
): Promise<Place | null> {
  try {
    const full = `${root}/${path}`;
    if (entry.isDirectory) return { isFolder: true, identity: path };
    if (entry.isFile) return { isFolder: false, stat: () => statFile(full, path) };
    if (!entry.isSymlink) return null;
    const target = await Deno.realPath(full);
    // A link out of the library leads to files that are not the library's.
    if (target !== realRoot && !target.startsWith(`${realRoot}/`)) return null;
    const { isDirectory } = await Deno.stat(full);
    return isDirectory
      ? { isFolder: true, identity: target.slice(realRoot.length + 1) }
      : { isFolder: false, stat: () => statFile(full, path) };
  } catch {
    return null;
  }
}

async function statFile(full: string, path: string): Promise<SeenFile> {
  const { size, mtime, ino } = await Deno.stat(full);
  return { path, size, mtime: mtime?.getTime() ?? 0, inode: ino === null ? null : String(ino) };
}

/** Why a file or folder cannot be read, in words. */
export function wordsFor(error: unknown): string {
  if (error instanceof Deno.errors.NotFound) return "it does not exist";
  if (error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.NotCapable) {
    return "reading it is not permitted";
  }
  if (error instanceof Deno.errors.NotADirectory) return "it is a file, not a folder";
  return error instanceof Error ? error.message : String(error);
}
