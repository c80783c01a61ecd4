import { and, asc, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Selection } from "../../domain/edits/bulk_action.ts";
import type {
  PlannedChange,
  Preview,
  PreviewedItem,
  PreviewProgress,
  PreviewState,
} from "../../domain/edits/preview.ts";
import type { Db } from "../open.ts";
import { previewItems, previews } from "../schema.ts";

export async function insertPreview(
  db: Db,
  preview: Pick<Preview, "createdAt" | "selection" | "asks" | "basis">,
  total: number,
): Promise<Preview> {
  const { selection, asks, ...rest } = preview;
  const progress = { total, planned: 0, cursor: 0, changedItems: 0, changedFields: 0 };
  const [row] = await db.orm.insert(previews).values({
    ...rest,
    selection: { ...selection, asks },
    state: "computing",
    progress,
  }).returning();
  if (!row) throw new Error("Cannot keep the preview as the database returned no row");
  return toPreview(row);
}

export async function findPreview(db: Db, id: number): Promise<Preview | null> {
  const [row] = await db.orm.select().from(previews).where(eq(previews.id, id));
  return row ? toPreview(row) : null;
}

/** Keeps some more plans of a preview, together with how far it is. */
export async function keepPlans(
  db: Db,
  preview: Preview,
  plans: readonly PreviewedItem[],
): Promise<void> {
  const { id: previewId, state, hash, progress } = preview;
  const rows = plans.map((plan) => ({ previewId, ...plan }));
  await db.write([
    ...rows.map((row) => db.orm.insert(previewItems).values(row).onConflictDoNothing()),
    db.orm.update(previews).set({ state, hash, progress })
      .where(and(eq(previews.id, previewId), eq(previews.state, "computing"))),
  ]);
}

/** Moves a preview from one state to another; false where it is no longer in that state. */
export async function movePreview(
  db: Db,
  id: number,
  from: PreviewState,
  to: PreviewState,
  runId: number | null = null,
): Promise<boolean> {
  const isThere = and(eq(previews.id, id), eq(previews.state, from));
  const [result] = await db.write([
    db.orm.update(previews).set({ state: to, runId }).where(isThere),
  ]);
  return result?.rowsAffected === 1;
}

/** The next items of a preview, by id. */
export async function plannedAfter(
  db: Db,
  previewId: number,
  after: number,
  limit: number,
): Promise<PreviewedItem[]> {
  const isNext = and(eq(previewItems.previewId, previewId), gt(previewItems.itemId, after));
  const rows = await db.orm.select().from(previewItems).where(isNext)
    .orderBy(asc(previewItems.itemId)).limit(limit);
  return rows.map(toItem);
}

export async function plannedPage(
  db: Db,
  previewId: number,
  page: number,
  limit: number,
): Promise<PreviewedItem[]> {
  const rows = await db.orm.select().from(previewItems)
    .where(eq(previewItems.previewId, previewId)).orderBy(asc(previewItems.itemId))
    .limit(limit).offset((page - 1) * limit);
  return rows.map(toItem);
}

/** Those of these items that a preview would change. */
export async function plannedOf(
  db: Db,
  previewId: number,
  itemIds: readonly number[],
): Promise<PreviewedItem[]> {
  const ids = sql`(select value from json_each(${JSON.stringify(itemIds)}))`;
  const rows = await db.orm.select().from(previewItems)
    .where(and(eq(previewItems.previewId, previewId), inArray(previewItems.itemId, ids)));
  return rows.map(toItem);
}

/** Newest first. */
export async function listPreviews(
  db: Db,
  page: number,
  limit: number,
): Promise<{ previews: Preview[]; total: number }> {
  const rows = await db.orm.select().from(previews).orderBy(desc(previews.id)).limit(limit)
    .offset((page - 1) * limit);
  return { previews: rows.map(toPreview), total: await db.orm.$count(previews) };
}

/** Throws away those from before then; what was applied of them stays in its run's history. */
export async function forgetPreviewsBefore(db: Db, time: number): Promise<void> {
  await db.write([db.orm.delete(previews).where(lt(previews.createdAt, time))]);
}

function toPreview(row: typeof previews.$inferSelect): Preview {
  const { asks, ...selection } = row.selection as Selection & { asks: boolean };
  return {
    ...row,
    selection,
    asks,
    state: row.state as PreviewState,
    progress: row.progress as PreviewProgress,
  };
}

function toItem({ itemId, hash, changes }: typeof previewItems.$inferSelect): PreviewedItem {
  return { itemId, hash, changes: changes as PlannedChange[] };
}
