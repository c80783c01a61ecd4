import { and, asc, countDistinct, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Selection } from "../../domain/edits/bulk_action.ts";
import { isChosen } from "../library/selection.ts";
import type { Db } from "../open.ts";
import { items, runItems } from "../schema.ts";

/** What a run takes one by one: the chosen items, or the titles that they are or belong to. */
export type RunUnit = "item" | "title";

const ID_OF: Readonly<Record<RunUnit, SQL<number>>> = {
  item: sql<number>`${items.id}`,
  title: sql<number>`coalesce(${items.seriesId}, ${items.id})`,
};

/** Notes for which items a run is: those that the user chose, as they are now. */
export async function chooseItems(
  db: Db,
  runId: number,
  selection: Selection,
  unit: RunUnit,
): Promise<void> {
  const chosen = db.orm.selectDistinct({
    runId: sql<number>`${runId}`.as("run_id"),
    itemId: ID_OF[unit].as("item_id"),
  }).from(items).where(await isChosen(db, selection));
  await db.write([db.orm.insert(runItems).select(chosen)]);
}

/** How many that will be. */
export async function countUnits(db: Db, selection: Selection, unit: RunUnit): Promise<number> {
  const [row] = await db.orm.select({ count: countDistinct(ID_OF[unit]) }).from(items)
    .where(await isChosen(db, selection));
  return row?.count ?? 0;
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
