import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
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
  const title = named.title ?? "Untitled";
  const [row] = await db.orm.insert(items).values({
    kind,
    libraryId,
    title,
    sortTitle: sortTitleOf(title),
    year: named.year,
    parsed: named,
    matchState: "new",
    ids: {},
    pending: [],
    missing: [],
    identifyAt: 0,
    dueClass: DUE_CLASSES.neverEnriched,
    dueAt: 0,
    createdAt: now,
  }).returning();
  if (!row) throw new Error("Cannot insert the item as the database returned no row");
  return toItem(row);
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

/** Items whose files are all gone: shown as missing since then, kept with all they hold. */
export async function markItemsWithoutFiles(db: Db, libraryId: number, now: number): Promise<void> {
  const hasFile =
    sql`exists (select 1 from files where files.item_id = ${items.id} and files.missing_since is null)`;
  // Seasons and episodes come and go with their series.
  const inLibrary = and(eq(items.libraryId, libraryId), isNull(items.seriesId));
  await db.write([
    db.orm.update(items).set({ missingSince: now, dueClass: null, dueAt: null })
      .where(and(inLibrary, isNull(items.missingSince), sql`not ${hasFile}`)),
    db.orm.update(items).set({ missingSince: null, dueClass: DUE_CLASSES.stale, dueAt: now })
      .where(and(inLibrary, sql`${items.missingSince} is not null`, hasFile)),
  ]);
}
