import type { Context } from "hono";
import { describeRun } from "../../services/reports/run_report.ts";
import type { StartedRun } from "../../services/runs/push_run.ts";
import { ok } from "../envelope.ts";

/** A run that was queued: its job for `/jobs/:id`, its progress for `/runs/:id`. */
export function queuedRun(c: Context, { run, job }: StartedRun) {
  return ok(c, { runId: run.id, jobId: job.id, run: describeRun(run) }, 202);
}
