import type { TitleKind } from "../ids.ts";
import { placeFile } from "../naming/place_file.ts";

/**
 * The folder whose files must be seen together to tell which titles they are: a film's own folder;
 * for an episode the folder above its season's.
 */
export function groupUnitOf(kind: TitleKind, path: string): string {
  if (kind === "movie") return placeFile(path).folder;
  const folders = path.split("/").slice(0, -1);
  return folders.slice(0, Math.max(1, folders.length - 1)).join("/");
}
