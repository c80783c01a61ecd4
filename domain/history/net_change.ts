import type { SourcedValue } from "../enrichment/decision.ts";
import type { FieldEntry } from "./history_entry.ts";

/** What a stretch of history did to one field, from its first row to its last. */
export interface NetChange {
  field: string;
  before: SourcedValue | null;
  after: SourcedValue | null;
  wasLocked: boolean;
  isLocked: boolean;
}

/** The net changes of rows in the order in which they were written, one for each field. */
export function netChanges(entries: readonly FieldEntry[]): NetChange[] {
  const changes = new Map<string, NetChange>();
  for (const entry of entries) {
    const { field, before, after } = entry;
    const { wasLocked, isLocked } = locksOf(entry);
    const first = changes.get(field);
    changes.set(
      field,
      first ? { ...first, after, isLocked } : { field, before, after, wasLocked, isLocked },
    );
  }
  return [...changes.values()];
}

/** Rows from before locks were recorded say by their kind what they did to the lock. */
function locksOf({ kind, wasLocked, isLocked }: FieldEntry) {
  if (wasLocked !== null && isLocked !== null) return { wasLocked, isLocked };
  const locks = kind === "edit" || kind === "clear" || kind === "lock";
  return { wasLocked: kind === "unlock", isLocked: locks };
}
