import type { Appeared } from "./appeared.ts";
import { hasFilesLeft } from "./find_moves.ts";
import { findNamesake } from "./namesakes.ts";
import type { NamedGroup } from "../reading/reading.ts";
import type { Scan } from "./scan.ts";

/**
 * The title that a group of files belongs to; null for a new one. A file that is or was in its place
 * tells more than one that moved there.
 */
export async function ownerOf(
  scan: Scan,
  { kind, moves, around }: Appeared,
  { files, named }: NamedGroup,
): Promise<number | null> {
  const stayed = files.flatMap(({ path }) => around.get(path) ?? []);
  const settled = stayed.find(({ isGone, itemId }) => !isGone && itemId !== null) ?? stayed[0];
  if (settled?.itemId != null) return settled.itemId;
  const former = files.flatMap(({ path }) => moves.get(path)?.from.itemId ?? []);
  if (kind === "movie") return former[0] ?? null;
  // An episode belongs to the series it lies with now; a series moves only as a whole.
  const namesake = await findNamesake(scan, named);
  if (namesake !== null) return namesake;
  for (const itemId of new Set(former)) {
    if (!await hasFilesLeft(scan, itemId, scan.movedIds)) return itemId;
  }
  return null;
}
