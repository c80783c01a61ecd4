import { finishRun, saveRunProgress } from "../../db/work/runs.ts";
import { SLICE } from "../../domain/work/job.ts";
import type { Run, RunKind, RunProgress, RunState } from "../../domain/work/run.ts";
import { BULK_EDIT } from "../bulk/bulk_edit.ts";
import type { Deps } from "../deps.ts";
import { loadCases } from "../enrichment/load_cases.ts";
import { BUSY_PAUSE_MS } from "../jobs/job_pauses.ts";
import { REPLAN } from "../enrichment/replan.ts";
import type { JobControl } from "../jobs/job_control.ts";
import type { SliceEnd } from "../jobs/run_batch.ts";
import { APPLY_PREVIEW } from "../preview/apply_preview.ts";
import { DECIDE_HELD } from "../reviews/decide_held.ts";
import { loadSetup } from "../settings/setup.ts";
import { UNDO } from "../undo/undo_run.ts";
import type { RunWorker } from "./run_worker.ts";

const WORKERS: Readonly<Partial<Record<RunKind, RunWorker>>> = {
  undo: UNDO,
  bulk_edit: BULK_EDIT,
  apply_preview: APPLY_PREVIEW,
  decide_held: DECIDE_HELD,
  replan: REPLAN,
};

/** One slice of a run over chosen items, in the order of their ids; kept after every item. */
export async function runSlice(deps: Deps, run: Run, control: JobControl): Promise<SliceEnd> {
  const worker = WORKERS[run.kind];
  const after = run.progress.cursor ?? 0;
  const ids = worker ? await worker.next(deps, run, after, SLICE.items) : [];
  if (!worker || ids.length === 0) return await finish(deps, run, "completed", run.progress);
  const progress = await workThrough({ deps, run, control }, worker, ids);
  if (control.isCancelled()) return await finish(deps, run, "cancelled", progress);
  if (progress.stopReason !== null) return await finish(deps, run, "partial", progress);
  const isStuck = progress.cursor === run.progress.cursor;
  return { kind: "more", at: deps.now() + (isStuck ? BUSY_PAUSE_MS : 0) };
}

interface Slice {
  deps: Deps;
  run: Run;
  control: JobControl;
}

async function workThrough(
  { deps, run, control }: Slice,
  worker: RunWorker,
  ids: readonly number[],
): Promise<RunProgress> {
  const setup = await loadSetup(deps);
  const until = deps.now() + SLICE.ms;
  const cases = new Map((await loadCases(deps, setup, ids)).map((own) => [own.item.id, own]));
  let progress = run.progress;
  for (const id of ids) {
    if (control.isStopped() || progress.stopReason !== null || deps.now() >= until) break;
    const input = cases.get(id);
    // An item that is gone has nothing to be done to.
    const next = input
      ? await worker.work({ deps, setup, run, progress, input, control })
      : { ...progress, processed: progress.processed + 1 };
    if (next === null) break;
    progress = { ...next, cursor: id, currentItem: input ? shown(input.item) : null };
    await saveRunProgress(deps.db, run.id, progress);
    await control.report({ total: progress.total, processed: progress.processed });
  }
  return progress;
}

function shown({ id, title, year }: { id: number; title: string; year: number | null }) {
  return { id, title, year };
}

async function finish(
  deps: Deps,
  run: Run,
  state: RunState,
  progress: RunProgress,
): Promise<SliceEnd> {
  await finishRun(deps.db, run.id, state, progress, deps.now());
  const { processed, updated, leftCount = 0 } = progress;
  const { id, kind } = run;
  deps.log.info("run finished", { run: id, kind, state, processed, updated, left: leftCount });
  return { kind: "finished", state };
}
