import type { SeenFile } from "../../db/library/files.ts";
import type { SeenNfo } from "./read_nfos.ts";

/** A piece of what lies in a library, in the order of paths, which are relative to it, with `/`. */
export interface WalkBatch {
  videos: SeenFile[];
  nfos: SeenNfo[];
  /** What could not be read: nothing in it is known, so nothing in it is missing. */
  unreadable: Unreadable[];
  /** Folders without any entry: perhaps the disk that belongs there is not mounted. */
  emptied: string[];
}

export interface Unreadable {
  path: string;
  reason: string;
}

export function newBatch(): WalkBatch {
  return { videos: [], nfos: [], unreadable: [], emptied: [] };
}
