import { forgetSomeFiles, forgetSomeTitles } from "../../db/library/forget.ts";
import { settleStatements } from "../../db/library/items.ts";
import { type KnownFile, markMissingStatement } from "../../db/library/scanned_files.ts";
import { isUnderAny } from "../../domain/library/path_order.ts";
import { inBatches, nextTurn } from "./in_batches.ts";
import type { Scan } from "./scan.ts";
import type { Unreadable } from "../reading/walk_batch.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What was not found and is no matter of the disk is missing from now on; how many files. */
export async function markGone(scan: Scan): Promise<number> {
  const { db, now } = scan.deps;
  scan.unreadable.push(...suspiciousFolders(scan));
  const unknown = new Set(scan.unreadable.map(({ path }) => path));
  const gone = [...scan.gone.values()].filter(({ id, path }) =>
    !scan.movedIds.has(id) && !isUnderAny(path, unknown)
  );
  // Files and their titles in one batch: a crash in between would leave a title that nobody settles.
  await inBatches(gone, (some) => {
    const ids = some.map(({ id }) => id);
    const itemIds = [...new Set(some.flatMap(({ itemId }) => itemId ?? []))];
    return db.write([
      markMissingStatement(db, scan.library.id, ids, now()),
      ...settleStatements(db, itemIds, now()),
    ]);
  });
  await inBatches([...scan.touched], (some) => db.write(settleStatements(db, some, now())));
  return gone.length;
}

/**
 * Folders that are empty although they held files of several titles: that is how a disk looks that
 * is not mounted where it belongs.
 */
function suspiciousFolders({ emptied, gone }: Scan): Unreadable[] {
  if (emptied.length === 0 || gone.size === 0) return [];
  const reason = "it is empty although it held several titles: is its disk mounted? If that is " +
    "right, remove the folder";
  const lost = [...gone.values()];
  return emptied.filter((folder) => titlesIn(lost, folder) > 1).map((path) => ({ path, reason }));
}

function titlesIn(lost: readonly KnownFile[], folder: string): number {
  const inside = lost.filter(({ path }) => path.startsWith(`${folder}/`));
  return new Set(inside.map(({ itemId }) => itemId)).size;
}

/** Forgets what has been missing for longer than the user wants it to be kept; how many titles. */
export async function forgetGone({ deps, library }: Scan, graceDays: number): Promise<number> {
  const before = deps.now() - graceDays * DAY_MS;
  let titles = 0;
  for (let some = 1; some > 0; titles += some) {
    some = await forgetSomeTitles(deps.db, library.id, before);
    await nextTurn();
  }
  while (await forgetSomeFiles(deps.db, library.id, before) > 0) await nextTurn();
  return titles;
}
