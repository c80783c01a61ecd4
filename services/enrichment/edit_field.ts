import { readFields } from "../../db/enrichment/item_fields.ts";
import { type FieldWrite, fieldWriteStatements } from "../../db/enrichment/write_fields.ts";
import { findItem } from "../../db/library/items.ts";
import { EMPTY_FIELD, type SourcedValue } from "../../domain/enrichment/decision.ts";
import { type Field, findField } from "../../domain/fields/field.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import { readField } from "../../domain/fields/normalise.ts";
import { sameValue } from "../../domain/fields/same_value.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { invalid, notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { restate } from "./restate.ts";

const TRIES = 3;

/** The user's edits of one item: each is checked first, then written and locked; clearing is an edit. */
export async function editFields(
  deps: Deps,
  itemId: number,
  edits: Readonly<Record<string, unknown>>,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  const read: { field: Field; value: FieldValue | null }[] = [];
  for (const [name, raw] of Object.entries(edits)) {
    const field = findField(item.kind, name);
    if (!field) return invalid(`There is no field "${name}".`);
    const reading = readField(field, raw);
    if (!reading.ok) return invalid(`${reading.problem}. Nothing was changed.`);
    read.push({ field, value: reading.value });
  }
  for (const { field, value } of read) {
    await writeByUser(deps, item, field, (held) => editOf(deps, field, held, value));
  }
  await restate(deps, await loadSetup(deps), item);
  return null;
}

/** Locks a field as it is, empty ones too, or lets providers fill it again. */
export async function setLock(
  deps: Deps,
  itemId: number,
  name: string,
  locked: boolean,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  const field = findField(item.kind, name);
  if (!field) return notFound("field", name);
  await writeByUser(deps, item, field, (held) => ({
    kind: locked ? "lock" : "unlock",
    after: held,
    reason: locked ? "locked_by_user" : "unlocked_by_user",
    locked,
  }));
  await restate(deps, await loadSetup(deps), item);
  return null;
}

type UserWrite = Pick<FieldWrite, "kind" | "after" | "reason" | "locked">;

function editOf(
  deps: Deps,
  field: Field,
  held: SourcedValue | null,
  value: FieldValue | null,
): UserWrite {
  if (value === null) {
    return { kind: "clear", after: null, reason: "cleared_by_user", locked: true };
  }
  // Saving the form unchanged locks what is there; its source stays what it was.
  const after = held && sameValue(field, held.value, value)
    ? held
    : { value, source: "user", language: null, country: null, fetchedAt: deps.now() };
  return { kind: "edit", after, reason: "edited_by_user", locked: true };
}

/** The user's word is final: written over whatever a running refresh puts there meanwhile. */
async function writeByUser(
  deps: Deps,
  item: Item,
  field: Field,
  change: (held: SourcedValue | null) => UserWrite,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { held, version } = (await readFields(deps.db, item.id))[field.name] ?? EMPTY_FIELD;
    const matchNo = (await findItem(deps.db, item.id))?.match.no ?? item.match.no;
    const context = { itemId: item.id, matchNo, runId: null, now: deps.now(), passesLocks: true };
    const write: FieldWrite = { field: field.name, version, before: held, ...change(held) };
    const [result] = await deps.db.write([...fieldWriteStatements(deps.db, context, write)]);
    if (result?.rowsAffected === 1) return;
  }
  throw new Error(`Cannot write field "${field.name}" of item ${item.id} as it keeps changing`);
}
