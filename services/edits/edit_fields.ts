import { findItem } from "../../db/library/items.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import { type Field, findField } from "../../domain/fields/field.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import { findHoldable } from "../../domain/fields/holdable.ts";
import { readField } from "../../domain/fields/normalise.ts";
import { sameValue } from "../../domain/fields/same_value.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { invalid, isProblem, notFound, type Problem } from "../problem.ts";
import { changeOwn } from "./change_own.ts";
import { lockWrite } from "./lock_write.ts";
import type { OwnWrite } from "./write_own.ts";

/** A value that the user gives; null clears the field. */
export interface Edit {
  field: Field;
  value: FieldValue | null;
}

/** The user's edits of one item: all are checked first, then written and locked; clearing is an edit. */
export async function editFields(
  deps: Deps,
  itemId: number,
  edits: Readonly<Record<string, unknown>>,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  const read = readEdits(item.kind, edits);
  if (isProblem(read)) return read;
  return await changeOwn(
    deps,
    itemId,
    ({ fields }) =>
      read.map((edit) => editWrite(edit, fields[edit.field.name]?.held ?? null, deps.now())),
  );
}

/** Reads raw values as those of fields of a kind of item; one that does not fit refuses all. */
export function readEdits(
  kind: ItemKind,
  edits: Readonly<Record<string, unknown>>,
): Problem | Edit[] {
  const read: Edit[] = [];
  for (const [name, raw] of Object.entries(edits)) {
    const field = findField(kind, name);
    if (!field) return invalid(`There is no field "${name}".`);
    const reading = readField(field, raw);
    if (!reading.ok) return invalid(`${reading.problem}. Nothing was changed.`);
    read.push({ field, value: reading.value });
  }
  return read;
}

/** The write that an edit is. Saving what is there locks it; its source stays what it was. */
export function editWrite(
  { field, value }: Edit,
  held: SourcedValue | null,
  now: number,
): OwnWrite {
  const base = { field: field.name, locked: true } as const;
  if (value === null) return { ...base, kind: "clear", after: null, reason: "cleared_by_user" };
  const after = held && sameValue(field, held.value, value)
    ? held
    : { value, source: "user", language: null, country: null, fetchedAt: now };
  return { ...base, kind: "edit", after, reason: "edited_by_user" };
}

/** Locks a field or a kind of artwork as it is, empty ones too, or lets providers fill it again. */
export async function setLock(
  deps: Deps,
  itemId: number,
  name: string,
  locked: boolean,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  if (!findHoldable(item.kind, name)) return notFound("field", name);
  return await changeOwn(
    deps,
    itemId,
    async (input, setup) => [await lockWrite(deps, setup, input, name, locked)],
  );
}
