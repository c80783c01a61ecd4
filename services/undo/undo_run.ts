import { entriesOfRun, itemsOfRun } from "../../db/enrichment/run_history.ts";
import { isFieldEntry } from "../../domain/history/history_entry.ts";
import { netChanges } from "../../domain/history/net_change.ts";
import type { Left } from "../../domain/work/run.ts";
import { isProblem } from "../problem.ts";
import { afterChange } from "../runs/run_report.ts";
import type { ItemWork, RunWorker } from "../runs/run_worker.ts";
import { undoFacts } from "./undo_facts.ts";
import { undoFields } from "./undo_fields.ts";

/** Takes a whole run back, item by item; what changed since is left, and named. */
export const UNDO: RunWorker = {
  next: ({ db }, { options: { undo } }, after, limit) =>
    undo ? itemsOfRun(db, undo, after, limit) : Promise.resolve([]),
  work: undoItem,
};

async function undoItem({ deps, setup, run, progress, input }: ItemWork) {
  const { undo } = run.options;
  if (!undo) return progress;
  const { item } = input;
  const entries = await entriesOfRun(deps.db, undo.runId, item.id);
  const left: Left[] = [];
  let restored = 0;
  let isBack = false;
  for (const entry of entries.toReversed()) {
    if (isFieldEntry(entry) || entry.before === null) continue;
    const problem = await undoFacts(deps, entry, run.id);
    if (isProblem(problem)) left.push({ itemId: item.id, field: null, because: problem.code });
    else restored += 1;
    isBack ||= problem === null && entry.kind === "match";
  }
  // A match that is taken back takes all values with it.
  if (isBack) return afterChange(progress, restored, left);
  const undone = await undoFields(deps, setup, input, netChanges(entries.filter(isFieldEntry)), {
    passesLocks: false,
    lock: undo.lock,
    runId: run.id,
    reason: "undid run",
  });
  const skipped = undone.skipped.map((one) => ({ itemId: item.id, ...one }));
  return afterChange(progress, restored + undone.restored.length, [...left, ...skipped]);
}
