import { countDue, countQueued } from "../../db/library/item_queue.ts";
import { findItem } from "../../db/library/items.ts";
import { listLibraries } from "../../db/library/libraries.ts";
import { countStarts, findActiveJob, pushJob } from "../../db/work/jobs.ts";
import { type Job } from "../../db/work/job_rows.ts";
import { countRunsSince, findRunningRun, startRun } from "../../db/work/runs.ts";
import { DUE_CLASSES } from "../../domain/enrichment/due.ts";
import { jobKey, PRIORITIES } from "../../domain/work/job.ts";
import type { Run, RunTrigger } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { conflict, notFound, type Problem } from "../problem.ts";
import { cancelRun } from "../runs/push_run.ts";
import { loadSettings } from "../settings/settings.ts";
import { countRunItems } from "./run_batch.ts";

/** How often one thing may be started by hand; more is 429 with the time to wait (C35). */
const MANUAL_STARTS = {
  item: { starts: 5, ms: 30_000 },
  bulk: { starts: 5, ms: 300_000 },
} as const;

export interface EnrichWish {
  force: boolean;
  providers?: string[];
}

/**
 * Queues the enrichment of one item, of a season or an episode that of its series; an equal job
 * that runs is a conflict.
 */
export async function startEnrich(
  deps: Deps,
  itemId: number,
  wish: EnrichWish,
): Promise<Problem | { job: Job; isNew: boolean }> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  const payload = { kind: "enrich", itemId: item.seriesId ?? itemId, ...wish } as const;
  const key = jobKey(payload);
  const active = await findActiveJob(deps.db, key);
  if (active?.state === "running") {
    return conflict("already_running", `"${item.title}" is being enriched right now.`, {
      jobId: active.id,
    });
  }
  const limit = MANUAL_STARTS.item;
  if (!active && (await countStarts(deps.db, key, deps.now() - limit.ms)) >= limit.starts) {
    return tooMany(limit.ms);
  }
  return await pushJob(deps.db, payload, PRIORITIES.manual, deps.now());
}

export interface BulkWish {
  force: boolean;
  requireComplete: boolean;
}

/** Starts a run over all that is due; one at a time. */
export async function startBulk(
  deps: Deps,
  trigger: RunTrigger,
  wish: BulkWish,
): Promise<Problem | { run: Run; job: Job }> {
  const running = await findRunningRun(deps.db, ["bulk_enrichment"]);
  if (running) {
    const job = await findActiveJob(deps.db, jobKey({ kind: "enrich_batch", runId: running.id }));
    return conflict("already_running", "A bulk enrichment is running already.", {
      jobId: job?.id ?? null,
    });
  }
  const limit = MANUAL_STARTS.bulk;
  const isManual = trigger === "manual";
  if (
    isManual &&
    (await countRunsSince(deps.db, "bulk_enrichment", "manual", deps.now() - limit.ms)) >=
      limit.starts
  ) {
    return tooMany(limit.ms);
  }
  const { maxItems } = await loadSettings(deps);
  const options = { ...wish, maxItems: trigger === "schedule" ? maxItems : 0 };
  const total = await countRunItems(deps, "bulk_enrichment", wish.force);
  const skipped = Math.max(0, (await countQueued(deps.db)) - total);
  const run = await startRun(
    deps.db,
    { kind: "bulk_enrichment", trigger, options, total, skipped },
    deps.now(),
  );
  const { job } = await pushJob(
    deps.db,
    { kind: "enrich_batch", runId: run.id },
    PRIORITIES.bulk,
    deps.now(),
  );
  return { run, job };
}

/** Works on what never succeeded or waits for a provider, unless a run does so already. */
export async function startCatchUp(deps: Deps, trigger: RunTrigger): Promise<Run | null> {
  if (await findRunningRun(deps.db, ["bulk_enrichment", "catch_up"])) return null;
  const classes = [DUE_CLASSES.neverEnriched, DUE_CLASSES.pendingProvider];
  const total = await countDue(deps.db, deps.now(), classes);
  if (total === 0) return null;
  const options = { force: false, requireComplete: false, maxItems: 0 };
  const run = await startRun(deps.db, { kind: "catch_up", trigger, options, total }, deps.now());
  await pushJob(deps.db, { kind: "enrich_batch", runId: run.id }, PRIORITIES.afterScan, deps.now());
  return run;
}

/** Asks the running bulk run to stop after the items in hand; null when none runs. */
export async function cancelBulk(deps: Deps): Promise<Run | null> {
  const run = await findRunningRun(deps.db, ["bulk_enrichment", "catch_up"]);
  if (!run) return null;
  await cancelRun(deps, run.id);
  return run;
}

export async function startScan(deps: Deps, libraryId: number): Promise<Job> {
  return (await pushJob(deps.db, { kind: "scan", libraryId }, PRIORITIES.manual, deps.now())).job;
}

/** Something was seen to change in a library: only that is looked at. */
export async function startPartScan(
  deps: Deps,
  libraryId: number,
  only: readonly string[],
): Promise<void> {
  const payload = { kind: "scan", libraryId, only } as const;
  await pushJob(deps.db, payload, PRIORITIES.afterScan, deps.now());
}

export async function startAllScans(deps: Deps): Promise<void> {
  for (const { id } of await listLibraries(deps.db)) {
    await pushJob(deps.db, { kind: "scan", libraryId: id }, PRIORITIES.maintenance, deps.now());
  }
}

function tooMany(ms: number): Problem {
  const retryAfter = Math.ceil(ms / 1000);
  return {
    status: 429,
    code: "too_many_requests",
    message: `This was started several times just now. Try again in ${retryAfter} seconds.`,
    details: { retryAfter },
  };
}
