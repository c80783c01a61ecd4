import { findItem } from "../../db/library/items.ts";
import { EMPTY_FIELD, type Mark, type SourcedValue } from "../../domain/enrichment/decision.ts";
import { findHoldable, type Holdable } from "../../domain/fields/holdable.ts";
import { sameValue } from "../../domain/fields/same_value.ts";
import type { NetChange } from "../../domain/history/net_change.ts";
import { planUndo, type UndoSkip, type UndoWish } from "../../domain/history/plan_undo.ts";
import type { Deps } from "../deps.ts";
import { type OwnWrite, writeOwn } from "../edits/write_own.ts";
import { type ItemCase, loadCase } from "../enrichment/assess.ts";
import type { Setup } from "../settings/setup.ts";

/** What an undo did to one item, and what it left because it had changed since. */
export interface UndoneFields {
  restored: string[];
  skipped: SkippedField[];
}

interface SkippedField {
  field: string;
  because: UndoSkip;
}

export interface UndoOptions extends UndoWish {
  runId: number | null;
  reason: string;
  /** False where the undone values may come again, as after an undone match. */
  remember?: boolean;
}

const TRIES = 5;

/**
 * Takes net changes of an item's fields back; what it undid is remembered and not applied again. A
 * field that changes in that very moment is looked at again: only what differs by then is left.
 */
export async function undoFields(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  changes: readonly NetChange[],
  options: UndoOptions,
): Promise<UndoneFields> {
  const { runId } = options;
  const done: UndoneFields = { restored: [], skipped: [] };
  let [now, open] = [input, changes];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { writes, skipped } = planFields(now, open, options);
    done.skipped.push(...skipped);
    if (writes.length === 0) return done;
    const late = await writeOwn(deps, setup, now, { writes }, { runId, passesLocks: true });
    done.restored.push(...writes.map(({ field }) => field).filter((own) => !late.includes(own)));
    const item = late.length === 0 ? null : await findItem(deps.db, input.item.id);
    if (!item) return done;
    now = await loadCase(deps, setup, item);
    open = open.filter(({ field }) => late.includes(field));
  }
  throw new Error(`Cannot undo ${open.map(({ field }) => field)} of item ${input.item.id}`);
}

function planFields(input: ItemCase, changes: readonly NetChange[], options: UndoOptions) {
  const writes: OwnWrite[] = [];
  const skipped: SkippedField[] = [];
  for (const change of changes) {
    const field = findHoldable(input.item.kind, change.field);
    if (!field) continue;
    const decision = planUndo(field, change, input.fields[field.name] ?? EMPTY_FIELD, options);
    if (decision.kind === "restore") {
      const { kind: _, to: after, rejects: value, ...lock } = decision;
      const rejects = value && options.remember !== false ? marksFor(input, field, value) : [];
      const lifts = after ? input.marks.filter((mark) => saysSame(mark, field, after)) : [];
      const { reason } = options;
      writes.push({ field: field.name, kind: "undo", after, reason, ...lock, rejects, lifts });
    } else if (decision.because !== "nothing_changed") {
      skipped.push({ field: field.name, because: decision.because });
    }
  }
  return { writes, skipped };
}

/** The undone value is not to come back from another provider that says the same, either. */
function marksFor(
  { known, marks }: ItemCase,
  field: Holdable,
  { source, value }: SourcedValue,
): Mark[] {
  const others = known.filter(({ answer }) =>
    answer?.offers.some((offer) =>
      offer.field === field.name && sameValue(field, offer.value, value)
    )
  );
  const sources = new Set([source, ...others.map(({ provider }) => provider)]);
  return [...sources].map((own) => ({ field: field.name, source: own, value }))
    .filter((mark) =>
      !marks.some((known) => known.source === mark.source && saysSame(known, field, mark))
    );
}

/** Whoever says it: a value that is there again is rejected of nobody. */
function saysSame(mark: Mark, field: Holdable, { value }: Pick<Mark, "value">): boolean {
  return mark.field === field.name && sameValue(field, mark.value, value);
}
