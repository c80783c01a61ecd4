import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { candidateImages, imageFiles } from "../schema.ts";
import type { ImageFile } from "../enrichment/images.ts";

/** A file of the image cache by its name. */
export async function findImageFile(db: Db, hash: string): Promise<ImageFile | null> {
  const [row] = await db.orm.select().from(imageFiles).where(eq(imageFiles.hash, hash));
  return row ?? null;
}

/** Whose collage it is, in which shape: "collage:grid:series:12". */
export interface CollageName {
  name: string;
  /** Its first poster holds it in the cache: it goes when that goes. */
  candidateId: number;
}

/** Keeps a collage in place of the one of that name before it, which nothing refers to from then on. */
export async function keepCollage(
  db: Db,
  { name, candidateId }: CollageName,
  file: ImageFile,
  now: number,
): Promise<void> {
  await db.write([
    db.orm.insert(imageFiles).values({ ...file, createdAt: now }).onConflictDoNothing(),
    db.orm.delete(candidateImages).where(eq(candidateImages.size, name)),
    db.orm.insert(candidateImages).values({ candidateId, size: name, hash: file.hash }),
  ]);
}

/** Some files of the cache that nothing refers to and that were made before that time. */
export async function unusedImageFiles(
  db: Db,
  before: number,
  limit: number,
): Promise<ImageFile[]> {
  return await db.orm.select().from(imageFiles)
    .where(and(lt(imageFiles.createdAt, before), isUnused())).limit(limit);
}

/** Forgets files of the cache, unless something refers to them by now. */
export async function forgetImageFiles(db: Db, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await db.write([
    db.orm.delete(imageFiles).where(and(inArray(imageFiles.hash, [...hashes]), isUnused())),
  ]);
}

function isUnused() {
  return sql`${imageFiles.hash} not in (select hash from candidate_images)`;
}
