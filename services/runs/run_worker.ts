import type { Run, RunProgress } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import type { JobControl } from "../jobs/job_control.ts";
import type { Setup } from "../settings/setup.ts";

/** What one kind of run does. */
export interface RunWorker {
  /** The next items that it is for, by id. */
  next(deps: Deps, run: Run, after: number, limit: number): Promise<number[]>;
  /** Works on one item and answers the progress after it; null where it is to be tried again. */
  work(work: ItemWork): Promise<RunProgress | null>;
}

export interface ItemWork {
  deps: Deps;
  setup: Setup;
  run: Run;
  progress: RunProgress;
  input: ItemCase;
  control: JobControl;
}
