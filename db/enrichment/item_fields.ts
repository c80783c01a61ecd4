import { eq, inArray } from "drizzle-orm";
import { type CurrentField, EMPTY_FIELD, type Mark } from "../../domain/enrichment/decision.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { Db } from "../open.ts";
import { itemFields, marks } from "../schema.ts";

/** A current field with what its page shows: the run and the reason of the last decision. */
export interface StoredField extends CurrentField {
  runId: number | null;
  reason: string | null;
}

export type ItemFields = Readonly<Record<string, StoredField>>;

export async function readFields(db: Db, itemId: number): Promise<ItemFields> {
  const rows = await db.orm.select().from(itemFields).where(eq(itemFields.itemId, itemId));
  return Object.fromEntries(rows.map((row) => [row.field, toField(row)]));
}

export async function readFieldsOf(
  db: Db,
  itemIds: readonly number[],
): Promise<Map<number, ItemFields>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.orm.select().from(itemFields).where(
    inArray(itemFields.itemId, [...itemIds]),
  );
  const byItem = Map.groupBy(rows, (row) => row.itemId);
  return new Map(
    [...byItem].map((
      [id, own],
    ) => [id, Object.fromEntries(own.map((row) => [row.field, toField(row)]))]),
  );
}

/** The values the user undid or rejected. */
export async function readMarks(db: Db, itemId: number): Promise<Mark[]> {
  const rows = await db.orm.select().from(marks).where(eq(marks.itemId, itemId));
  return rows.map(toMark);
}

export async function readMarksOf(
  db: Db,
  itemIds: readonly number[],
): Promise<Map<number, Mark[]>> {
  const rows = await db.orm.select().from(marks).where(inArray(marks.itemId, [...itemIds]));
  return new Map(
    [...Map.groupBy(rows, ({ itemId }) => itemId)].map(([id, own]) => [id, own.map(toMark)]),
  );
}

function toMark({ field, source, value }: typeof marks.$inferSelect): Mark {
  return { field, source, value: value as FieldValue };
}

function toField(row: typeof itemFields.$inferSelect): StoredField {
  const {
    value,
    source,
    language,
    country,
    fetchedAt,
    locked,
    version,
    missingSince,
    runId,
    reason,
  } = row;
  const isHeld = value !== null && source !== null;
  return {
    ...EMPTY_FIELD,
    held: isHeld
      ? { value: value as FieldValue, source, language, country, fetchedAt: fetchedAt ?? 0 }
      : null,
    locked,
    version,
    missingSince,
    runId,
    reason,
  };
}
