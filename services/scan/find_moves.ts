import { filesOfItem, type SeenFile } from "../../db/library/files.ts";
import { findLibrary, type Library } from "../../db/library/libraries.ts";
import { type MoveCandidate, moveCandidates } from "../../db/library/move_candidates.ts";
import type { Moved } from "../../db/library/scanned_files.ts";
import { judgeMove } from "../../domain/library/moved_file.ts";
import { folderIdOf } from "../reading/disk.ts";
import { readFingerprint } from "../library/fingerprint.ts";
import { inBatches } from "./in_batches.ts";
import type { Scan } from "./scan.ts";

/** So many files are asked about in one query. */
const AT_ONCE = 250;

/**
 * Which of the files that appeared are known ones from elsewhere in this library or in another of
 * its kind. A file of another library comes over only with all that its title has left.
 */
export async function findMoves(scan: Scan, appeared: readonly SeenFile[]): Promise<Moved[]> {
  const moves: Moved[] = [];
  const taken = new Set<number>();
  const libraries = homeOf(scan);
  await inBatches(appeared, async (some) => {
    const candidates = await moveCandidates(scan.deps.db, scan.origins, some);
    const bySize = Map.groupBy(candidates, ({ size }) => size);
    for (const to of some) {
      const others = (bySize.get(to.size) ?? []).filter(({ id }) => !taken.has(id));
      const from = await findOrigin(scan, libraries, to, others);
      if (!from) continue;
      taken.add(from.id);
      moves.push({ from, to });
    }
  }, AT_ONCE);
  return await withoutDivided(scan, libraries, moves);
}

/** Libraries by id; null for one that is not there, whose files are therefore not gone. */
type Libraries = Map<number, Library | null>;

function homeOf({ library }: Scan): Libraries {
  return new Map([[library.id, library]]);
}

async function findOrigin(
  scan: Scan,
  libraries: Libraries,
  to: SeenFile,
  candidates: readonly MoveCandidate[],
): Promise<MoveCandidate | null> {
  for (const from of candidates) {
    const verdict = judgeMove(from, to);
    if (verdict === "other" || !await isGone(scan, libraries, from, to)) continue;
    if (verdict === "same") return from;
    const fingerprint = await readFingerprint(`${scan.library.path}/${to.path}`);
    if (fingerprint !== null && fingerprint === from.fingerprint) return from;
  }
  return null;
}

async function isGone(
  scan: Scan,
  libraries: Libraries,
  { libraryId, path }: Pick<MoveCandidate, "libraryId" | "path">,
  to?: SeenFile,
): Promise<boolean> {
  const library = await libraryThere(scan, libraries, libraryId);
  if (!library) return false;
  try {
    const { ino } = await Deno.lstat(`${library.path}/${path}`);
    // Where capitals do not count, a file whose name got other ones is found under both.
    return libraryId === scan.library.id && path.toLowerCase() === to?.path.toLowerCase() &&
      String(ino) === to.inode;
  } catch (error) {
    return error instanceof Deno.errors.NotFound;
  }
}

async function libraryThere(
  { deps }: Scan,
  libraries: Libraries,
  id: number,
): Promise<Library | null> {
  const known = libraries.get(id);
  if (known !== undefined) return known;
  const library = await findLibrary(deps.db, id);
  const there = library && await isThere(library) ? library : null;
  libraries.set(id, there);
  return there;
}

/** Not an empty mount point: the very folder that was scanned, or at least one with something in it. */
async function isThere({ path, folderId }: Library): Promise<boolean> {
  try {
    if (folderIdOf(await Deno.stat(path)) === folderId) return true;
    for await (const _ of Deno.readDir(path)) return true;
    return false;
  } catch {
    return false;
  }
}

/** Without files of titles of other libraries that stay there with other files. */
async function withoutDivided(
  scan: Scan,
  libraries: Libraries,
  moves: readonly Moved[],
): Promise<Moved[]> {
  const foreign = moves.filter(({ from }) => from.libraryId !== scan.library.id);
  const divided = new Set<number>();
  const movedIds = new Set(moves.map(({ from }) => from.id));
  for (const itemId of new Set(foreign.flatMap(({ from }) => from.itemId ?? []))) {
    if (await hasFilesLeft(scan, itemId, movedIds, libraries)) divided.add(itemId);
  }
  return moves.filter(({ from }) =>
    from.libraryId === scan.library.id || from.itemId === null || !divided.has(from.itemId)
  );
}

/** Whether a title has files besides these that are where they were. */
export async function hasFilesLeft(
  scan: Scan,
  itemId: number,
  movedIds: ReadonlySet<number>,
  libraries: Libraries = homeOf(scan),
): Promise<boolean> {
  for (const file of await filesOfItem(scan.deps.db, itemId)) {
    if (file.missingSince !== null || movedIds.has(file.id)) continue;
    if (!await isGone(scan, libraries, file)) return true;
  }
  return false;
}
