import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Selection } from "../../domain/edits/bulk_action.ts";
import { isChosen } from "../library/selection.ts";
import type { Db } from "../open.ts";
import { items, runItems } from "../schema.ts";

/** Notes for which items a run is: those that the user chose, as they are now. */
export async function chooseItems(db: Db, runId: number, selection: Selection): Promise<void> {
  const chosen = db.orm.select({
    runId: sql<number>`${runId}`.as("run_id"),
    itemId: items.id,
  }).from(items).where(await isChosen(db, selection));
  await db.write([db.orm.insert(runItems).select(chosen)]);
}

/** The next items of a run, by id. */
export async function chosenItems(
  db: Db,
  runId: number,
  after: number,
  limit: number,
): Promise<number[]> {
  const rows = await db.orm.select({ itemId: runItems.itemId }).from(runItems)
    .where(and(eq(runItems.runId, runId), gt(runItems.itemId, after)))
    .orderBy(asc(runItems.itemId)).limit(limit);
  return rows.map(({ itemId }) => itemId);
}
