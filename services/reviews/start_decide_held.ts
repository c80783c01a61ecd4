import { countItemsWithHeld } from "../../db/enrichment/reviews.ts";
import { startRun } from "../../db/work/runs.ts";
import { NO_OPTIONS, type RunOptions } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { conflict, type Problem } from "../problem.ts";
import { pushRun, type StartedRun } from "../runs/push_run.ts";

/** Queues one answer to all held changes, or to those of one run. */
export async function startDecideHeld(
  deps: Deps,
  held: NonNullable<RunOptions["held"]>,
): Promise<Problem | StartedRun> {
  const total = await countItemsWithHeld(deps.db, held.runId);
  if (total === 0) {
    return conflict("nothing_held", "No change waits for your decision here. Nothing was changed.");
  }
  const options = { ...NO_OPTIONS, held };
  const kind = "decide_held";
  const run = await startRun(deps.db, { kind, trigger: "manual", options, total }, deps.now());
  return await pushRun(deps, run);
}
