import { eq, inArray, sql } from "drizzle-orm";
import type { MediaFacts } from "../../domain/library/media_facts.ts";
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
  libraryId: number;
  itemId: number | null;
  role: string;
  part: number | null;
  missingSince: number | null;
  numbering: FileNumbering | null;
  /** What the video holds; null where nobody looked into it. */
  media: MediaFacts | null;
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

/** What one file of a scan becomes. */
export interface FilePlacement extends SeenFile {
  /** Null where files are no titles. */
  itemId: number | null;
  role: string;
  part: number | null;
  numbering: FileNumbering | null;
}

/** Writes new files, and known ones that play another part now. */
export async function placeFiles(
  db: Db,
  libraryId: number,
  placements: readonly FilePlacement[],
  now: number,
): Promise<void> {
  if (placements.length === 0) return;
  // As one text: hundreds of parameters would take longer to bind than the rows to write.
  const rows = placements.map(({ path, size, mtime, inode, itemId, role, part, numbering }) => [
    ...[path, size, mtime, inode, itemId, role, part],
    numbering && JSON.stringify(numbering),
  ]);
  await db.write([db.orm.run(sql`
    insert into files (library_id, seen_at, missing_since, path, size, mtime, inode, item_id, role,
      part, numbering)
    select ${libraryId}, ${now}, null, value ->> 0, value ->> 1, value ->> 2, value ->> 3,
      value ->> 4, value ->> 5, value ->> 6, value ->> 7
    from json_each(${JSON.stringify(rows)}) where true order by key
    on conflict (library_id, path) do update set seen_at = excluded.seen_at, missing_since = null,
      size = excluded.size, mtime = excluded.mtime, inode = excluded.inode, role = excluded.role,
      item_id = excluded.item_id, part = excluded.part, numbering = excluded.numbering`)]);
}

/** The files of a library as a list, by path. */
export async function listFiles(
  db: Db,
  libraryId: number,
  page: number,
  limit: number,
): Promise<{ files: StoredFile[]; total: number }> {
  const isOfLibrary = eq(files.libraryId, libraryId);
  const rows = await db.orm.select().from(files).where(isOfLibrary).orderBy(files.path)
    .limit(limit).offset((page - 1) * limit);
  return { files: rows.map(toFile), total: await db.orm.$count(files, isOfLibrary) };
}

/** A file as everybody but a scan sees it. */
export function toFile(row: typeof files.$inferSelect): StoredFile {
  const { seenAt: _, fingerprint: __, numbering, media, ...file } = row;
  return {
    ...file,
    numbering: numbering as FileNumbering | null,
    media: media as MediaFacts | null,
  };
}
