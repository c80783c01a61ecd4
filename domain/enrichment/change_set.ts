import { findField } from "../fields/field.ts";
import type { FieldValue } from "../fields/field_value.ts";
import type { ItemKind, Source } from "../ids.ts";
import type { FieldDecision } from "./decision.ts";

export interface FieldChange {
  field: string;
  oldValue: FieldValue | null;
  newValue: FieldValue;
  source: Source;
}

/** What a plan changes, and whether a player should hear of it (source document 001). */
export interface ChangeSet {
  changedFields: readonly FieldChange[];
  requiresPlayerSync: boolean;
  syncReason: string | null;
}

/** The changes among the decisions; confirmations and kept values are none. */
export function changeSetOf(kind: ItemKind, decisions: readonly FieldDecision[]): ChangeSet {
  const changedFields = decisions.flatMap(changeOf);
  const worthy = changedFields.filter(({ field }) => findField(kind, field)?.sync);
  return {
    changedFields,
    requiresPlayerSync: worthy.length > 0,
    syncReason: worthy.length > 0
      ? `Changed: ${worthy.map(({ field }) => field).join(", ")}`
      : null,
  };
}

function changeOf(decision: FieldDecision): FieldChange[] {
  if (decision.kind === "keep") return [];
  const oldValue = decision.kind === "change" ? decision.from.value : null;
  return [{
    field: decision.field,
    oldValue,
    newValue: decision.to.value,
    source: decision.to.source,
  }];
}
