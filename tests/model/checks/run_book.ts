import type { PlannedChange } from "../../../domain/edits/preview.ts";
import type { Held } from "../events.ts";
import type { ChosenEvent, PlannedEvent, RunEvent } from "../run_events.ts";
import type { Change } from "./replay.ts";

/** What a run did to one field, from its first row to its last. */
export interface NetOfRun {
  before: Held;
  after: Held;
}

/** What the reference model knows of runs: what they were asked for, and what they did. */
export interface RunBook {
  started: Map<number, RunEvent>;
  /** Those of them that were started in this step. */
  startedNow: Set<number>;
  /** The items whose match a run changed: "run item". */
  matched: Set<string>;
  /** The items that were chosen for a run: "run item". */
  chosen: Set<string>;
  /** By "preview item". */
  planned: Map<string, readonly PlannedChange[]>;
  /** By "run item field". */
  done: Map<string, NetOfRun>;
  /** The fields that a run wrote in this step by the user's word, by `placeOf`. */
  written: Set<string>;
}

export function createRunBook(): RunBook {
  return {
    started: new Map(),
    startedNow: new Set(),
    matched: new Set(),
    chosen: new Set(),
    planned: new Map(),
    done: new Map(),
    written: new Set(),
  };
}

export function enterRun(runs: RunBook, event: RunEvent | ChosenEvent | PlannedEvent): void {
  switch (event.what) {
    case "run":
      runs.startedNow.add(event.id);
      return void runs.started.set(event.id, event);
    case "chosen":
      return void runs.chosen.add(`${event.runId} ${event.itemId}`);
    case "planned":
      return void runs.planned.set(`${event.previewId} ${event.itemId}`, event.changes);
  }
}

/** Runs that do what the user says, over locks too. */
const USER_KINDS: ReadonlySet<string> = new Set(["bulk_edit", "undo", "decide_held"]);

/** Enters a change that a run made; before the first one is what was before the run. */
export function enterDone(runs: RunBook, change: Change): void {
  const { done, written } = runs;
  const { event, before, after } = change;
  if (event.runId === null) return;
  if (USER_KINDS.has(runOf(runs, change)?.kind ?? "")) {
    written.add(`${event.itemId} ${event.field}`);
  }
  const place = `${event.runId} ${event.itemId} ${event.field}`;
  done.set(place, { before: done.get(place)?.before ?? before, after });
}

export function runOf({ started }: RunBook, { event }: Change): RunEvent | undefined {
  return event.runId === null ? undefined : started.get(event.runId);
}
