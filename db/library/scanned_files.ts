import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "../open.ts";
import { files } from "../schema.ts";
import type { SeenFile } from "./files.ts";
import type { MoveCandidate } from "./move_candidates.ts";

/** What a scan compares of a known file. */
export interface KnownFile extends SeenFile {
  id: number;
  itemId: number | null;
  missingSince: number | null;
  role: string;
  part: number | null;
}

/**
 * The next known files of a library, or of one thing in it, after a path, in the order of
 * `comparePaths`. A page comes as one text: 100,000 rows one by one would take several times as long.
 */
export async function knownFilesAfter(
  db: Db,
  libraryId: number,
  scope: string,
  after: string,
  limit: number,
): Promise<KnownFile[]> {
  // "0" is the character after "/".
  const inScope = scope === "" ? sql`true` : sql`path >= ${scope} and path < ${`${scope}0`}
    and (path = ${scope} or path >= ${`${scope}/`})`;
  const page = sql`select * from files where library_id = ${libraryId} and path > ${after}
    and ${inScope} order by path limit ${limit}`;
  return await readPage(db, page);
}

/** The known files in these folders of a library and below. */
export async function knownFilesIn(
  db: Db,
  libraryId: number,
  folders: readonly string[],
): Promise<KnownFile[]> {
  // "cross join" keeps SQLite from reading all files instead.
  return await readPage(
    db,
    sql`select files.* from json_each(${JSON.stringify(folders)}) as folder cross join files
      where library_id = ${libraryId} and files.path >= folder.value || '/'
        and files.path < folder.value || '0'`,
  );
}

/** A file's columns in the order in which a page names them. */
type KnownRow = [
  ...[id: number, path: string, size: number, mtime: number, inode: string | null],
  ...[itemId: number | null, missingSince: number | null, role: string, part: number | null],
];

async function readPage(db: Db, rows: SQL): Promise<KnownFile[]> {
  const { page } = await db.orm.get<{ page: string }>(sql`select json_group_array(json_array(
    file.id, file.path, file.size, file.mtime, file.inode, file.item_id, file.missing_since,
    file.role, file.part)) as page from (${rows}) as file`);
  return (JSON.parse(page) as KnownRow[]).map((
    [id, path, size, mtime, inode, itemId, missingSince, role, part],
  ) => ({ id, path, size, mtime, inode, itemId, missingSince, role, part }));
}

/** A file where it is now, with what it was known as. */
export interface Moved {
  from: MoveCandidate;
  to: SeenFile;
}

/** Gives files their new places; one that meanwhile changed otherwise is left alone. */
export async function moveFiles(
  db: Db,
  libraryId: number,
  moves: readonly Moved[],
  now: number,
): Promise<void> {
  await db.write(
    moves.map(({ from, to }) =>
      db.orm.update(files).set({ ...to, libraryId, missingSince: null, seenAt: now })
        .where(and(eq(files.id, from.id), eq(files.path, from.path)))
    ),
  );
}

/** Files that are where they were, with another size, time or inode, or back after they were gone. */
export async function renewFiles(
  db: Db,
  seen: readonly { id: number; isOther: boolean; file: SeenFile }[],
  now: number,
): Promise<void> {
  await db.write(seen.map(({ id, isOther, file: { size, mtime, inode } }) => {
    const forgotten = isOther ? { fingerprint: null, media: null } : {};
    return db.orm.update(files)
      .set({ size, mtime, inode, missingSince: null, seenAt: now, ...forgotten })
      .where(eq(files.id, id));
  }));
}

/** Files that a complete look did not find where they were are missing from then on. */
export function markMissingStatement(
  db: Db,
  libraryId: number,
  fileIds: readonly number[],
  now: number,
) {
  return db.orm.update(files).set({ missingSince: now }).where(and(
    inArray(files.id, [...fileIds]),
    eq(files.libraryId, libraryId),
    isNull(files.missingSince),
  ));
}
