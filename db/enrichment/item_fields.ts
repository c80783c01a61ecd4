import { eq, inArray } from "drizzle-orm";
import { type CurrentField, EMPTY_FIELD } from "../../domain/enrichment/decision.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { Db } from "../open.ts";
import { itemFields } from "../schema.ts";

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
