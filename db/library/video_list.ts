import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { files, libraries } from "../schema.ts";
import { type StoredFile, toFile } from "./files.ts";

export interface VideoQuery {
  /** Words of a path. */
  q?: string;
  libraryId?: number;
  page: number;
  limit: number;
}

export interface ListedVideo extends StoredFile {
  library: string;
}

/** The videos of libraries whose files are no titles, by library and path. */
export async function listVideos(
  db: Db,
  { q, libraryId, page, limit }: VideoQuery,
): Promise<{ videos: ListedVideo[]; total: number }> {
  const isWanted = and(
    eq(libraries.kind, "other"),
    libraryId === undefined ? undefined : eq(libraries.id, libraryId),
    ...words(q),
  );
  const ofLibrary = eq(libraries.id, files.libraryId);
  const rows = await db.orm.select({ file: files, library: libraries.name }).from(files)
    .innerJoin(libraries, ofLibrary).where(isWanted)
    .orderBy(asc(files.libraryId), asc(files.path)).limit(limit).offset((page - 1) * limit);
  const [count] = await db.orm.select({ total: sql<number>`count(*)`.mapWith(Number) })
    .from(files).innerJoin(libraries, ofLibrary).where(isWanted);
  const videos = rows.map(({ file, library }) => ({ ...toFile(file), library }));
  return { videos, total: count?.total ?? 0 };
}

function words(q = ""): SQL[] {
  return q.trim().split(/\s+/).filter((word) => word !== "").slice(0, 8).map((word) =>
    sql`${files.path} like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`
  );
}
