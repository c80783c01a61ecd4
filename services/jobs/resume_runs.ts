import { findActiveJob, hasActiveJob, pushJob } from "../../db/work/jobs.ts";
import { finishRun, runningRuns } from "../../db/work/runs.ts";
import { jobKey, type JobPayload, PRIORITIES } from "../../domain/work/job.ts";
import type { Run, RunKind } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";

/** A run is written a moment before its job: only what has had none for longer was left behind. */
const GRACE_MS = 60_000;

/** The job that works on a run; kinds that are absent are over with the act that began them. */
const JOB_OF: Readonly<Partial<Record<RunKind, (run: Run) => JobPayload>>> = {
  bulk_enrichment: ({ id }) => ({ kind: "enrich_batch", runId: id }),
  catch_up: ({ id }) => ({ kind: "enrich_batch", runId: id }),
  enrich: ({ options }) => ({ kind: "enrich", itemId: options.itemId ?? 0, force: options.force }),
  replan: () => ({ kind: "replan" }),
  undo: ({ id }) => ({ kind: "work_run", runId: id }),
  bulk_edit: ({ id }) => ({ kind: "work_run", runId: id }),
  decide_held: ({ id }) => ({ kind: "work_run", runId: id }),
};

/**
 * Takes up runs whose process was killed between writing the run and its job, and closes those that
 * ended with it. What they had done stays, and can be undone.
 */
export async function resumeRuns(deps: Deps): Promise<void> {
  const now = deps.now();
  for (const run of await runningRuns(deps.db, now - GRACE_MS)) {
    const payload = jobFor(run);
    // A scan's run goes on as long as any scan does: it does not say whose it is.
    if (run.kind === "scan" && await hasActiveJob(deps.db, "scan")) continue;
    if (payload === null) await finishRun(deps.db, run.id, "failed", run.progress, now);
    else if (!await findActiveJob(deps.db, jobKey(payload))) {
      await pushJob(deps.db, payload, PRIORITIES.bulk, now);
    }
  }
}

/** The job that works on a run; null where it is over with the act that began it. */
export function jobFor(run: Run): JobPayload | null {
  // A preview of many is applied by a job, one of a single item at once.
  const isOfMany = run.kind === "apply_preview" && run.options.previewId !== undefined;
  if (isOfMany) return { kind: "work_run", runId: run.id };
  return JOB_OF[run.kind]?.(run) ?? null;
}
