import { type ItemFields, readFieldsOf } from "../../db/enrichment/item_fields.ts";
import { readLockedItems } from "../../db/enrichment/item_locks.ts";
import { readMarksOf, type StoredMark } from "../../db/enrichment/marks.ts";
import { heldFieldsOf } from "../../db/enrichment/reviews.ts";
import type { Deps } from "../deps.ts";

/** What an item itself holds, among what the rules look at. */
export interface OwnState {
  fields: ItemFields;
  marks: readonly StoredMark[];
  /** Fields with a change that waits for the user. */
  heldForReview: ReadonlySet<string>;
  /** Locked as a whole, by itself or by its season or series. */
  isLocked: boolean;
}

/** Reads it for several items with a few looks for all of them. */
export async function loadOwnStates(
  { db }: Deps,
  itemIds: readonly number[],
): Promise<(itemId: number) => OwnState> {
  const [fields, marks, held, locked] = await Promise.all([
    readFieldsOf(db, itemIds),
    readMarksOf(db, itemIds),
    heldFieldsOf(db, itemIds),
    readLockedItems(db, itemIds),
  ]);
  return (itemId) => ({
    fields: fields.get(itemId) ?? {},
    marks: marks.get(itemId) ?? [],
    heldForReview: held.get(itemId) ?? new Set(),
    isLocked: locked.has(itemId),
  });
}
