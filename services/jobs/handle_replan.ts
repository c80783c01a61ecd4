import { countChosen } from "../../db/library/selection.ts";
import type { JobEnd } from "../../db/work/claim_job.ts";
import { dropRun, findRun, findRunningRun, startRun } from "../../db/work/runs.ts";
import { NO_OPTIONS, type Run } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { runSlice } from "../runs/run_slice.ts";
import type { JobControl } from "./job_control.ts";

/** Plans the library anew after a change of settings, as a run that can be undone. */
export async function handleReplan(deps: Deps, control: JobControl): Promise<JobEnd> {
  const run = await runFor(deps);
  const end = await runSlice(deps, run, control);
  if (end.kind === "more") return { state: "queued", runAfter: end.at };
  const { processed = 0, updated = 0 } = (await findRun(deps.db, run.id))?.progress ?? {};
  // Most changes of settings change no value: they are no news.
  if (updated === 0) await dropRun(deps.db, run.id);
  const result = { replanned: processed, updated };
  return end.state === "cancelled" ? { state: "cancelled", result } : { state: "done", result };
}

/** The run that goes on, or was going on when its process ended; else a new one. */
async function runFor(deps: Deps): Promise<Run> {
  const running = await findRunningRun(deps.db, ["replan"]);
  if (running) return running;
  const total = await countChosen(deps.db, { all: true });
  const wish = { kind: "replan", trigger: "manual", options: NO_OPTIONS, total } as const;
  return await startRun(deps.db, wish, deps.now());
}
