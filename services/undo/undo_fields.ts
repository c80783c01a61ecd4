import type { StoredMark } from "../../db/enrichment/marks.ts";
import { EMPTY_FIELD, type Mark, type SourcedValue } from "../../domain/enrichment/decision.ts";
import { findHoldable, type Holdable } from "../../domain/fields/holdable.ts";
import { sameValue } from "../../domain/fields/same_value.ts";
import type { NetChange } from "../../domain/history/net_change.ts";
import { planUndo, type UndoSkip, type UndoWish } from "../../domain/history/plan_undo.ts";
import type { Deps } from "../deps.ts";
import { type OwnWrite, writeOwn } from "../edits/write_own.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import type { Setup } from "../settings/setup.ts";

/** What an undo did to one item, and what it left because it had changed since. */
export interface UndoneFields {
  restored: string[];
  skipped: { field: string; because: UndoSkip }[];
}

export interface UndoOptions extends UndoWish {
  runId: number | null;
  reason: string;
  /** False where the undone values may come again, as after an undone match. */
  remember?: boolean;
}

/** Takes net changes of an item's fields back; what it undid is remembered and not applied again. */
export async function undoFields(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  changes: readonly NetChange[],
  options: UndoOptions,
): Promise<UndoneFields> {
  const writes: OwnWrite[] = [];
  const marks: Mark[] = [];
  const lifted: StoredMark[] = [];
  const skipped: UndoneFields["skipped"] = [];
  for (const change of changes) {
    const field = findHoldable(input.item.kind, change.field);
    if (!field) continue;
    const current = input.fields[field.name] ?? EMPTY_FIELD;
    const decision = planUndo(field, change, current, options);
    if (decision.kind === "skip") {
      if (decision.because !== "nothing_changed") skipped.push({ field: field.name, ...decision });
      continue;
    }
    const { kind: _, to: after, rejects, ...lock } = decision;
    writes.push({ field: field.name, kind: "undo", after, reason: options.reason, ...lock });
    if (rejects && options.remember !== false) marks.push(...marksFor(input, field, rejects));
    if (after) lifted.push(...input.marks.filter((mark) => isOf(mark, field, after)));
  }
  if (writes.length === 0) return { restored: [], skipped };
  const left = await writeOwn(deps, setup, input, { writes, marks, lifted }, {
    runId: options.runId,
    passesLocks: true,
  });
  const late = left.map((field) => ({ field, because: "changed_since" as const }));
  const restored = writes.map(({ field }) => field).filter((field) => !left.includes(field));
  return { restored, skipped: [...skipped, ...late] };
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
    .filter((mark) => !marks.some((known) => isOf(known, field, mark)));
}

function isOf(mark: Mark, field: Holdable, { source, value }: Omit<Mark, "field">): boolean {
  return mark.field === field.name && mark.source === source && sameValue(field, mark.value, value);
}
