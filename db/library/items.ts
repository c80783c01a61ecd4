import { and, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { DUE_CLASSES } from "../../domain/enrichment/due.ts";
import type { ItemKind } from "../../domain/ids.ts";
import { type Item, type NameFacts, sortTitleOf } from "../../domain/item.ts";
import type { Db } from "../open.ts";
import { items } from "../schema.ts";
import { type ItemPatch, toColumns, toItem } from "./item_rows.ts";

export async function findItem(db: Db, id: number): Promise<Item | null> {
  const [row] = await db.orm.select().from(items).where(eq(items.id, id));
  return row ? toItem(row) : null;
}

export async function findItems(db: Db, ids: readonly number[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const rows = await db.orm.select().from(items).where(inArray(items.id, [...ids]));
  return rows.map(toItem);
}

/** A new item, to be identified: untried, so it goes first. */
export async function insertItem(
  db: Db,
  kind: ItemKind,
  libraryId: number,
  named: NameFacts,
  now: number,
): Promise<Item> {
  const row = newRow({ kind, libraryId, createdAt: now }, named);
  const [inserted] = await db.orm.insert(items).values(row).returning();
  if (!inserted) throw new Error("Cannot insert the item as the database returned no row");
  return toItem(inserted);
}

function newRow(
  place: { kind: ItemKind; libraryId: number; createdAt: number },
  named: NameFacts,
): typeof items.$inferInsert {
  return { ...place, ...unidentified(named), ids: {}, pending: [], missing: [] };
}

/** What an item is that nobody has looked for yet. */
export function unidentified(named: NameFacts) {
  const title = named.title ?? "Untitled";
  return {
    title,
    sortTitle: sortTitleOf(title),
    year: named.year,
    parsed: named,
    matchState: "new",
    identifyAt: 0,
    dueClass: DUE_CLASSES.neverEnriched,
    dueAt: 0,
  };
}

/** The statement that has an item looked for anew under another name, unless it is matched. */
export function renameStatement(db: Db, id: number, named: NameFacts) {
  // Automatic runs leave alone what is not monitored or not there.
  const due = (value: number) =>
    sql`case when ${items.monitored} and ${items.missingSince} is null then ${value} end`;
  const place = { dueClass: due(DUE_CLASSES.neverEnriched), dueAt: due(0) };
  return db.orm.update(items).set({ ...unidentified(named), ...place, identifyFailures: 0 })
    .where(and(eq(items.id, id), inArray(items.matchState, ["new", "review"])));
}

/** The statement that changes an item, for a batch; only while `matchNo` is still its match. */
export function updateItemStatement(db: Db, id: number, patch: ItemPatch, matchNo?: number) {
  const isThatMatch = matchNo === undefined
    ? eq(items.id, id)
    : and(eq(items.id, id), eq(items.matchNo, matchNo));
  return db.orm.update(items).set(toColumns(patch)).where(isThatMatch);
}

export async function updateItem(db: Db, id: number, patch: ItemPatch): Promise<void> {
  await db.write([updateItemStatement(db, id, patch)]);
}

/** The next films and series after an id, for walks through everything in bounded memory. */
export async function titlesAfter(db: Db, afterId: number, limit: number): Promise<Item[]> {
  const isNext = and(gt(items.id, afterId), isNull(items.seriesId));
  const rows = await db.orm.select().from(items).where(isNext).orderBy(items.id).limit(limit);
  return rows.map(toItem);
}

/** The films and series of one library, page by page. */
export async function itemsOfLibrary(
  db: Db,
  libraryId: number,
  afterId: number,
  limit: number,
): Promise<Item[]> {
  const isNext = and(
    eq(items.libraryId, libraryId),
    isNull(items.seriesId),
    gt(items.id, afterId),
  );
  const rows = await db.orm.select().from(items).where(isNext).orderBy(items.id).limit(limit);
  return rows.map(toItem);
}

/**
 * The statements that say of these items whether they have files: without any they are missing since
 * now and kept with all they hold, with one they are there (again).
 */
export function settleStatements(db: Db, itemIds: readonly number[], now: number) {
  const hasFile =
    sql`exists (select 1 from files where files.item_id = ${items.id} and files.missing_since is null)`;
  // Seasons and episodes come and go with their series.
  const isTitle = and(inArray(items.id, [...itemIds]), isNull(items.seriesId));
  const isWanted = sql`${items.monitored} and ${items.matchState} in ('new', 'matched')`;
  const due = (value: number) => sql`case when ${isWanted} then ${value} end`;
  return [
    db.orm.update(items).set({ missingSince: now, dueClass: null, dueAt: null })
      .where(and(isTitle, isNull(items.missingSince), sql`not ${hasFile}`)),
    db.orm.update(items)
      .set({ missingSince: null, dueClass: due(DUE_CLASSES.stale), dueAt: due(now) })
      .where(and(isTitle, isNotNull(items.missingSince), hasFile)),
  ];
}

/** The statement that puts titles, with what belongs to them, into another library. */
export function adoptStatement(db: Db, itemIds: readonly number[], libraryId: number) {
  const ids = [...itemIds];
  return db.orm.update(items).set({ libraryId })
    .where(or(inArray(items.id, ids), inArray(items.seriesId, ids)));
}
