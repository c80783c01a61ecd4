import { findHistoryEntry, type HistoryEntry, markStatement } from "../../db/enrichment/history.ts";
import { readFields } from "../../db/enrichment/item_fields.ts";
import { fieldWriteStatements } from "../../db/enrichment/write_fields.ts";
import { findItem } from "../../db/library/items.ts";
import { EMPTY_FIELD } from "../../domain/enrichment/decision.ts";
import { findField } from "../../domain/fields/field.ts";
import { sameValue } from "../../domain/fields/same_value.ts";
import type { Deps } from "../deps.ts";
import { conflict, notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { restate } from "./restate.ts";

const UNDOABLE: ReadonlySet<string> = new Set(["fill", "change", "edit", "clear"]);

export function isUndoable({ kind, field }: Pick<HistoryEntry, "kind" | "field">): boolean {
  return field !== null && UNDOABLE.has(kind);
}

/**
 * Takes one change back: the value before it returns with its source, and the undone value is not
 * applied again until the user allows it. What changed since is left, and said.
 */
export async function undoChange(
  deps: Deps,
  itemId: number,
  historyId: number,
): Promise<Problem | null> {
  const entry = await findHistoryEntry(deps.db, historyId);
  const item = await findItem(deps.db, itemId);
  if (!item || !entry || entry.itemId !== itemId || !isUndoable(entry) || entry.field === null) {
    return notFound("change to undo", historyId);
  }
  const field = findField(item.kind, entry.field);
  const current = (await readFields(deps.db, itemId))[entry.field] ?? EMPTY_FIELD;
  if (!field || !sameValue(field, current.held?.value ?? null, entry.after?.value ?? null)) {
    return conflict(
      "changed_since",
      `${field?.label ?? entry.field} has changed since. Nothing was undone.`,
    );
  }
  const now = deps.now();
  const context = { itemId, matchNo: item.match.no, runId: null, now, passesLocks: true };
  const write = {
    field: entry.field,
    kind: "undo",
    version: current.version,
    before: current.held,
    after: entry.before,
    reason: `undid ${entry.kind}`,
    // The lock came with the edit and goes with it.
    ...(entry.kind === "edit" || entry.kind === "clear" ? { locked: false } : {}),
  } as const;
  const undone = entry.after && entry.after.source !== "user"
    ? [markStatement(deps.db, itemId, entry.field, entry.after, now)]
    : [];
  const [result] = await deps.db.write([
    ...fieldWriteStatements(deps.db, context, write),
    ...undone,
  ]);
  if (result?.rowsAffected !== 1) {
    return conflict("changed_since", `${field.label} has just changed. Nothing was undone.`);
  }
  await restate(deps, await loadSetup(deps), item);
  return null;
}
