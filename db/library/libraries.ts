import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { NfoMode } from "../../domain/nfo/nfo_mode.ts";
import type { Db } from "../open.ts";
import { files, libraries } from "../schema.ts";

/** `other`: videos that are no titles. They are listed, never identified or sent out. */
export const LIBRARY_KINDS = ["movie", "series", "other"] as const;
export type LibraryKind = typeof LIBRARY_KINDS[number];

export interface Library {
  id: number;
  path: string;
  kind: LibraryKind;
  name: string;
  offlineSince: number | null;
  offlineReason: string | null;
  lastScanAt: number | null;
  createdAt: number;
  /** Which folder it was at the last scan, whatever its path: see `folderIdOf`. */
  folderId: string | null;
  nfoMode: NfoMode;
}

export async function listLibraries(db: Db): Promise<Library[]> {
  const rows = await db.orm.select().from(libraries).orderBy(asc(libraries.id));
  return rows.map(toLibrary);
}

export async function findLibrary(db: Db, id: number): Promise<Library | null> {
  const [row] = await db.orm.select().from(libraries).where(eq(libraries.id, id));
  return row ? toLibrary(row) : null;
}

export async function findLibraryByPath(db: Db, path: string): Promise<Library | null> {
  const [row] = await db.orm.select().from(libraries).where(eq(libraries.path, path));
  return row ? toLibrary(row) : null;
}

/** The new library; null when one with that path exists. */
export async function insertLibrary(
  db: Db,
  library: Pick<Library, "path" | "kind" | "name"> & { nfoMode?: NfoMode },
  now: number,
): Promise<Library | null> {
  const [row] = await db.orm.insert(libraries).values({ ...library, createdAt: now })
    .onConflictDoNothing().returning();
  return row ? toLibrary(row) : null;
}

export async function setNfoMode(db: Db, id: number, nfoMode: NfoMode): Promise<void> {
  await db.write([db.orm.update(libraries).set({ nfoMode }).where(eq(libraries.id, id))]);
}

export async function deleteLibrary(db: Db, id: number): Promise<void> {
  await db.write([db.orm.delete(libraries).where(eq(libraries.id, id))]);
}

/** An unreadable library is offline: nothing in it is touched. */
export async function setOffline(db: Db, id: number, reason: string, now: number): Promise<void> {
  await db.write([
    db.orm.update(libraries)
      .set({
        offlineSince: sql`coalesce(${libraries.offlineSince}, ${now})`,
        offlineReason: reason,
      })
      .where(eq(libraries.id, id)),
  ]);
}

export async function setScanned(
  db: Db,
  id: number,
  folderId: string,
  now: number,
): Promise<void> {
  const set = { offlineSince: null, offlineReason: null, lastScanAt: now, folderId };
  await db.write([db.orm.update(libraries).set(set).where(eq(libraries.id, id))]);
}

export async function hasLibraryOf(db: Db, kind: LibraryKind): Promise<boolean> {
  const [row] = await db.orm.select({ id: libraries.id }).from(libraries)
    .where(eq(libraries.kind, kind)).limit(1);
  return row !== undefined;
}

/** Whether a library has files that are there as far as is known. */
export async function hasFiles(db: Db, id: number): Promise<boolean> {
  const [row] = await db.orm.select({ id: files.id }).from(files)
    .where(and(eq(files.libraryId, id), isNull(files.missingSince))).limit(1);
  return row !== undefined;
}

export async function countFiles(db: Db, id: number): Promise<number> {
  return await db.orm.$count(files, eq(files.libraryId, id));
}

function toLibrary(row: typeof libraries.$inferSelect): Library {
  return { ...row, kind: row.kind as LibraryKind, nfoMode: row.nfoMode as NfoMode };
}
