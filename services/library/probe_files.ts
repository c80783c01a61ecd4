import { findLibrary, type Library } from "../../db/library/libraries.ts";
import {
  needsFingerprints,
  type Probe,
  saveProbe,
  unprobedFiles,
} from "../../db/library/probed_files.ts";
import { pushJob } from "../../db/work/jobs.ts";
import { PRIORITIES, SLICE } from "../../domain/work/job.ts";
import type { Deps, Prober } from "../deps.ts";
import type { JobControl } from "../jobs/job_control.ts";
import { loadSettings } from "../settings/settings.ts";
import { readFingerprint } from "./fingerprint.ts";

/** Disks read one thing after the other; a few at once keep them busy and no more. */
const AT_ONCE = 3;

export interface ProbeEnd {
  looked: number;
  /** Nothing is left to look into. */
  isDone: boolean;
}

/** Queues looking into a library's files where something is to be learned from it. */
export async function startProbe(deps: Deps, libraryId: number): Promise<void> {
  const library = await findLibrary(deps.db, libraryId);
  if (!library) return;
  for (const probe of (await wishesOf(deps, library)).probes) {
    if ((await unprobedFiles(deps.db, libraryId, probe, 1)).length === 0) continue;
    await pushJob(deps.db, { kind: "probe", libraryId }, PRIORITIES.maintenance, deps.now());
    return;
  }
}

/** Looks into some files of a library: what streams they hold, and by what they are known again. */
export async function probeFiles(
  deps: Deps,
  libraryId: number,
  control: JobControl,
): Promise<ProbeEnd> {
  const library = await findLibrary(deps.db, libraryId);
  const end: ProbeEnd = { looked: 0, isDone: true };
  if (!library || library.offlineSince !== null) return end;
  const { probes, prober } = await wishesOf(deps, library);
  for (const probe of probes) {
    const { looked, next } = await probeSome({ deps, library, prober, probe, control });
    end.looked += looked;
    if (next !== "other") return { ...end, isDone: next === "later" };
  }
  return end;
}

async function wishesOf(deps: Deps, library: Library) {
  const { probeFiles: isWanted } = await loadSettings(deps);
  const prober = isWanted ? await deps.findProber() : null;
  const probes: Probe[] = [
    ...(await needsFingerprints(deps.db, library) ? ["fingerprint" as const] : []),
    ...(prober ? ["media" as const] : []),
  ];
  return { probes, prober };
}

interface ProbeWork {
  deps: Deps;
  library: Library;
  prober: Prober | null;
  probe: Probe;
  control: JobControl;
}

interface Probed {
  looked: number;
  /** Nothing is left of this; there is more of it; or a file is gone, and perhaps the disk. */
  next: "other" | "more" | "later";
}

async function probeSome(work: ProbeWork): Promise<Probed> {
  const { deps, library, probe, control } = work;
  const queue = await unprobedFiles(deps.db, library.id, probe, SLICE.items);
  const hasMore = queue.length === SLICE.items;
  const until = deps.now() + SLICE.ms;
  let looked = 0;
  let kept = 0;
  let isThere = true;
  async function takeTurns(): Promise<void> {
    while (isThere && !control.isStopped() && deps.now() < until) {
      const file = queue.shift();
      if (!file) return;
      const path = `${library.path}/${file.path}`;
      const found = await learn(work, path);
      isThere &&= await Deno.lstat(path).then(() => true, () => false);
      if (!isThere) return;
      if (await saveProbe(deps.db, file, found)) kept += 1;
      looked += 1;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  // Files that are others by now wait for the scan that says so.
  if (!isThere || (looked > 0 && kept === 0)) return { looked, next: "later" };
  return { looked, next: hasMore || queue.length > 0 ? "more" : "other" };
}

async function learn({ probe, prober }: ProbeWork, path: string) {
  if (probe === "media" && prober) return { media: await prober.look(path) };
  // A file that cannot be read has none, which is said too: it is not to be asked for again.
  return { fingerprint: await readFingerprint(path) ?? "" };
}
