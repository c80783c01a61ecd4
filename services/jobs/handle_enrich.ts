import type { JobEnd } from "../../db/work/claim_job.ts";
import type { Job } from "../../db/work/job_rows.ts";
import { dropRun, findRunOfItem, finishRun, startRun } from "../../db/work/runs.ts";
import { NO_OPTIONS, type Run } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { enrichItem } from "../enrichment/enrich_item.ts";
import { loadSetup } from "../settings/setup.ts";
import type { JobControl } from "./job_control.ts";
import { BUSY_PAUSE_MS } from "./job_pauses.ts";
import { afterItem } from "./run_progress.ts";

type EnrichPayload = Extract<Job["payload"], { kind: "enrich" }>;

/** Enriches one item as a run of its own, which can be undone as one. */
export async function handleEnrich(
  deps: Deps,
  { itemId, force, providers }: EnrichPayload,
  control: JobControl,
): Promise<JobEnd> {
  const run = await runFor(deps, itemId, force);
  const enriched = await enrichItem(deps, await loadSetup(deps), itemId, {
    force,
    isUrgent: true,
    requireComplete: false,
    runId: run.id,
    brake: null,
    ...(providers ? { only: providers } : {}),
    onProgress: (progress) => void control.report(progress),
    isStopped: control.isStopped,
  });
  const { report } = enriched;
  if (report.state === "busy") {
    await dropRun(deps.db, run.id);
    return { state: "queued", runAfter: deps.now() + BUSY_PAUSE_MS };
  }
  const progress = afterItem(run.progress, enriched, deps.now());
  // The process ends: the next one does it, in the same run.
  if (report.state === "stopped" && !control.isCancelled()) {
    return { state: "queued", runAfter: deps.now() };
  }
  const isFailed = report.state === "all_providers_failed";
  const state = control.isCancelled() ? "cancelled" : isFailed ? "failed" : "completed";
  await finishRun(deps.db, run.id, state, progress, deps.now());
  if (state === "cancelled") return { state, result: report };
  return isFailed
    ? { state: "failed", error: "all_providers_failed", result: report }
    : { state: "done", result: report };
}

/** The run that a killed process began for this item, else a new one. */
async function runFor(deps: Deps, itemId: number, force: boolean): Promise<Run> {
  const options = { ...NO_OPTIONS, force, itemId };
  return await findRunOfItem(deps.db, itemId) ??
    await startRun(
      deps.db,
      { kind: "enrich", trigger: "manual", options, total: 1 },
      deps.now(),
    );
}
