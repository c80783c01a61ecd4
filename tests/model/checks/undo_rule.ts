import { assert } from "../../assert.ts";
import { actsOn } from "../acts.ts";
import type { Held } from "../events.ts";
import type { Change } from "./replay.ts";
import { runOf } from "./run_book.ts";
import { assertActed, type Judge, name } from "./rules.ts";
import { isSame, saysSame } from "./same.ts";

/** Undone is what was asked to be undone, and what was before it comes back to the letter. */
export function judgeUndo(change: Change, judge: Judge): void {
  const run = runOf(judge.book.runs, change);
  if (run) {
    assert(run.kind === "undo", `rules: ${name(change)} by a run of the kind "${run.kind}"`);
    // A match that is taken back takes with it what came after the run, too.
    return change.event.reason === "undid match" ? undefined : judgeUndoOfRun(change, judge);
  }
  if (change.event.reason === "undid match") {
    return assert(
      judge.acts.all().some(({ act }) => act.kind === "undo match"),
      `rules: ${name(change)}, which the user did not ask for`,
    );
  }
  assertActed(change, judge, "undo");
  const acts = actsOn(judge.acts, change.event.itemId, change.event.field);
  const isExact = acts.some(({ act }) =>
    act.kind === "undo" && isSame(act.to, change.after.held) &&
    change.after.locked === lockAfter(change, act)
  );
  assert(isExact, `undo: ${name(change)} is not what was before`);
}

/** A run is taken back as a whole: what it replaced returns where nothing came after it. */
function judgeUndoOfRun(change: Change, { book }: Judge): void {
  const { itemId, field } = change.event;
  const { undo } = runOf(book.runs, change)?.options ?? {};
  const net = book.runs.done.get(`${undo?.runId} ${itemId} ${field}`);
  assert(undo && net, `undo: ${name(change)}, which that run never changed`);
  const seriesId = book.items.get(itemId)?.seriesId;
  const isMeant = [null, itemId, seriesId].includes(undo.itemId);
  assert(isMeant, `undo: ${name(change)}, of another item than was meant`);
  const { before, after } = change;
  assert(
    saysSame(before.held?.value, net.after.held?.value),
    `undo: ${name(change)} took away what had come since`,
  );
  assert(!before.locked || net.after.locked, `undo: ${name(change)} although it was locked since`);
  assert(isSame(after.held, net.before.held), `undo: ${name(change)} is not what was before`);
  const locked = lockAfter(change, locksOf(net, undo.lock));
  assert(after.locked === locked, `undo: ${name(change)} left another lock than was before`);
}

interface Locks {
  wasLocked: boolean;
  isLocked: boolean;
  /** What is restored is locked. */
  lock: boolean;
}

function locksOf({ before, after }: { before: Held; after: Held }, lock: boolean): Locks {
  return { wasLocked: before.locked, isLocked: after.locked, lock };
}

/** The lock that was before returns, too, unless it is another one than was left. */
function lockAfter({ before }: Change, { wasLocked, isLocked, lock }: Locks): boolean {
  if (lock) return true;
  return before.locked === isLocked ? wasLocked : before.locked;
}
