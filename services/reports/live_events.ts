import { findLatestJob } from "../../db/work/jobs.ts";
import { findLastRun, findRunningRun } from "../../db/work/runs.ts";
import { percentOf } from "../../domain/enrichment/completeness.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Run } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import type { EnrichReport } from "../enrichment/enrich_report.ts";
import { sourceName } from "./provider_names.ts";

/** An event of source document 003, as it goes over the wire. */
export type LiveEvent = { type: string } & Readonly<Record<string, unknown>>;

/** Looks once and answers what is new since it looked last. */
export type Watch = () => Promise<LiveEvent[]>;

const RUN_KINDS = ["bulk_enrichment", "catch_up"] as const;
/** Progress of a bulk run is told at most that often, but always first and last (C38). */
const TELL_EVERY_MS = 5000;

/** The events of one movie's enrichments from now on. */
export function watchMovie(deps: Deps, movieId: number): Watch {
  let seen: string | null = null;
  return async () => {
    const job = await findLatestJob(
      deps.db,
      jobKey({ kind: "enrich", itemId: movieId, force: false }),
    );
    const now = job && JSON.stringify([job.id, job.state, job.progress]);
    const before = seen;
    seen = now;
    // What had ended before anybody watched is no news.
    const isOld = before === null && job !== null && job.state !== "queued" &&
      job.state !== "running";
    if (!job || now === before || isOld) return [];
    if (job.state === "running") return [progressOf(movieId, job.progress)];
    if (job.state === "done") return [completeOf(movieId, job.result as EnrichReport)];
    return job.state === "failed" ? [{ type: "enrichment:failed", movieId, error: job.error }] : [];
  };
}

/** The events of bulk runs from now on. */
export function watchBulk(deps: Deps): Watch {
  let running: Run | null = null;
  let toldAt = 0;
  return async () => {
    const before: Run | null = running;
    running = await findRunningRun(deps.db, RUN_KINDS);
    const ended = before !== null && running?.id !== before.id
      ? await findEnded(deps, before)
      : null;
    const events = ended ? [bulkProgress(ended), bulkComplete(ended)] : [];
    if (running === null) return events;
    events.push(...newLimits(before?.id === running.id ? before : null, running));
    const isFirst = before?.id !== running.id;
    if (isFirst || deps.now() - toldAt >= TELL_EVERY_MS) {
      toldAt = deps.now();
      events.push(bulkProgress(running));
    }
    return events;
  };
}

function progressOf(movieId: number, progress: unknown): LiveEvent {
  const { current = [], completed = [], remaining = [] } = Object(progress) as Record<
    string,
    string[]
  >;
  return {
    type: "enrichment:progress",
    movieId,
    progress: percentOf(
      completed.length,
      current.length + completed.length + remaining.length || 1,
    ),
    currentProvider: current[0] ?? null,
    providersComplete: completed,
    providersRemaining: [...current, ...remaining],
  };
}

function completeOf(
  movieId: number,
  { completeness, partial, providers }: EnrichReport,
): LiveEvent {
  return {
    type: "enrichment:complete",
    movieId,
    completeness,
    partial,
    rateLimitedProviders: providers.rateLimited,
  };
}

async function findEnded(deps: Deps, { id, kind }: Run): Promise<Run | null> {
  const last = await findLastRun(deps.db, kind);
  return last?.id === id ? last : null;
}

function bulkProgress({ id, progress }: Run): LiveEvent {
  const { processed, total, currentItem, limited, skipped, updated } = progress;
  return {
    type: "bulk:progress",
    runId: id,
    progress: Math.min(100, percentOf(processed, total || 1)),
    processedMovies: processed,
    totalMovies: total,
    currentMovie: currentItem,
    rateLimitedProviders: Object.keys(limited),
    skipped,
    updated,
  };
}

function bulkComplete({ id, state, progress }: Run): LiveEvent {
  const { total, processed, skipped, failed, updated, limited } = progress;
  return {
    type: "bulk:complete",
    runId: id,
    status: state,
    stats: { totalMovies: total, processed, skipped, failed, updated },
    rateLimitHit: Object.keys(limited).length > 0,
  };
}

function newLimits(before: Run | null, { id, progress, options }: Run): LiveEvent[] {
  const known = before?.progress.limited ?? {};
  return Object.keys(progress.limited).filter((provider) => known[provider] === undefined).map((
    provider,
  ) => ({
    type: "bulk:rate_limit",
    runId: id,
    provider,
    processedMovies: progress.processed,
    totalMovies: progress.total,
    message: `${sourceName(provider)} rate limit reached - ${
      options.requireComplete ? "stopping bulk enrichment" : "its fields follow by themselves"
    }`,
  }));
}
