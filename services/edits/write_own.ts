import { readCandidates } from "../../db/enrichment/artwork.ts";
import type { ItemFields } from "../../db/enrichment/item_fields.ts";
import { markStatement, type StoredMark, unmarkStatement } from "../../db/enrichment/marks.ts";
import { type FieldWrite, fieldWriteStatements } from "../../db/enrichment/write_fields.ts";
import { updateItem } from "../../db/library/items.ts";
import { stateStatement } from "../../db/library/state_statement.ts";
import { EMPTY_FIELD, type Mark } from "../../domain/enrichment/decision.ts";
import { HEADLINES } from "../../domain/fields/headline.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { bestPicture } from "../enrichment/keep_artwork.ts";
import { restate, stateOf } from "../enrichment/restate.ts";
import type { Setup } from "../settings/setup.ts";

/** One write by the user's word, over the field as the case holds it. */
export type OwnWrite = Omit<FieldWrite, "current">;

/** What the user's word does to one item. */
export interface OwnChange {
  writes: readonly OwnWrite[];
  /** Values that are not to come again … */
  marks?: readonly Mark[];
  /** … and marks that are lifted. */
  lifted?: readonly StoredMark[];
}

export interface OwnContext {
  runId: number | null;
  /** Whether it is written over locks, which only the user's own acts are. */
  passesLocks: boolean;
}

/**
 * Writes what the user wants of an item, with its history and its new state, in one batch. Answers
 * the fields that had changed since the case was read: they are left as they are.
 */
export async function writeOwn(
  deps: Deps,
  setup: Setup,
  input: ItemCase,
  { writes, marks = [], lifted = [] }: OwnChange,
  { runId, passesLocks }: OwnContext,
): Promise<string[]> {
  const now = deps.now();
  const { id: itemId, match } = input.item;
  const context = { itemId, matchNo: match.no, runId, now, passesLocks };
  const after = {
    ...input,
    fields: fieldsAfter(input.fields, writes, runId),
    marks: marksAfter(input.marks, marks, lifted),
  };
  const [stated, ...results] = await deps.db.write([
    stateStatement(deps.db, input, stateOf(after, setup)),
    ...writes.flatMap((write) =>
      fieldWriteStatements(deps.db, context, {
        ...write,
        current: input.fields[write.field] ?? EMPTY_FIELD,
      })
    ),
    ...marks.map((mark) => markStatement(deps.db, itemId, mark.field, mark, now)),
    unmarkStatement(deps.db, itemId, lifted.map(({ id }) => id)),
  ]);
  if (stated?.rowsAffected !== 1) await restate(deps, setup, itemId);
  await renewPicture(deps, setup, after, writes);
  // Two statements make one write: the field's own, and its row of history.
  return writes.flatMap(({ field }, at) => results[at * 2]?.rowsAffected === 1 ? [] : [field]);
}

/** What lists show of the item is another image now, if it is that kind of artwork. */
async function renewPicture(
  { db }: Deps,
  setup: Setup,
  { item, fields }: ItemCase,
  writes: readonly OwnWrite[],
): Promise<void> {
  if (!writes.some(({ field }) => field === HEADLINES[item.kind].picture)) return;
  const candidates = await readCandidates(db, item.id, item.match.no);
  await updateItem(db, item.id, { posterId: bestPicture(setup, item.kind, candidates, fields) });
}

function fieldsAfter(
  fields: ItemFields,
  writes: readonly OwnWrite[],
  runId: number | null,
): ItemFields {
  const after = { ...fields };
  for (const { field, after: held, reason, locked } of writes) {
    const current = fields[field] ?? { ...EMPTY_FIELD, runId, reason };
    after[field] = { ...current, held, locked: locked ?? current.locked, missingSince: null };
  }
  return after;
}

function marksAfter(
  marks: readonly StoredMark[],
  added: readonly Mark[],
  lifted: readonly StoredMark[],
): StoredMark[] {
  const gone = new Set(lifted.map(({ id }) => id));
  const fresh = added.map((mark) => ({ ...mark, id: 0, createdAt: 0 }));
  return [...marks.filter(({ id }) => !gone.has(id)), ...fresh];
}
