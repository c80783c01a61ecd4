import type { PlannedChange } from "../../domain/edits/preview.ts";
import type { RunOptions } from "../../domain/work/run.ts";

/** A run was started: what the user asked for may be worked off in a later step. */
export interface RunEvent {
  what: "run";
  id: number;
  kind: string;
  options: RunOptions;
}

/** A run is over. */
export interface RunEndEvent {
  what: "run end";
  id: number;
  state: string;
}

/** An item was chosen for a run. */
export interface ChosenEvent {
  what: "chosen";
  runId: number;
  itemId: number;
}

/** What a preview showed of an item. */
export interface PlannedEvent {
  what: "planned";
  previewId: number;
  itemId: number;
  changes: readonly PlannedChange[];
}
