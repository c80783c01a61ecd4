import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { NfoContent } from "../../domain/nfo/nfo_content.ts";
import type { Db } from "../open.ts";
import { nfoFiles } from "../schema.ts";

/** What a scan compares of a known NFO file. */
export interface KnownNfo {
  id: number;
  path: string;
  size: number;
  mtime: number;
}

/** An NFO file with what it says; `itemId` is a film or a series, also where it is about an episode. */
export interface StoredNfo {
  id: number;
  path: string;
  itemId: number | null;
  content: NfoContent | null;
  readAt: number;
}

/** A file that was read. */
export interface NfoToKeep {
  path: string;
  size: number;
  mtime: number;
  content: NfoContent | null;
  /** It could not be read to its end: what a sound one said before still counts. */
  isHalf: boolean;
}

/** The next known NFO files of a library, or of one thing in it, as `knownFilesAfter` of videos. */
export async function knownNfosAfter(
  db: Db,
  libraryId: number,
  scope: string,
  after: string,
  limit: number,
): Promise<KnownNfo[]> {
  // "0" is the character after "/".
  const inScope = scope === "" ? sql`true` : sql`path >= ${scope} and path < ${`${scope}0`}
    and (path = ${scope} or path >= ${`${scope}/`})`;
  const { page } = await db.orm.get<{ page: string }>(sql`
    select json_group_array(json_array(id, path, size, mtime)) as page from (
      select id, path, size, mtime from nfo_files where library_id = ${libraryId}
        and path > ${after} and ${inScope} order by path limit ${limit})`);
  return (JSON.parse(page) as [number, string, number, number][])
    .map(([id, path, size, mtime]) => ({ id, path, size, mtime }));
}

/**
 * Keeps what NFO files say; their ids. Until `finishNfos` is called for them they pass for changed,
 * so that whatever ends the scan before their items got their values, the next one begins anew.
 */
export async function keepNfos(
  db: Db,
  libraryId: number,
  read: readonly NfoToKeep[],
  now: number,
): Promise<number[]> {
  const set = { size: sql`excluded.size`, mtime: sql`excluded.mtime`, readAt: now };
  const target = [nfoFiles.libraryId, nfoFiles.path];
  const results = await db.write(
    read.map(({ isHalf, size, ...nfo }) =>
      db.orm.insert(nfoFiles).values({ ...nfo, libraryId, readAt: now, size: unfinished(size) })
        .onConflictDoUpdate({
          target,
          set: isHalf
            ? { ...set, content: sql`coalesce(content, excluded.content)` }
            : { ...set, content: sql`excluded.content` },
        })
        .returning({ id: nfoFiles.id })
    ),
  );
  return results.flatMap(({ rows }) => rows.map((row) => Number(Object(row).id)));
}

/** The sizes of files that were taken in for good are theirs, those of others are below zero. */
function unfinished(size: number): number {
  return -size - 1;
}

/** The statement that takes the NFO files of these titles in for good. */
export function finishNfosStatement(db: Db, itemIds: readonly number[]) {
  return finish(db).where(and(inArray(nfoFiles.itemId, [...itemIds]), lt(nfoFiles.size, 0)));
}

/** The same for those of these files that are about nothing that is known. */
export function finishUnownedStatement(db: Db, ids: readonly number[]) {
  const isUnowned = and(inArray(nfoFiles.id, [...ids]), isNull(nfoFiles.itemId));
  return finish(db).where(and(isUnowned, lt(nfoFiles.size, 0)));
}

function finish(db: Db) {
  return db.orm.update(nfoFiles).set({ size: sql`-size - 1` });
}

export function giveNfoStatement(db: Db, id: number, itemId: number | null) {
  return db.orm.update(nfoFiles).set({ itemId }).where(eq(nfoFiles.id, id));
}

export async function forgetNfos(db: Db, ids: readonly number[]): Promise<void> {
  await db.write([db.orm.delete(nfoFiles).where(inArray(nfoFiles.id, [...ids]))]);
}

export async function findNfos(db: Db, ids: readonly number[]): Promise<StoredNfo[]> {
  const rows = await db.orm.select().from(nfoFiles).where(inArray(nfoFiles.id, [...ids]));
  return rows.map(toNfo);
}

/** NFO files of a library that are about nothing that is known (yet), page by page. */
export async function unownedNfos(
  db: Db,
  libraryId: number,
  afterId: number,
  limit: number,
): Promise<StoredNfo[]> {
  const isNext = and(
    eq(nfoFiles.libraryId, libraryId),
    isNull(nfoFiles.itemId),
    gt(nfoFiles.id, afterId),
  );
  const rows = await db.orm.select().from(nfoFiles).where(isNext).orderBy(nfoFiles.id).limit(limit);
  return rows.map(toNfo);
}

/** What is said of these films and series, and of the seasons and episodes in them, by title. */
export async function nfosOfItems(
  db: Db,
  itemIds: readonly number[],
): Promise<Map<number, StoredNfo[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.orm.select().from(nfoFiles).where(inArray(nfoFiles.itemId, [...itemIds]))
    .orderBy(nfoFiles.path);
  return Map.groupBy(rows.map(toNfo), ({ itemId }) => itemId ?? 0);
}

export async function hasNfos(db: Db, itemId: number): Promise<boolean> {
  const [row] = await db.orm.select({ id: nfoFiles.id }).from(nfoFiles)
    .where(eq(nfoFiles.itemId, itemId)).limit(1);
  return row !== undefined;
}

function toNfo({ id, path, itemId, content, readAt }: typeof nfoFiles.$inferSelect): StoredNfo {
  return { id, path, itemId, content: content as NfoContent | null, readAt };
}
