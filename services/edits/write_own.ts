import { readCandidates } from "../../db/enrichment/artwork.ts";
import {
  marksIfWrittenStatement,
  markStatement,
  type StoredMark,
  unmarkIfWrittenStatement,
  unmarkStatement,
} from "../../db/enrichment/marks.ts";
import {
  type FieldWrite,
  fieldWriteStatements,
  type WriteContext,
} from "../../db/enrichment/write_fields.ts";
import { updateItem } from "../../db/library/items.ts";
import { stateStatement } from "../../db/library/state_statement.ts";
import { EMPTY_FIELD, type Mark } from "../../domain/enrichment/decision.ts";
import { HEADLINES } from "../../domain/fields/headline.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { bestPicture } from "../enrichment/keep_artwork.ts";
import { restate, stateOf } from "../enrichment/restate.ts";
import type { Setup } from "../settings/setup.ts";
import { caseAfter } from "./case_after.ts";

interface MarkChange {
  /** Values that are not to come again … */
  rejects?: readonly Mark[];
  /** … and marks that are lifted. */
  lifts?: readonly StoredMark[];
}

/** One write by the user's word, over the field as the case holds it; its marks go with it. */
export interface OwnWrite extends Omit<FieldWrite, "current">, MarkChange {}

/** What the user's word does to one item; these marks need no write. */
export interface OwnChange extends MarkChange {
  writes: readonly OwnWrite[];
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
  change: OwnChange,
  { runId, passesLocks }: OwnContext,
): Promise<string[]> {
  const { id: itemId, match } = input.item;
  const context = { itemId, matchNo: match.no, runId, now: deps.now(), passesLocks };
  const { writes, rejects = [], lifts = [] } = change;
  const after = caseAfter(input, change, runId);
  const groups = writes.map((write) => ownStatements(deps, context, input, write));
  const [stated, ...results] = await deps.db.write([
    stateStatement(deps.db, input, stateOf(after, setup)),
    ...groups.flat(),
    ...rejects.map((mark) => markStatement(deps.db, itemId, mark.field, mark, context.now)),
    unmarkStatement(deps.db, itemId, lifts.map(({ id }) => id)),
  ]);
  if (stated?.rowsAffected !== 1) await restate(deps, setup, itemId);
  await renewPicture(deps, setup, after, writes);
  let at = 0;
  return writes.flatMap(({ field }, index) => {
    const written = results[at]?.rowsAffected;
    at += groups[index]?.length ?? 0;
    return written === 1 ? [] : [field];
  });
}

/** The write, its history and its marks; each does nothing unless the one before it did something. */
function ownStatements(
  { db }: Deps,
  context: WriteContext,
  { fields }: ItemCase,
  { rejects = [], lifts = [], ...write }: OwnWrite,
) {
  const { itemId, now } = context;
  const current = fields[write.field] ?? EMPTY_FIELD;
  return [
    ...fieldWriteStatements(db, context, { ...write, current }),
    ...(rejects.length > 0 ? [marksIfWrittenStatement(db, itemId, rejects, now)] : []),
    ...(lifts.length > 0 ? [unmarkIfWrittenStatement(db, itemId, lifts.map(({ id }) => id))] : []),
  ];
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
