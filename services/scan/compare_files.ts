import type { SeenFile } from "../../db/library/files.ts";
import { type KnownFile, knownFilesAfter, renewFiles } from "../../db/library/scanned_files.ts";
import { groupUnitOf } from "../../domain/library/group_unit.ts";
import { comparePaths, isWithin } from "../../domain/library/path_order.ts";
import type { JobControl } from "../jobs/job_control.ts";
import { openNfoComparison } from "./compare_nfos.ts";
import { inBatches } from "./in_batches.ts";
import { type KnownInOrder, openKnown } from "./known_in_order.ts";
import { placeGroups } from "./place_groups.ts";
import { ensureThere, type Scan, titleKindOf } from "./scan.ts";
import type { WalkBatch } from "../reading/walk_batch.ts";

/** Videos in one piece of the walk. */
const BATCH = 400;
/** Known files that are read at once. */
const PAGE = 300;
/** So many new files are placed together; more where one folder has more. */
const PLACED_TOGETHER = 500;
const MOST_TOGETHER = 10_000;

/** A known file as it is now. */
interface Renewal {
  id: number;
  isOther: boolean;
  file: SeenFile;
}

/** New files by the folder whose files must be seen together. */
type Fresh = Map<string, SeenFile[]>;

/**
 * Walks a library, or one thing in it, beside what is known of it: both come in the order of paths,
 * so that neither is ever held as a whole. What is new is placed, what changed is renewed; what is
 * gone is only noted, since the end of the walk may tell that it moved or that the disk went.
 */
export async function compareFiles(
  scan: Scan,
  scope: string,
  control: JobControl,
  limit = BATCH,
): Promise<void> {
  const { deps, library } = scan;
  const known = await openKnown((after) =>
    knownFilesAfter(deps.db, library.id, scope, after, PAGE)
  );
  const nfos = await openNfoComparison(scan, scope);
  const fresh: Fresh = new Map();
  const wish = { root: library.path, scope, patterns: scan.patterns, limit };
  for await (const batch of scan.reader.walk(wish)) {
    await compareBatch(scan, batch, known, fresh);
    await nfos.compare(batch.nfos);
    await control.report({ videos: scan.counts.files });
    await placeFresh(scan, takeFinished(scan, fresh, batch.videos.at(-1)?.path));
  }
  while (known.current) await step(scan, known);
  await nfos.end();
  await placeFresh(scan, takeAll(fresh));
}

async function compareBatch(
  scan: Scan,
  batch: WalkBatch,
  known: KnownInOrder<KnownFile>,
  fresh: Fresh,
): Promise<void> {
  scan.unreadable.push(...batch.unreadable);
  scan.emptied.push(...batch.emptied);
  scan.counts.files += batch.videos.length;
  const renewals: Renewal[] = [];
  for (const file of batch.videos) {
    while (known.current && comparePaths(known.current.path, file.path) < 0) {
      const wait = step(scan, known);
      if (wait) await wait;
    }
    if (known.current?.path !== file.path) {
      addFresh(scan, fresh, file);
      continue;
    }
    const renewal = renewalOf(known.current, file);
    if (renewal) renewals.push(renewal);
    noteReturn(scan, known.current, renewal);
    const wait = known.advance();
    if (wait) await wait;
  }
  if (renewals.length === 0) return;
  await ensureThere(scan);
  await inBatches(renewals, (some) => renewFiles(scan.deps.db, some, scan.deps.now()));
}

/** Passes a known file that the walk did not meet. */
function step(scan: Scan, known: KnownInOrder<KnownFile>): Promise<void> | undefined {
  if (known.current?.missingSince === null) scan.gone.set(known.current.id, known.current);
  return known.advance();
}

function renewalOf(known: KnownFile, file: SeenFile): Renewal | null {
  const isOther = known.size !== file.size || known.mtime !== file.mtime;
  const isSame = !isOther && known.inode === file.inode && known.missingSince === null;
  return isSame ? null : { id: known.id, isOther, file };
}

function noteReturn(scan: Scan, known: KnownFile, renewal: Renewal | null): void {
  if (renewal?.isOther) scan.counts.changed += 1;
  if (known.missingSince !== null && known.itemId !== null) scan.touched.add(known.itemId);
}

function addFresh({ library }: Scan, fresh: Fresh, file: SeenFile): void {
  const kind = titleKindOf(library.kind);
  const unit = kind === null ? "" : groupUnitOf(kind, file.path);
  const files = fresh.get(unit);
  if (files) files.push(file);
  else fresh.set(unit, [file]);
}

/** Once there are enough, the new files of all folders that the walk has left behind. */
function takeFinished(scan: Scan, fresh: Fresh, position: string | undefined): SeenFile[] {
  const count = fresh.values().reduce((sum, files) => sum + files.length, 0);
  if (count < PLACED_TOGETHER || position === undefined) return [];
  if (count >= MOST_TOGETHER) {
    scan.isDivided = true;
    return takeAll(fresh);
  }
  return [...fresh].flatMap(([unit, files]) => {
    if (isWithin(position, unit)) return [];
    fresh.delete(unit);
    return files;
  });
}

function takeAll(fresh: Fresh): SeenFile[] {
  const files = [...fresh.values()].flat();
  fresh.clear();
  return files;
}

async function placeFresh(scan: Scan, files: SeenFile[]): Promise<void> {
  if (files.length === 0) return;
  await ensureThere(scan);
  await placeGroups(scan, files);
}
