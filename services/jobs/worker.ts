import {
  claimJob,
  endJob,
  isCancelRequested,
  keepJob,
  noteProgress,
} from "../../db/work/claim_job.ts";
import { type Job } from "../../db/work/job_rows.ts";
import { HEARTBEAT_MS, type JobKind, jobRetryAt } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { handleJob } from "./handlers.ts";
import type { JobControl } from "./job_control.ts";

/** Two hands take anything; the third one is free for what a person waits for. */
const HANDS: readonly (readonly JobKind[] | undefined)[] = [undefined, undefined, ["enrich"]];
/** How often an idle hand looks into the queue: other processes put jobs there too. Reads only. */
const IDLE_MS = 1000;
const PROGRESS_EVERY_MS = 500;

export interface Worker {
  /** Ends after the items in hand; waits for them. */
  stop(): Promise<void>;
}

/** Works on jobs until it is stopped. */
export function startWorker(deps: Deps): Worker {
  const stopping = new AbortController();
  const hands = HANDS.map((kinds, hand) => workOn(handOf(deps, hand), kinds, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(hands);
    },
  };
}

/** Works until nothing is due any more, for `once`, tests and the edge; at most until then. */
export async function workUntilIdle(deps: Deps, until = Infinity): Promise<void> {
  const never = new AbortController().signal;
  while (deps.now() < until) {
    const job = await claimJob(deps.db, deps.owner, deps.now());
    if (!job) return;
    await perform(deps, job, never);
  }
}

function handOf(deps: Deps, hand: number): Deps {
  return { ...deps, owner: `${deps.owner}/${hand}` };
}

async function workOn(
  deps: Deps,
  kinds: readonly JobKind[] | undefined,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      const job = await claimJob(deps.db, deps.owner, deps.now(), kinds);
      if (job) await perform(deps, job, stopping);
      else await deps.sleep(IDLE_MS, stopping);
    } catch (error) {
      deps.log.error("worker stumbled", { error: describe(error) });
      await deps.sleep(IDLE_MS, stopping);
    }
  }
}

/** Does one claimed job and records its end; a handler that breaks is tried again later. */
export async function perform(deps: Deps, job: Job, stopping: AbortSignal): Promise<void> {
  const beat = startHeartbeat(deps, job, stopping);
  try {
    const end = await handleJob(deps, job, beat.control);
    await endJob(deps.db, job, deps.owner, end, deps.now());
  } catch (error) {
    const runAfter = jobRetryAt(deps.now(), job.attempts);
    const words = describe(error);
    deps.log.error("job broke", {
      job: job.id,
      kind: job.kind,
      attempt: job.attempts,
      error: words,
    });
    const end = runAfter === null
      ? { state: "failed", error: words } as const
      : { state: "queued", runAfter, error: words, keepAttempts: true } as const;
    await endJob(deps.db, job, deps.owner, end, deps.now());
  } finally {
    beat.stop();
  }
}

function startHeartbeat(
  deps: Deps,
  job: Job,
  stopping: AbortSignal,
): { control: JobControl; stop(): void } {
  let standing: "kept" | "cancelled" | "lost" = "kept";
  let reportedAt = 0;
  const timer = setInterval(async () => {
    standing = await keepJob(deps.db, job.id, deps.owner, deps.now()).catch(() => standing);
  }, HEARTBEAT_MS);
  const control: JobControl = {
    isStopped: () => standing !== "kept" || stopping.aborted,
    isCancelled: () => standing === "cancelled",
    async report(progress) {
      if (deps.now() - reportedAt < PROGRESS_EVERY_MS) return;
      reportedAt = deps.now();
      await noteProgress(deps.db, job.id, progress);
      if (standing === "kept" && (await isCancelRequested(deps.db, job.id))) standing = "cancelled";
    },
  };
  return { control, stop: () => clearInterval(timer) };
}

function describe(error: unknown): string {
  // A database error's message holds the statement with its values; its cause says what is wrong.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
