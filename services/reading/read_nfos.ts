import { type NfoReading, readNfoText } from "../nfo/read_nfo_text.ts";
import type { Disk } from "./disk.ts";

/** An NFO file as a walk saw it; `path` is relative to its library, with `/`. */
export interface SeenNfo {
  path: string;
  size: number;
  mtime: number;
}

export interface ReadNfo extends SeenNfo {
  reading: NfoReading;
}

const UNREAD: NfoReading = { content: null, isHalf: true };
/** Kodi's longest, with every picture there is, take a tenth of it. */
const LARGEST_NFO = 1024 * 1024;

export function readNfos(disk: Disk, root: string, seen: readonly SeenNfo[]): ReadNfo[] {
  return seen.map((nfo) => {
    const text = nfoTextAt(disk, root, nfo.path);
    return { ...nfo, reading: text === null ? UNREAD : readNfoText(text) };
  });
}

/** The text of an NFO file; null where it is not there, cannot be read, or is too large to be one. */
export function nfoTextAt(disk: Disk, root: string, path: string): string | null {
  try {
    const { size, isFile } = disk.lstat(`${root}/${path}`);
    if (!isFile || size > LARGEST_NFO) return null;
    // A link, also one of a folder above it, may lead out of the library.
    const [real, realRoot] = [disk.realPath(`${root}/${path}`), disk.realPath(root)];
    return real.startsWith(`${realRoot}/`) ? disk.readText(real) : null;
  } catch {
    // An NFO that cannot be read says nothing; the names still do.
    return null;
  }
}
