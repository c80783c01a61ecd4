import {
  countDue,
  countQueued,
  dueItems,
  nextDueAt,
  untriedItems,
} from "../../db/library/item_queue.ts";
import { finishRun, saveRunProgress } from "../../db/work/runs.ts";
import { DUE_CLASSES, type DueClass } from "../../domain/enrichment/due.ts";
import type { Item } from "../../domain/item.ts";
import { SLICE } from "../../domain/work/job.ts";
import type { Run, RunKind, RunProgress, RunState } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import type { Enriched } from "../enrichment/decide_and_write.ts";
import { enrichItem } from "../enrichment/enrich_item.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { BUSY_PAUSE_MS } from "./job_pauses.ts";
import type { JobControl } from "./job_control.ts";
import { afterItem } from "./run_progress.ts";

/** How many items of a batch are worked on at once: providers answer while others are written. */
const AT_ONCE = 4;
/** Items that come due that soon are waited for; later ones are left to the next run. */
const WORTH_WAITING_MS = 60_000;

/** Catching up takes what never succeeded or waits for a provider; a bulk run takes all. */
const CLASSES: Readonly<Partial<Record<RunKind, readonly DueClass[]>>> = {
  catch_up: [DUE_CLASSES.neverEnriched, DUE_CLASSES.pendingProvider],
};

export type SliceEnd = { kind: "finished"; state: RunState } | { kind: "more"; at: number };

/** One slice of a batch (DESIGN § 4): at most 20 items or 20 s; progress is kept after every item. */
export async function runBatchSlice(deps: Deps, run: Run, control: JobControl): Promise<SliceEnd> {
  const items = await nextItems(deps, run);
  if (items.length === 0) return await endOrWait(deps, run);
  const setup = await loadSetup(deps);
  const progress = await workThrough(
    { deps, setup, run, control, until: deps.now() + SLICE.ms },
    items,
  );
  if (control.isCancelled()) return await finish(deps, run, "cancelled", progress);
  if (progress.stopReason !== null) return await finish(deps, run, "partial", progress);
  // Only items that other jobs hold are left: they will be free in a moment.
  const isStuck = progress.processed === run.progress.processed;
  return { kind: "more", at: deps.now() + (isStuck ? BUSY_PAUSE_MS : 0) };
}

/** How many items a run will take, for its first progress. */
export async function countRunItems(deps: Deps, kind: RunKind, force: boolean): Promise<number> {
  return force ? await countQueued(deps.db) : await countDue(deps.db, deps.now(), CLASSES[kind]);
}

interface SliceWork {
  deps: Deps;
  setup: Setup;
  run: Run;
  control: JobControl;
  until: number;
}

/** Works through the items, several at once; answers the run's progress when the slice is over. */
async function workThrough(work: SliceWork, items: readonly Item[]): Promise<RunProgress> {
  const { deps, run, control, until } = work;
  const queue = [...items];
  let progress = run.progress;
  async function takeTurns(): Promise<void> {
    while (!control.isStopped() && progress.stopReason === null && deps.now() < until) {
      const item = queue.shift();
      if (!item) return;
      const { id, title, year } = item;
      progress = { ...progress, currentItem: { id, title, year } };
      const enriched = await enrichOne(work, id, progress);
      progress = afterItem(progress, enriched, deps.now());
      await saveRunProgress(deps.db, run.id, progress);
      await control.report(summarise(progress));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return progress;
}

function enrichOne(
  { deps, setup, run, control }: SliceWork,
  itemId: number,
  progress: RunProgress,
): Promise<Enriched> {
  return enrichItem(deps, setup, itemId, {
    force: run.options.force,
    isUrgent: false,
    requireComplete: run.options.requireComplete,
    runId: run.id,
    brake: { tally: progress.tally, limitPercent: setup.settings.brakePercent },
    isStopped: control.isStopped,
  });
}

async function nextItems(deps: Deps, run: Run): Promise<Item[]> {
  const { force, maxItems } = run.options;
  const left = maxItems === 0
    ? SLICE.items
    : Math.min(SLICE.items, maxItems - run.progress.processed);
  if (left <= 0) return [];
  if (force) return await untriedItems(deps.db, run.id, left);
  const classes = CLASSES[run.kind];
  return await dueItems(deps.db, {
    now: deps.now(),
    limit: left,
    runId: run.id,
    ...(classes ? { classes } : {}),
  });
}

/** Nothing is due now; something that is due in a moment belongs to this run still. */
async function endOrWait(deps: Deps, run: Run): Promise<SliceEnd> {
  const soon = run.options.force || run.options.maxItems > 0
    ? null
    : await nextDueAt(deps.db, run.id, CLASSES[run.kind]);
  const now = deps.now();
  if (soon !== null && soon - now <= WORTH_WAITING_MS) {
    return { kind: "more", at: Math.max(soon, now) };
  }
  return await finish(deps, run, "completed", run.progress);
}

async function finish(
  deps: Deps,
  run: Run,
  state: RunState,
  progress: RunProgress,
): Promise<SliceEnd> {
  await finishRun(deps.db, run.id, state, progress, deps.now());
  deps.log.info("run finished", {
    run: run.id,
    kind: run.kind,
    state,
    processed: progress.processed,
    updated: progress.updated,
    failed: progress.failed,
  });
  return { kind: "finished", state };
}

function summarise({ total, processed, currentItem, limited }: RunProgress) {
  return { total, processed, currentItem, rateLimitedProviders: Object.keys(limited) };
}
