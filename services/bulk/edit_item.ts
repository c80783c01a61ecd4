import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import { findField } from "../../domain/fields/field.ts";
import { findHoldable } from "../../domain/fields/holdable.ts";
import type { RunProgress } from "../../domain/work/run.ts";
import { editWrite, readEdits } from "../edits/edit_fields.ts";
import { lockWrite } from "../edits/lock_write.ts";
import { takeWrite } from "../edits/take_value.ts";
import { type OwnWrite, writeOwn } from "../edits/write_own.ts";
import { isProblem } from "../problem.ts";
import { afterChange } from "../runs/run_report.ts";
import type { ActionWork } from "./action_work.ts";

/** Locks, unlocks or sets one field of an item. What is so already is no change. */
export async function editItem(work: ActionWork): Promise<RunProgress> {
  const { deps, setup, input, progress, run } = work;
  const { id: itemId } = input.item;
  const write = await writeFor(work);
  if (typeof write === "string") {
    return afterChange(progress, 0, [{ itemId, field: fieldOf(work), because: write }]);
  }
  const current = input.fields[write.field];
  const isSame = write.locked === (current?.locked ?? false) &&
    JSON.stringify(current?.held ?? null) === JSON.stringify(write.after);
  if (isSame) return afterChange(progress, 0, []);
  const options = { runId: run.id, passesLocks: true };
  const late = await writeOwn(deps, setup, input, { writes: [write] }, options);
  return late.length === 0
    ? afterChange(progress, 1, [])
    : afterChange(progress, 0, [{ itemId, field: write.field, because: "changed_since" }]);
}

/** The write, or why this item cannot have it. */
async function writeFor(
  { deps, setup, input, action }: ActionWork,
): Promise<OwnWrite | string> {
  const { kind } = input.item;
  if (!("field" in action) || !findHoldable(kind, action.field)) return "no_such_field";
  if (action.kind === "lock" || action.kind === "unlock") {
    return await lockWrite(deps, setup, input, action.field, action.kind === "lock");
  }
  if (action.kind === "take") {
    return takeWrite(input, setup, action.field, action.provider) ?? "nothing_offered";
  }
  if (action.kind !== "edit" || !findField(kind, action.field)) return "no_such_field";
  const held: SourcedValue | null = input.fields[action.field]?.held ?? null;
  const [edit] = editsOf(kind, action.field, action.value);
  return edit ? editWrite(edit, held, deps.now()) : "does_not_fit";
}

function editsOf(kind: ActionWork["input"]["item"]["kind"], field: string, value: unknown) {
  const read = readEdits(kind, { [field]: value });
  return isProblem(read) ? [] : read;
}

function fieldOf({ action }: ActionWork): string | null {
  return "field" in action ? action.field : null;
}
