import type { PlannedChange } from "../../domain/edits/preview.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { Ids } from "../../domain/ids.ts";

/** Something the user does to an item by his own word. */
export type Act =
  | { kind: "edit"; itemId: number; field: string; value: FieldValue }
  | { kind: "clear" | "lock" | "unlock"; itemId: number; field: string }
  | {
    kind: "undo";
    itemId: number;
    field: string;
    to: SourcedValue | null;
    /** What is undone, and not to come again. */
    from: SourcedValue | null;
    wasLocked: boolean;
    isLocked: boolean;
    /** What is restored is locked. */
    lock: boolean;
  }
  | { kind: "undo match"; itemId: number }
  | { kind: "select"; itemId: number; field: string; url: string }
  | { kind: "take"; itemId: number; field: string; source: string }
  | { kind: "apply"; itemId: number; changes: readonly PlannedChange[] }
  | { kind: "allow again"; itemId: number }
  | { kind: "accept" | "reject"; itemId: number; field: string; to: SourcedValue | null }
  | { kind: "rematch"; itemId: number; ids: Ids };

export interface Begun {
  act: Act;
  /** `begun`: it was killed, or is still at it. */
  state: "begun" | "done" | "refused";
}

/** What the user did in the present step. */
export interface Acts {
  begin(act: Act): { end(state: "done" | "refused"): void };
  /** Those of the present step, in the order in which they began. */
  all(): readonly Begun[];
  forget(): void;
}

export function createActs(): Acts {
  let acts: Begun[] = [];
  return {
    begin(act) {
      const begun: Begun = { act, state: "begun" };
      acts.push(begun);
      return { end: (state) => void (begun.state = state) };
    },
    all: () => acts,
    forget: () => void (acts = []),
  };
}

/** The acts of the step on one field that were not refused. */
export function actsOn(acts: Acts, itemId: number, field: string): Begun[] {
  return acts.all().filter(({ act, state }) =>
    state !== "refused" && act.itemId === itemId && "field" in act && act.field === field
  );
}
