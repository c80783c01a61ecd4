import {
  countFiles,
  deleteLibrary,
  findLibrary,
  listLibraries,
} from "../../db/library/libraries.ts";
import { findActiveJob } from "../../db/work/jobs.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { notFound, type Problem } from "../problem.ts";
import { iso } from "../reports/item_details.ts";

/** The libraries with their state: online, offline and why, scanning and how far. */
export async function libraryReport(deps: Deps) {
  const libraries = await listLibraries(deps.db);
  return await Promise.all(
    libraries.map(async ({ id, path, kind, name, offlineSince, offlineReason, lastScanAt }) => {
      const scan = await findActiveJob(deps.db, jobKey({ kind: "scan", libraryId: id }));
      return {
        id,
        path,
        kind,
        name,
        state: scan ? "scanning" : offlineSince !== null ? "offline" : "online",
        offlineSince: iso(offlineSince),
        offlineReason,
        lastScan: iso(lastScanAt),
        files: await countFiles(deps.db, id),
        scan: scan && { jobId: scan.id, state: scan.state, progress: scan.progress },
      };
    }),
  );
}

export type LibraryReport = Awaited<ReturnType<typeof libraryReport>>[number];

/** Forgets a library with its items; the folder itself is never touched. */
export async function removeLibrary(deps: Deps, id: number): Promise<Problem | null> {
  if (!await findLibrary(deps.db, id)) return notFound("library", id);
  await deleteLibrary(deps.db, id);
  return null;
}
