import { findHistoryEntry } from "../../db/enrichment/history.ts";
import { findItem } from "../../db/library/items.ts";
import { findHoldable } from "../../domain/fields/holdable.ts";
import { type HistoryEntry, isFieldEntry } from "../../domain/history/history_entry.ts";
import { netChanges } from "../../domain/history/net_change.ts";
import type { Deps } from "../deps.ts";
import { loadCase } from "../enrichment/assess.ts";
import { conflict, notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { undoFacts } from "./undo_facts.ts";
import { undoFields } from "./undo_fields.ts";

/** Whether there is something to take back; a confirmation changed no value. */
export function isUndoable(
  { kind, field, before }: Pick<HistoryEntry, "kind" | "field" | "before">,
): boolean {
  return field === null ? before !== null : kind !== "confirmed";
}

/**
 * Takes one change back: what was before it returns with its source and its lock, and the undone
 * value is not applied again until the user allows it. What changed since is left, and said.
 */
export async function undoChange(
  deps: Deps,
  itemId: number,
  historyId: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<Problem | null> {
  const entry = await findHistoryEntry(deps.db, historyId);
  const item = await findItem(deps.db, itemId);
  if (!item || !entry || entry.itemId !== itemId || !isUndoable(entry)) {
    return notFound("change to undo", historyId);
  }
  if (!isFieldEntry(entry)) return await undoFacts(deps, entry, null);
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, item);
  const undone = await undoFields(deps, setup, input, netChanges([entry]), {
    ...{ passesLocks: true, lock, runId: null },
    reason: `undid ${entry.kind}`,
  });
  if (undone.restored.length > 0) return null;
  const label = findHoldable(item.kind, entry.field)?.label ?? entry.field;
  return undone.skipped.length > 0
    ? conflict("changed_since", `${label} has changed since. Nothing was undone.`)
    : conflict("nothing_to_undo", `${label} is as it was before that change already.`);
}
