import { countItemsOfRun, lastRunOf } from "../../db/enrichment/run_history.ts";
import { findItem } from "../../db/library/items.ts";
import { findRun, findUndoOf, startRun } from "../../db/work/runs.ts";
import { NO_OPTIONS, type UndoWish } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { conflict, notFound, type Problem } from "../problem.ts";
import { pushRun, type StartedRun } from "../runs/push_run.ts";

/** Queues taking a run back: all of it. */
export async function startUndo(
  deps: Deps,
  runId: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<Problem | StartedRun> {
  const run = await findRun(deps.db, runId);
  if (!run) return notFound("run", runId);
  if (run.state === "running") {
    return conflict("still_running", "This run is not over yet. Cancel it first, then undo it.");
  }
  return await start(deps, { runId, itemId: null, lock });
}

/** Queues taking back what the last run that changed an item did to it, its seasons and episodes. */
export async function startUndoOfLastRun(
  deps: Deps,
  itemId: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<Problem | StartedRun> {
  if (!await findItem(deps.db, itemId)) return notFound("item", itemId);
  const runId = await lastRunOf(deps.db, itemId);
  if (runId === null) {
    return conflict("nothing_to_undo", "No run has changed this yet. Nothing was undone.");
  }
  return await start(deps, { runId, itemId, lock });
}

async function start(deps: Deps, undo: UndoWish): Promise<Problem | StartedRun> {
  const total = await countItemsOfRun(deps.db, undo);
  if (total === 0) {
    return conflict("nothing_to_undo", "This run changed nothing that could be undone.");
  }
  const other = await findUndoOf(deps.db, undo.runId, undo.itemId);
  if (other?.state === "running") {
    const details = { runId: other.id };
    return conflict("already_running", "It is being undone already. Nothing was started.", details);
  }
  const options = { ...NO_OPTIONS, undo };
  return await pushRun(
    deps,
    await startRun(deps.db, { kind: "undo", trigger: "manual", options, total }, deps.now()),
  );
}
