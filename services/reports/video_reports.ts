import { matchStats } from "../../db/library/match_stats.ts";
import { findJob } from "../../db/work/jobs.ts";
import { findRun } from "../../db/work/runs.ts";
import { percentOf } from "../../domain/enrichment/completeness.ts";
import type { Deps } from "../deps.ts";
import { startEnrich } from "../jobs/start_jobs.ts";
import { isProblem } from "../problem.ts";
import { estimateSeconds } from "./bulk_status.ts";
import { iso, itemDetails } from "./item_details.ts";

/** `GET /videos/:id/metadata` (source document 004): what is known, or else its enrichment queued. */
export async function videoMetadata(deps: Deps, id: number) {
  const details = await itemDetails(deps, id);
  if (!details) return null;
  if (details.lastEnriched !== null) return { metadata: details, cached: true };
  const started = await startEnrich(deps, id, { force: false });
  const message = isProblem(started) ? started.message : "Metadata enrichment scheduled";
  return { metadata: null, cached: false, message };
}

/** `GET /enrich/progress/:jobId` (source document 004); null when there is no such job. */
export async function batchProgress(deps: Deps, jobId: number) {
  const job = await findJob(deps.db, jobId);
  if (!job) return null;
  const run = job.payload.kind === "enrich_batch"
    ? await findRun(deps.db, job.payload.runId)
    : null;
  const { processed, total } = run?.progress ??
    { processed: job.state === "done" ? 1 : 0, total: 1 };
  const isOver = job.finishedAt !== null;
  const left = isOver ? 0 : await estimateSeconds(deps, Math.max(0, total - processed));
  return {
    status: run?.state ?? job.state,
    percent: percentOf(processed, total),
    processed,
    total,
    startedAt: iso(run?.startedAt ?? job.startedAt),
    completedAt: iso(run?.finishedAt ?? job.finishedAt),
    estimatedCompletion: isOver ? null : iso(deps.now() + left * 1000),
    error: job.error,
  };
}

/** `GET /enrich/stats` (source document 004). */
export async function enrichStats(deps: Deps) {
  const { total, enriched, averageScore, lastEnrichedAt, bySource } = await matchStats(deps.db);
  return {
    total,
    enriched,
    percentage: total === 0 ? 0 : percentOf(enriched, total),
    sources: bySource,
    averageConfidence: averageScore,
    lastEnriched: iso(lastEnrichedAt),
  };
}
