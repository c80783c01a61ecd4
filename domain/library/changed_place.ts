import { isIgnoredPath, isVideoFile } from "../naming/media_file.ts";
import { splitExtension } from "../naming/split_path.ts";
import { isNfoFile } from "../nfo/nfo_place.ts";
import { baseNameOf, topOf } from "./path_order.ts";

/**
 * What to look at when something changed at a path of a library: the thing in the library that holds
 * it, "" for all of it; null where neither a video nor an NFO file can be concerned, as by pictures.
 */
export function changedPlace(path: string): string | null {
  if (path === "") return "";
  if (isIgnoredPath(path)) return null;
  // What has no known ending is taken for a folder: one that is gone cannot be asked.
  const isFolder = splitExtension(baseNameOf(path)).extension === null;
  return isFolder || isVideoFile(path) || isNfoFile(path) ? topOf(path) : null;
}
