import type { JobEnd } from "../../db/work/claim_job.ts";
import type { Job } from "../../db/work/job_rows.ts";
import { isElderRunning } from "../../db/work/jobs.ts";
import { findRun } from "../../db/work/runs.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { enrichItem } from "../enrichment/enrich_item.ts";
import { replanLibrary } from "../enrichment/replan.ts";
import { probeFiles, startProbe } from "../library/probe_files.ts";
import { scanLibrary } from "../scan/scan_library.ts";
import { loadSetup } from "../settings/setup.ts";
import type { JobControl } from "./job_control.ts";
import { runBatchSlice } from "./run_batch.ts";
import { startCatchUp } from "./start_jobs.ts";

/** How long a job waits for an item that another job works on. */
const BUSY_PAUSE_MS = 1000;

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
      return await handleBatch(deps, payload.runId, control);
    case "replan":
      return { state: "done", result: await replanLibrary(deps, control.isStopped) };
  }
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
  if (result.added > 0) await startCatchUp(deps, "scan");
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

type EnrichPayload = Extract<Job["payload"], { kind: "enrich" }>;

async function handleEnrich(
  deps: Deps,
  { itemId, force, providers }: EnrichPayload,
  control: JobControl,
): Promise<JobEnd> {
  const { report } = await enrichItem(deps, await loadSetup(deps), itemId, {
    force,
    isUrgent: true,
    requireComplete: false,
    runId: null,
    brake: null,
    ...(providers ? { only: providers } : {}),
    onProgress: (progress) => void control.report(progress),
    isStopped: control.isStopped,
  });
  if (report.state === "busy") {
    return { state: "queued", runAfter: deps.now() + BUSY_PAUSE_MS };
  }
  if (control.isCancelled()) return { state: "cancelled", result: report };
  // The process ends: the next one does it.
  if (report.state === "stopped") {
    return { state: "queued", runAfter: deps.now() };
  }
  if (report.state === "all_providers_failed") {
    return { state: "failed", error: "all_providers_failed", result: report };
  }
  return { state: "done", result: report };
}

async function handleBatch(deps: Deps, runId: number, control: JobControl): Promise<JobEnd> {
  const run = await findRun(deps.db, runId);
  if (!run || run.state !== "running") return { state: "done", result: null };
  const end = await runBatchSlice(deps, run, control);
  if (end.kind === "more") return { state: "queued", runAfter: end.at };
  return end.state === "cancelled"
    ? { state: "cancelled", result: { runId } }
    : { state: "done", result: { runId, state: end.state } };
}
