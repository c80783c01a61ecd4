import { RUN_KINDS } from "../../../domain/work/run.ts";
import type { Problem } from "../../../services/problem.ts";
import { isProblem } from "../../../services/problem.ts";
import { startDecideHeld } from "../../../services/reviews/start_decide_held.ts";
import { cancelRun, type StartedRun } from "../../../services/runs/push_run.ts";
import { startUndo, startUndoOfLastRun } from "../../../services/undo/start_undo.ts";
import type { Random } from "../random.ts";
import { itemsOf, type Row, type Session } from "../session.ts";
import type { Operation } from "../step.ts";
import { workOff } from "./work.ts";

/** What a person has done by a run: it may be worked off in a later step. */
export const RUNS: readonly Operation[] = [
  { name: "undo run", weight: 5, run: undoRun },
  { name: "undo last run", weight: 4, run: undoLastRun },
  { name: "cancel run", weight: 1.5, run: cancel },
  { name: "decide held", weight: 2, run: decideHeld },
];

/** Says how a run was started, which mostly is worked off at once. */
export async function afterStart(
  { deps }: Session,
  random: Random,
  started: Problem | StartedRun,
): Promise<string> {
  if (isProblem(started)) return ` → ${started.code}`;
  const isWorked = random.chance(0.7);
  if (isWorked) await workOff(deps);
  return ` → run ${started.run.id}${isWorked ? "" : ", queued"}`;
}

/** An undo of an undo is a redo. */
async function undoRun(session: Session, random: Random): Promise<string> {
  const run = await anyRun(session, random);
  if (!run) return "undo run: there is none";
  const lock = random.chance(0.2);
  const started = await startUndo(session.deps, Number(run.id), { lock });
  const how = await afterStart(session, random, started);
  return `undo run ${run.id} (${run.kind})${lock ? " and lock" : ""}${how}`;
}

async function undoLastRun(session: Session, random: Random): Promise<string> {
  const item = random.any(await itemsOf(session));
  if (!item) return "undo last run: there is nothing yet";
  const lock = random.chance(0.2);
  const started = await startUndoOfLastRun(session.deps, item.id, { lock });
  const how = await afterStart(session, random, started);
  return `undo last run of ${item.label}${lock ? " and lock" : ""}${how}`;
}

async function cancel(session: Session, random: Random): Promise<string> {
  const running = await session.rows("select id, kind from runs where state = 'running'");
  const run = random.any(running);
  if (!run) return "cancel run: none is running";
  const cancelled = await cancelRun(session.deps, Number(run.id));
  return `cancel run ${run.id}${isProblem(cancelled) ? ` → ${cancelled.code}` : ""}`;
}

/** One answer to all held changes, or to those of one run. */
export async function decideHeld(session: Session, random: Random): Promise<string> {
  const asked = random.any(
    await session.rows("select run_id as id from reviews where kind = 'held_change' order by id"),
  );
  const runId = asked?.id == null || random.chance(0.4) ? null : Number(asked.id);
  const accept = random.chance(0.6);
  const started = await startDecideHeld(session.deps, { runId, accept });
  const how = await afterStart(session, random, started);
  return `${accept ? "accept" : "reject"} all that is held of ${runId ?? "any run"}${how}`;
}

/** Mostly a late one that changed something: earlier ones were overwritten. */
async function anyRun(session: Session, random: Random): Promise<Row | undefined> {
  const runs = await session.rows(
    `select id, kind from runs where kind in (select value from json_each(?)) and
       exists (select 1 from history where run_id = runs.id) order by id desc limit ?`,
    [JSON.stringify(RUN_KINDS), random.chance(0.6) ? 3 : 40],
  );
  return random.any(runs);
}
