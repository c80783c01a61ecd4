import type { CurrentField, SourcedValue } from "../enrichment/decision.ts";
import type { Holdable } from "../fields/holdable.ts";
import { sameValue } from "../fields/same_value.ts";
import type { NetChange } from "./net_change.ts";

export type UndoSkip = "changed_since" | "locked_since" | "nothing_changed";

/** What an undo does to one field. */
export type UndoDecision =
  | {
    kind: "restore";
    to: SourcedValue | null;
    /** The lock afterwards; undefined leaves it. */
    locked?: boolean;
    /** The value that is not to be applied again; null where nobody but the user gave it. */
    rejects: SourcedValue | null;
  }
  | { kind: "skip"; because: UndoSkip };

export interface UndoWish {
  /** The user points at this very change: a lock that came since does not stop it. */
  passesLocks: boolean;
  /** Locks what the undo restores, so that nothing is put there again. */
  lock: boolean;
}

/** Takes a net change back where the field is as that change left it (DESIGN 3.11). */
export function planUndo(
  field: Holdable,
  change: NetChange,
  current: CurrentField,
  { passesLocks, lock }: UndoWish,
): UndoDecision {
  const { before, after, wasLocked, isLocked } = change;
  if (!sameHeld(field, current.held, after)) return { kind: "skip", because: "changed_since" };
  const isNothing = sameHeld(field, before, after) && before?.source === after?.source &&
    wasLocked === isLocked;
  if (isNothing) return { kind: "skip", because: "nothing_changed" };
  const hasOtherLock = current.locked !== isLocked;
  if (hasOtherLock && current.locked && !passesLocks) {
    return { kind: "skip", because: "locked_since" };
  }
  const locked = lock ? true : hasOtherLock ? undefined : wasLocked;
  return {
    kind: "restore",
    to: before,
    ...(locked === undefined ? {} : { locked }),
    rejects: after && after.source !== "user" && !sameHeld(field, before, after) ? after : null,
  };
}

function sameHeld(field: Holdable, a: SourcedValue | null, b: SourcedValue | null): boolean {
  return sameValue(field, a?.value ?? null, b?.value ?? null);
}
