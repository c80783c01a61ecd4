import { postersOfLibrary } from "../../db/images/posters.ts";
import {
  countFiles,
  deleteLibrary,
  findLibrary,
  listLibraries,
} from "../../db/library/libraries.ts";
import { listFiles } from "../../db/library/files.ts";
import { findActiveJob, findLatestJob } from "../../db/work/jobs.ts";
import { baseNameOf } from "../../domain/library/path_order.ts";
import { splitExtension } from "../../domain/naming/split_path.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { notFound, type Problem } from "../problem.ts";
import { iso } from "../reports/item_details.ts";
import type { ScanResult } from "../scan/scan_result.ts";

/** The libraries with their state: online, offline and why, scanning and how far. */
export async function libraryReport(deps: Deps) {
  const libraries = await listLibraries(deps.db);
  return await Promise.all(
    libraries.map(async (library) => {
      const { id, path, kind, name, nfoMode, offlineSince, offlineReason, lastScanAt } = library;
      const key = jobKey({ kind: "scan", libraryId: id });
      const scan = await findActiveJob(deps.db, key);
      const last = await findLatestJob(deps.db, key);
      return {
        id,
        path,
        kind,
        name,
        nfoMode,
        state: scan ? "scanning" : offlineSince !== null ? "offline" : "online",
        offlineSince: iso(offlineSince),
        offlineReason,
        lastScan: iso(lastScanAt),
        files: await countFiles(deps.db, id),
        /** There is something to make a collage of. */
        hasPosters: (await postersOfLibrary(deps.db, id, 1)).length > 0,
        scan: scan && { jobId: scan.id, state: scan.state, progress: scan.progress },
        ...unreadableIn(last?.result),
      };
    }),
  );
}

export type LibraryReport = Awaited<ReturnType<typeof libraryReport>>[number];

/** What the latest scan could not read, and why. */
function unreadableIn(result: unknown): Pick<ScanResult, "unreadable" | "unreadableCount"> {
  const { unreadable = [], unreadableCount = 0 } = Object(result);
  return { unreadable, unreadableCount };
}

/** The videos of a library by path: all there is to say of home videos. */
export async function libraryFiles(
  deps: Deps,
  id: number,
  page: number,
  limit: number,
) {
  if (!await findLibrary(deps.db, id)) return notFound("library", id);
  const { files, total } = await listFiles(deps.db, id, page, limit);
  const items = files.map(({ id, path, itemId, size, mtime, missingSince, media }) => ({
    ...{ id, path, itemId, size, media },
    name: splitExtension(baseNameOf(path)).stem,
    modified: iso(mtime),
    missingSince: iso(missingSince),
  }));
  return { items, total, page, limit };
}

/** Forgets a library with its items; the folder itself is never touched. */
export async function removeLibrary(deps: Deps, id: number): Promise<Problem | null> {
  if (!await findLibrary(deps.db, id)) return notFound("library", id);
  await deleteLibrary(deps.db, id);
  return null;
}
