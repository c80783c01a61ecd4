import type { JobEnd } from "../../db/work/claim_job.ts";
import type { Job } from "../../db/work/job_rows.ts";
import { isElderRunning } from "../../db/work/jobs.ts";
import { findRun } from "../../db/work/runs.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Run } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { probeFiles, startProbe } from "../library/probe_files.ts";
import { computePreview } from "../preview/compute_preview.ts";
import { runSlice } from "../runs/run_slice.ts";
import { applyNfoMode } from "../nfo/apply_nfo_mode.ts";
import { scanLibrary } from "../scan/scan_library.ts";
import { handleEnrich } from "./handle_enrich.ts";
import { handleReplan } from "./handle_replan.ts";
import type { JobControl } from "./job_control.ts";
import { BUSY_PAUSE_MS } from "./job_pauses.ts";
import { runBatchSlice, type SliceEnd } from "./run_batch.ts";
import { startCatchUp } from "./start_jobs.ts";

/** Turns a job into the call that does it. What it throws is a bug, and the job is tried again. */
export async function handleJob(
  deps: Deps,
  { id, payload }: Job,
  control: JobControl,
): Promise<JobEnd> {
  switch (payload.kind) {
    case "scan":
      return await handleScan(deps, id, payload, control);
    case "probe":
      return await handleProbe(deps, payload.libraryId, control);
    case "enrich":
      return await handleEnrich(deps, payload, control);
    case "enrich_batch":
      return await handleRun(deps, payload.runId, control, runBatchSlice);
    case "work_run":
      return await handleRun(deps, payload.runId, control, runSlice);
    case "preview":
      return await computePreview(deps, payload.previewId, control) === "more"
        ? { state: "queued", runAfter: deps.now() }
        : { state: "done", result: null };
    case "replan":
      return payload.libraryId === undefined
        ? await handleReplan(deps, control)
        : await handleNfoMode(deps, payload.libraryId, control);
  }
}

async function handleNfoMode(
  deps: Deps,
  libraryId: number,
  { isStopped }: JobControl,
): Promise<JobEnd> {
  const end = await applyNfoMode(deps, libraryId, isStopped);
  return end.isDone ? { state: "done", result: end } : { state: "queued", runAfter: deps.now() };
}

type ScanPayload = Extract<Job["payload"], { kind: "scan" }>;

async function handleScan(
  deps: Deps,
  jobId: number,
  { libraryId, only }: ScanPayload,
  control: JobControl,
): Promise<JobEnd> {
  // Two scans of one library would each take the other's news for their own.
  if (await isElderRunning(deps.db, jobKey({ kind: "scan", libraryId }), jobId)) {
    return { state: "queued", runAfter: deps.now() + BUSY_PAUSE_MS };
  }
  const result = await scanLibrary(deps, libraryId, control, only ? { only } : {});
  // An NFO may have told what a title is that nobody recognised.
  if (result.added + result.told > 0) await startCatchUp(deps, "scan");
  if (control.isCancelled()) return { state: "cancelled", result };
  // The process ends: the next one begins anew.
  if (result.stopped) return { state: "queued", runAfter: deps.now() };
  await startProbe(deps, libraryId);
  return result.problem === null
    ? { state: "done", result }
    : { state: "failed", error: result.problem, result };
}

async function handleProbe(deps: Deps, libraryId: number, control: JobControl): Promise<JobEnd> {
  const end = await probeFiles(deps, libraryId, control);
  if (control.isCancelled()) return { state: "cancelled", result: end };
  return end.isDone ? { state: "done", result: end } : { state: "queued", runAfter: deps.now() };
}

async function handleRun(
  deps: Deps,
  runId: number,
  control: JobControl,
  slice: (deps: Deps, run: Run, control: JobControl) => Promise<SliceEnd>,
): Promise<JobEnd> {
  const run = await findRun(deps.db, runId);
  if (!run || run.state !== "running") return { state: "done", result: null };
  const end = await slice(deps, run, control);
  if (end.kind === "more") return { state: "queued", runAfter: end.at };
  return end.state === "cancelled"
    ? { state: "cancelled", result: { runId } }
    : { state: "done", result: { runId, state: end.state } };
}
