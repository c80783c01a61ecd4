import { findLibrary, setNfoMode } from "../../db/library/libraries.ts";
import { pushJob } from "../../db/work/jobs.ts";
import type { NfoMode } from "../../domain/nfo/nfo_mode.ts";
import { PRIORITIES } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { notFound, type Problem } from "../problem.ts";

export interface LibraryPatch {
  nfoMode?: NfoMode;
}

/** Changes a library; another word about its NFO files plans it anew, without a request. */
export async function changeLibrary(
  deps: Deps,
  id: number,
  { nfoMode }: LibraryPatch,
): Promise<Problem | null> {
  const library = await findLibrary(deps.db, id);
  if (!library) return notFound("library", id);
  if (nfoMode === undefined || nfoMode === library.nfoMode) return null;
  await setNfoMode(deps.db, id, nfoMode);
  await pushJob(deps.db, { kind: "replan", libraryId: id }, PRIORITIES.manual, deps.now());
  return null;
}
