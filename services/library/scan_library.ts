import {
  filesOfLibrary,
  markFilesMissing,
  moveFile,
  placeFiles,
  type SeenFile,
  type StoredFile,
} from "../../db/library/files.ts";
import { markItemsWithoutFiles } from "../../db/library/items.ts";
import { findLibrary, type Library, setOffline, setScanned } from "../../db/library/libraries.ts";
import type { Deps } from "../deps.ts";
import type { JobControl } from "../jobs/job_control.ts";
import { placeEpisodes } from "./place_episodes.ts";
import { type Placed, placeGroups } from "./place_groups.ts";
import { type Walk, walkLibrary, wordsFor } from "./walk_library.ts";

export interface ScanResult {
  files: number;
  added: number;
  changed: number;
  moved: number;
  missing: number;
  unreadable: { path: string; reason: string }[];
  /** Why the library is offline; null when it was read. */
  problem: string | null;
}

const NOTHING: ScanResult = {
  files: 0,
  added: 0,
  changed: 0,
  moved: 0,
  missing: 0,
  unreadable: [],
  problem: null,
};

/**
 * Looks what is new, changed, moved or gone in a library. A library that cannot be read is offline:
 * nothing in it is touched. What is gone is marked missing with all it holds, never deleted.
 */
export async function scanLibrary(
  deps: Deps,
  libraryId: number,
  control: JobControl,
): Promise<ScanResult> {
  const library = await findLibrary(deps.db, libraryId);
  if (!library) return NOTHING;
  const stored = await filesOfLibrary(deps.db, libraryId);
  const walk = await readOrExplain(library, stored, control);
  if (typeof walk === "string") {
    deps.log.warn("library is offline", { library: library.id, because: walk });
    await setOffline(deps.db, library.id, walk, deps.now());
    return { ...NOTHING, problem: walk };
  }
  if (control.isStopped()) return { ...NOTHING, files: walk.videos.length };
  for (const { path, reason } of walk.unreadable) {
    deps.log.warn("folder skipped", { library: library.id, path, because: reason });
  }
  const result = await compare(deps, library, stored, walk);
  await markItemsWithoutFiles(deps.db, library.id, deps.now());
  await setScanned(deps.db, library.id, deps.now());
  return result;
}

async function readOrExplain(
  library: Library,
  stored: readonly StoredFile[],
  control: JobControl,
): Promise<Walk | string> {
  try {
    const walk = await walkLibrary(
      library.path,
      control.isStopped,
      (videos) => control.report({ videos }),
    );
    const hadFiles = stored.some(({ missingSince }) => missingSince === null);
    // An empty mount point looks like a library whose films were all deleted.
    if (walk.videos.length === 0 && hadFiles && !control.isStopped()) {
      return "The folder is empty although it had files: is its disk mounted?";
    }
    // The disk may have gone while we looked.
    await Deno.stat(library.path);
    return walk;
  } catch (error) {
    return `The folder cannot be read: ${wordsFor(error)}.`;
  }
}

async function compare(
  deps: Deps,
  library: Library,
  stored: readonly StoredFile[],
  walk: Walk,
): Promise<ScanResult> {
  const known = new Map(stored.map((file) => [file.path, file]));
  const moves = findMoves(stored, walk, known);
  for (const { from, to } of moves) {
    await moveFile(deps.db, from.id, to, deps.now());
    known.delete(from.path);
    known.set(to.path, { ...from, ...to });
  }
  const moved = new Set(moves.map(({ to }) => to.path));
  const placed = await placeGroups(deps, library, walk, known, moved);
  await placeFiles(deps.db, library.id, placed.placements, deps.now());
  const gone = findGone(walk, known);
  await markFilesMissing(deps.db, gone.map(({ id }) => id), deps.now());
  if (library.kind === "series") await placeEpisodes(deps, touchedSeries(placed, gone));
  const changed = placed.placements.filter(({ path }) => !moved.has(path)).length -
    placed.addedFiles;
  return {
    files: walk.videos.length,
    added: placed.addedItems,
    changed,
    moved: moves.length,
    missing: gone.length,
    unreadable: walk.unreadable,
    problem: null,
  };
}

function touchedSeries({ placements }: Placed, gone: readonly StoredFile[]): number[] {
  return [...new Set([...placements, ...gone].flatMap(({ itemId }) => itemId ?? []))];
}

/** Files of the same inode and size under a new path: they keep their item, locks and history. */
function findMoves(
  stored: readonly StoredFile[],
  { videos }: Walk,
  known: ReadonlyMap<string, StoredFile>,
): { from: StoredFile; to: SeenFile }[] {
  const present = new Set(videos.map(({ path }) => path));
  const gone = stored.filter(({ path, inode }) => inode !== null && !present.has(path));
  const byIdentity = new Map(gone.map((file) => [`${file.inode}:${file.size}`, file]));
  return videos.flatMap((to) => {
    const from = known.has(to.path) ? undefined : byIdentity.get(`${to.inode}:${to.size}`);
    if (!from) return [];
    byIdentity.delete(`${from.inode}:${from.size}`);
    return [{ from, to }];
  });
}

/** Known files that a complete look did not find; what lies in an unreadable folder is not gone. */
function findGone(
  { videos, unreadable }: Walk,
  known: ReadonlyMap<string, StoredFile>,
): StoredFile[] {
  const present = new Set(videos.map(({ path }) => path));
  return [...known.values()].filter(({ path, missingSince }) =>
    missingSince === null && !present.has(path) &&
    !unreadable.some((folder) => path.startsWith(`${folder.path}/`))
  );
}
