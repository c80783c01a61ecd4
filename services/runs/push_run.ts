import type { Job } from "../../db/work/job_rows.ts";
import { cancelJob, findActiveJob, pushJob } from "../../db/work/jobs.ts";
import { findRun, finishRun } from "../../db/work/runs.ts";
import { jobKey, PRIORITIES } from "../../domain/work/job.ts";
import type { Run } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { jobFor } from "../jobs/resume_runs.ts";
import { conflict, notFound, type Problem } from "../problem.ts";

export interface StartedRun {
  run: Run;
  job: Job;
}

/** Queues the work on a run over chosen items. */
export async function pushRun(deps: Deps, run: Run): Promise<StartedRun> {
  const payload = { kind: "work_run", runId: run.id } as const;
  const { job } = await pushJob(deps.db, payload, PRIORITIES.manual, deps.now());
  return { run, job };
}

/** Stops a run after the item in hand; what it did by then stays, and can be undone. */
export async function cancelRun(deps: Deps, runId: number): Promise<Problem | Run> {
  const run = await findRun(deps.db, runId);
  if (!run) return notFound("run", runId);
  const payload = jobFor(run);
  if (run.state !== "running" || payload === null) {
    const isOpen = run.state === "running";
    const why = isOpen ? "This kind of run cannot be stopped." : "This run is over already.";
    return conflict("not_running", `${why} Nothing was stopped.`);
  }
  const job = await findActiveJob(deps.db, jobKey(payload));
  const cancelled = job ? await cancelJob(deps.db, job.id, deps.now()) : null;
  // A waiting job has nobody who would close its run.
  if (cancelled?.state !== "running") {
    await finishRun(deps.db, runId, "cancelled", run.progress, deps.now());
  }
  return await findRun(deps.db, runId) ?? run;
}
