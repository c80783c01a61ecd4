import { findActiveJob, hasActiveJob } from "../../db/work/jobs.ts";
import { findLastRun, findRunningRun } from "../../db/work/runs.ts";
import { percentOf } from "../../domain/enrichment/completeness.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Run, RunProgress } from "../../domain/work/run.ts";
import { libraryStats } from "../../db/library/library_stats.ts";
import type { Deps } from "../deps.ts";
import { nextScheduledRun } from "../jobs/schedule.ts";
import { iso } from "./item_details.ts";

/** What one item took before anything was measured (C36). */
const FIRST_ESTIMATE_S = 2;

/** `GET /enrichment/bulk-status` (source document 003 with the figures of 002). */
export async function bulkStatus(deps: Deps) {
  const [isScanning, last, current, next, movies, series] = await Promise.all([
    hasActiveJob(deps.db, "scan"),
    findLastRun(deps.db, "bulk_enrichment"),
    findRunningRun(deps.db, ["bulk_enrichment", "catch_up"]),
    nextScheduledRun(deps),
    libraryStats(deps.db, "movie"),
    libraryStats(deps.db, "series"),
  ]);
  return {
    lastRun: last && describeFinished(last),
    nextRun: next.at === null ? null : {
      scheduledAt: iso(next.at),
      timeUntil: Math.round((next.at - deps.now()) / 1000),
      skipped: iso(next.skipped),
    },
    currentRun: current && await describeRunning(deps, current),
    /** New titles may be found, and enriched, any moment. */
    isScanning,
    // The name of source document 003; a run enriches series, too.
    totalMovies: movies.total + series.total,
  };
}

export type BulkStatus = Awaited<ReturnType<typeof bulkStatus>>;

/** Seconds that so many items will take, by what the last runs took. */
export async function estimateSeconds(deps: Deps, items: number): Promise<number> {
  const last = await findLastRun(deps.db, "bulk_enrichment") ??
    await findLastRun(deps.db, "catch_up");
  const took = last && last.progress.processed > 0 && last.finishedAt !== null
    ? (last.finishedAt - last.startedAt) / 1000 / last.progress.processed
    : FIRST_ESTIMATE_S;
  return Math.ceil(items * took);
}

function describeFinished(
  { id, kind, state, startedAt, finishedAt, progress, options, trigger }: Run,
) {
  return {
    runId: id,
    kind,
    trigger,
    startedAt: iso(startedAt),
    completedAt: iso(finishedAt),
    status: state,
    stats: statsOf(progress),
    stopReason: progress.stopReason,
    rateLimitHit: Object.keys(progress.limited).length > 0,
    rateLimitedProviders: Object.keys(progress.limited),
    providers: providersOf(progress),
    requireComplete: options.requireComplete,
    force: options.force,
  };
}

async function describeRunning(deps: Deps, run: Run) {
  const { id, kind, startedAt, progress } = run;
  const job = await findActiveJob(deps.db, jobKey({ kind: "enrich_batch", runId: id }));
  const elapsed = (deps.now() - startedAt) / 1000;
  const left = Math.max(0, progress.total - progress.processed);
  const pace = progress.processed > 0
    ? elapsed / progress.processed
    : await estimateSeconds(deps, 1);
  return {
    jobId: job?.id ?? null,
    runId: id,
    kind,
    startedAt: iso(startedAt),
    progress: progress.total === 0
      ? 0
      : Math.min(100, percentOf(progress.processed, progress.total)),
    processedMovies: progress.processed,
    totalMovies: progress.total,
    currentMovie: progress.currentItem,
    rateLimitedProviders: Object.keys(progress.limited),
    elapsed: Math.round(elapsed),
    estimatedRemaining: Math.ceil(left * pace),
    cancelRequested: job?.cancelRequested ?? false,
    stats: statsOf(progress),
  };
}

/** The union of the figures of 002 and 003 (C18). */
function statsOf(
  { total, processed, updated, skipped, failed, stopReason, changedFields }: RunProgress,
) {
  return {
    totalMovies: total + skipped,
    processed,
    updated,
    skipped,
    failed,
    remaining: Math.max(0, total - processed),
    changedFields,
    stopped: stopReason !== null,
  };
}

function providersOf({ providers, limited }: RunProgress) {
  const ids = [...new Set([...Object.keys(providers), ...Object.keys(limited)])];
  return ids.map((id) => ({
    id,
    limitedSince: iso(limited[id]),
    ...(providers[id] ?? { asked: 0, cached: 0, limited: 0, failed: 0 }),
  }));
}
