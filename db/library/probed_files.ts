import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { MediaFacts } from "../../domain/library/media_facts.ts";
import type { Db } from "../open.ts";
import { files, libraries } from "../schema.ts";
import type { SeenFile } from "./files.ts";
import type { Library } from "./libraries.ts";

/** What a file's content may be asked for. */
export type Probe = "media" | "fingerprint";

/** The next files of a library that nobody has looked into. */
export async function unprobedFiles(
  db: Db,
  libraryId: number,
  probe: Probe,
  limit: number,
): Promise<(SeenFile & { id: number })[]> {
  const { id, path, size, mtime, inode } = files;
  return await db.orm.select({ id, path, size, mtime, inode }).from(files)
    .where(and(eq(files.libraryId, libraryId), isNull(files[probe]), isNull(files.missingSince)))
    .orderBy(asc(files.id)).limit(limit);
}

/** Keeps what was found in a file; false when it is another one by now. */
export async function saveProbe(
  db: Db,
  { id, size, mtime }: SeenFile & { id: number },
  found: { media: MediaFacts } | { fingerprint: string },
): Promise<boolean> {
  const isThat = and(eq(files.id, id), eq(files.size, size), eq(files.mtime, mtime));
  const [result] = await db.write([db.orm.update(files).set(found).where(isThat)]);
  return (result?.rowsAffected ?? 0) > 0;
}

/**
 * Whether files of a library may have to be known by their content: there is another library of its
 * kind that they may move to, or its file system numbers no files.
 */
export async function needsFingerprints(db: Db, { id, kind }: Library): Promise<boolean> {
  const isOther = and(eq(libraries.kind, kind), ne(libraries.id, id));
  const others = await db.orm.select({ id: libraries.id }).from(libraries).where(isOther).limit(1);
  if (others.length > 0) return true;
  const [any] = await db.orm.select({ inode: files.inode }).from(files)
    .where(eq(files.libraryId, id)).limit(1);
  return any !== undefined && any.inode === null;
}
