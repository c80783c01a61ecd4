import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { FileNumbering } from "../../domain/series/file_numbering.ts";
import type { Db } from "../open.ts";
import { episodeFiles, files } from "../schema.ts";

/** A video file as a scan saw it; `path` is relative to its library, with `/`. */
export interface SeenFile {
  path: string;
  size: number;
  mtime: number;
  inode: string | null;
}

export interface StoredFile extends SeenFile {
  id: number;
  itemId: number | null;
  role: string;
  part: number | null;
  missingSince: number | null;
  numbering: FileNumbering | null;
}

export async function filesOfLibrary(db: Db, libraryId: number): Promise<StoredFile[]> {
  const rows = await db.orm.select().from(files).where(eq(files.libraryId, libraryId));
  return rows.map(toFile);
}

export async function filesOfItem(db: Db, itemId: number): Promise<StoredFile[]> {
  const rows = await db.orm.select().from(files).where(eq(files.itemId, itemId)).orderBy(
    files.path,
  );
  return rows.map(toFile);
}

/** The files that hold an episode. */
export async function filesOfEpisode(db: Db, itemId: number): Promise<StoredFile[]> {
  const rows = await db.orm.select({ file: files }).from(files)
    .innerJoin(episodeFiles, eq(episodeFiles.fileId, files.id))
    .where(eq(episodeFiles.itemId, itemId)).orderBy(files.path);
  return rows.map(({ file }) => toFile(file));
}

export async function filesOfItems(
  db: Db,
  itemIds: readonly number[],
): Promise<Map<number, StoredFile[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.orm.select().from(files).where(inArray(files.itemId, [...itemIds]));
  return Map.groupBy(rows.map(toFile), (file) => file.itemId ?? 0);
}

/** What one file of a scan becomes; `itemId` null is a file of an item still to be made. */
export interface FilePlacement extends SeenFile {
  itemId: number;
  role: string;
  part: number | null;
  numbering: FileNumbering | null;
}

const BATCH = 200;

/** Writes new and changed files, and files that moved to another path of the same library. */
export async function placeFiles(
  db: Db,
  libraryId: number,
  placements: readonly FilePlacement[],
  now: number,
): Promise<void> {
  for (let start = 0; start < placements.length; start += BATCH) {
    await db.write(
      placements.slice(start, start + BATCH).map((placement) => {
        const row = { ...placement, libraryId, missingSince: null, seenAt: now };
        return db.orm.insert(files).values(row)
          .onConflictDoUpdate({ target: [files.libraryId, files.path], set: row });
      }),
    );
  }
}

export async function moveFile(db: Db, fileId: number, to: SeenFile, now: number): Promise<void> {
  await db.write([
    db.orm.update(files).set({ ...to, missingSince: null, seenAt: now }).where(
      eq(files.id, fileId),
    ),
  ]);
}

/** Files that a complete scan did not see are missing from then on; nothing is deleted. */
export async function markFilesMissing(
  db: Db,
  fileIds: readonly number[],
  now: number,
): Promise<void> {
  for (let start = 0; start < fileIds.length; start += BATCH) {
    const some = fileIds.slice(start, start + BATCH);
    await db.write([
      db.orm.update(files).set({ missingSince: now }).where(
        and(inArray(files.id, some), isNull(files.missingSince)),
      ),
    ]);
  }
}

/** Forgets files that have been missing since before that time. */
export async function forgetFilesMissingBefore(db: Db, time: number): Promise<void> {
  await db.write([
    db.orm.delete(files).where(
      and(sql`${files.missingSince} is not null`, lt(files.missingSince, time)),
    ),
  ]);
}

function toFile(row: typeof files.$inferSelect): StoredFile {
  const { libraryId: _, seenAt: __, numbering, ...file } = row;
  return { ...file, numbering: numbering as FileNumbering | null };
}
