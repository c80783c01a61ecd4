import { findJob } from "../../db/work/jobs.ts";
import type { Deps } from "../deps.ts";
import type { EnrichReport } from "../enrichment/enrich_report.ts";

const LONGEST_WAIT_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** An enrichment's result once it has ended (source documents 000 and 001); null after 30 s. */
export async function waitForJob(deps: Deps, jobId: number, signal: AbortSignal) {
  const until = deps.now() + LONGEST_WAIT_MS;
  while (deps.now() < until && !signal.aborted) {
    const job = await findJob(deps.db, jobId);
    if (job === null) return null;
    if (job.state === "done" || job.state === "failed" || job.state === "cancelled") {
      return describe(job.result as EnrichReport | null, job.state, job.error);
    }
    await deps.sleep(LOOK_EVERY_MS, signal);
  }
  return null;
}

function describe(report: EnrichReport | null, jobState: string, error: string | null) {
  if (!report) return { updated: false, state: jobState, reason: error };
  const {
    state,
    changedFields,
    changedMeanwhile,
    completeness,
    previousCompleteness,
    partial,
    providers,
    changeset,
    detail,
  } = report;
  return {
    updated: changedFields.length > 0,
    state,
    reason: error ?? detail,
    changedFields,
    changedMeanwhile,
    completeness,
    previousCompleteness,
    partial,
    providers,
    changeset,
  };
}
