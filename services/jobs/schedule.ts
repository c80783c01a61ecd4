import { forgetAnswersBefore, LONGEST_KEPT_MS } from "../../db/enrichment/answers.ts";
import { thinRatings } from "../../db/enrichment/history.ts";
import { readSetting, writeSetting } from "../../db/system/settings.ts";
import { forgetJobsBefore } from "../../db/work/jobs.ts";
import { forgetPreviewsBefore } from "../../db/work/previews.ts";
import { ratingNames } from "../../domain/fields/field.ts";
import { latestSlot, nextSlot } from "../../domain/work/schedule.ts";
import type { Deps } from "../deps.ts";
import { cleanImageCache } from "../images/clean_cache.ts";
import { isProblem } from "../problem.ts";
import { loadSettings } from "../settings/settings.ts";
import { resumeRuns } from "./resume_runs.ts";
import { startAllScans, startBulk, startCatchUp } from "./start_jobs.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const SERVED = "schedule:served";
const SKIPPED = "schedule:skipped";
const TIDIED = "schedule:tidied";
const KEEP_JOBS_MS = 30 * DAY_MS;
/** A plan of long ago is no plan any more. */
const KEEP_PREVIEWS_MS = 7 * DAY_MS;
const THIN_AFTER_MS = 90 * DAY_MS;

/**
 * Called every five minutes and at start: starts the nightly run when its slot has come or was
 * missed, and catches up with what waits. It writes nothing when nothing is due.
 */
export async function tick(deps: Deps): Promise<void> {
  await startNightly(deps);
  await startCatchUp(deps, "schedule");
  await resumeRuns(deps);
  await tidy(deps);
}

export interface ScheduledRun {
  at: number | null;
  /** The slot that the user chose to leave out once; null when none. */
  skipped: number | null;
}

export async function nextScheduledRun(deps: Deps): Promise<ScheduledRun> {
  const { schedule } = await loadSettings(deps);
  const skipped = await readTime(deps, SKIPPED);
  const at = nextSlot(schedule, deps.now(), deps.timeZone);
  const isSkipped = at !== null && skipped === at;
  return {
    at: isSkipped ? nextSlot(schedule, at, deps.timeZone) : at,
    skipped: isSkipped ? at : null,
  };
}

/** Leaves the next scheduled run out once, or takes that back. */
export async function toggleSkip(deps: Deps): Promise<ScheduledRun> {
  const { schedule } = await loadSettings(deps);
  const { skipped } = await nextScheduledRun(deps);
  const slot = skipped === null ? nextSlot(schedule, deps.now(), deps.timeZone) : null;
  // A setting cannot be null, and no slot is 0.
  await writeSetting(deps.db, SKIPPED, slot ?? 0, deps.now());
  return await nextScheduledRun(deps);
}

/** Slots that came before now count as served: a new schedule starts with its next slot. */
export async function resetSchedule(deps: Deps): Promise<void> {
  await writeSetting(deps.db, SERVED, deps.now(), deps.now());
}

async function startNightly(deps: Deps): Promise<void> {
  const { schedule, requireComplete } = await loadSettings(deps);
  const served = await readTime(deps, SERVED);
  if (served === null) return await resetSchedule(deps);
  const slot = latestSlot(schedule, deps.now(), deps.timeZone);
  if (slot === null || slot <= served) return;
  if ((await readTime(deps, SKIPPED)) !== slot) {
    await startAllScans(deps);
    const started = await startBulk(deps, "schedule", { force: false, requireComplete });
    if (isProblem(started)) return deps.log.info("nightly run waits", { because: started.message });
    deps.log.info("nightly run started", {
      run: started.run.id,
      items: started.run.progress.total,
    });
  }
  await writeSetting(deps.db, SERVED, slot, deps.now());
}

/** Once a day: old jobs, previews, answers beyond their time, unused images and the daily steps of ratings. */
async function tidy(deps: Deps): Promise<void> {
  const now = deps.now();
  const last = await readTime(deps, TIDIED);
  if (last !== null && now - last < DAY_MS) return;
  await forgetJobsBefore(deps.db, now - KEEP_JOBS_MS);
  await forgetPreviewsBefore(deps.db, now - KEEP_PREVIEWS_MS);
  await forgetAnswersBefore(deps.db, now - LONGEST_KEPT_MS);
  const ratings = ratingNames();
  await thinRatings(deps.db, ratings, now - THIN_AFTER_MS);
  await cleanImageCache(deps);
  await writeSetting(deps.db, TIDIED, now, now);
}

async function readTime({ db }: Deps, key: string): Promise<number | null> {
  const value = await readSetting(db, key);
  return typeof value === "number" ? value : null;
}
