import { and, eq } from "drizzle-orm";
import type { Db } from "../open.ts";
import { candidateImages, imageFiles } from "../schema.ts";

/** A file of the image cache, named by the hash of its content. */
export interface ImageFile {
  hash: string;
  type: string;
  extension: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
}

/** The cached image of a candidate in one size; null when it was not fetched yet. */
export async function findImage(
  db: Db,
  candidateId: number,
  size: string,
): Promise<ImageFile | null> {
  const [row] = await db.orm.select({ file: imageFiles }).from(candidateImages)
    .innerJoin(imageFiles, eq(imageFiles.hash, candidateImages.hash))
    .where(and(eq(candidateImages.candidateId, candidateId), eq(candidateImages.size, size)));
  return row?.file ?? null;
}

export async function keepImage(
  db: Db,
  candidateId: number,
  size: string,
  file: ImageFile,
  now: number,
): Promise<void> {
  const link = { candidateId, size, hash: file.hash };
  await db.write([
    db.orm.insert(imageFiles).values({ ...file, createdAt: now }).onConflictDoNothing(),
    db.orm.insert(candidateImages).values(link).onConflictDoUpdate({
      target: [candidateImages.candidateId, candidateImages.size],
      set: link,
    }),
  ]);
}
