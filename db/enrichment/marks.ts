import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Mark, SourcedValue } from "../../domain/enrichment/decision.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { Db } from "../open.ts";
import { marks } from "../schema.ts";

/** A mark as it is kept: by its id the user allows the value again. */
export interface StoredMark extends Mark {
  id: number;
  createdAt: number;
}

/** The values the user undid or rejected. */
export async function readMarks(db: Db, itemId: number): Promise<StoredMark[]> {
  const rows = await db.orm.select().from(marks).where(eq(marks.itemId, itemId))
    .orderBy(asc(marks.id));
  return rows.map(toMark);
}

export async function readMarksOf(
  db: Db,
  itemIds: readonly number[],
): Promise<Map<number, StoredMark[]>> {
  const rows = await db.orm.select().from(marks).where(inArray(marks.itemId, [...itemIds]))
    .orderBy(asc(marks.id));
  return new Map(
    [...Map.groupBy(rows, ({ itemId }) => itemId)].map(([id, own]) => [id, own.map(toMark)]),
  );
}

/** The statement that sets a mark: "not this value of this source again". */
export function markStatement(
  db: Db,
  itemId: number,
  field: string,
  { source, value }: Pick<SourcedValue, "source" | "value">,
  now: number,
) {
  return db.orm.insert(marks).values({ itemId, field, source, value, createdAt: now });
}

/** The same of several, only when the statement before it in the batch changed something. */
export function marksIfWrittenStatement(
  db: Db,
  itemId: number,
  wanted: readonly Mark[],
  now: number,
) {
  return db.orm.run(sql`
    insert into ${marks} (item_id, field, source, value, created_at)
    select ${itemId}, mark.value ->> 'field', mark.value ->> 'source', mark.value -> 'value', ${now}
    from json_each(${JSON.stringify(wanted)}) as mark where changes() > 0`);
}

/** The statement that lifts marks of an item: their values may come again. */
export function unmarkStatement(db: Db, itemId: number, ids: readonly number[]) {
  return db.orm.delete(marks).where(and(eq(marks.itemId, itemId), inArray(marks.id, [...ids])));
}

/** The same only when the statement before it in the batch changed something. */
export function unmarkIfWrittenStatement(db: Db, itemId: number, ids: readonly number[]) {
  const isLifted = and(eq(marks.itemId, itemId), inArray(marks.id, [...ids]));
  return db.orm.delete(marks).where(and(isLifted, sql`changes() > 0`));
}

function toMark({ id, field, source, value, createdAt }: typeof marks.$inferSelect): StoredMark {
  return { id, field, source, value: value as FieldValue, createdAt };
}
