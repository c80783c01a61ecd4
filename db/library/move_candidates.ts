import { and, eq, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { KnownTrace } from "../../domain/library/moved_file.ts";
import type { Db } from "../open.ts";
import { files, libraries } from "../schema.ts";
import type { SeenFile } from "./files.ts";
import type { Library } from "./libraries.ts";

/** A known file that may be the one that appeared elsewhere. */
export interface MoveCandidate extends KnownTrace {
  id: number;
  itemId: number | null;
  libraryId: number;
}

/** Files that all look alike are no videos; looking at some of them is enough. */
const MOST = 2000;

/** Where files that appeared may have been: nowhere, in this library, or elsewhere. */
export interface MoveScope {
  library: { id: number; kind: string };
  /** Files are known in the library itself. */
  here: boolean;
  /** Files are known that are missing, or in another library of the kind. */
  elsewhere: boolean;
}

/** Asked once a scan: a first one need not look for what cannot be there. */
export async function moveScope(db: Db, library: Library): Promise<MoveScope> {
  const { id } = library;
  const others = await db.orm.select({ id: libraries.id }).from(libraries)
    .where(and(eq(libraries.kind, library.kind), ne(libraries.id, id)));
  const isElsewhere = [
    and(eq(files.libraryId, id), isNotNull(files.missingSince)),
    inArray(files.libraryId, others.map((other) => other.id)),
  ];
  const has = async (isWanted: SQL | undefined) =>
    (await db.orm.select({ id: files.id }).from(files).where(isWanted).limit(1)).length > 0;
  return {
    library,
    here: await has(eq(files.libraryId, id)),
    elsewhere: await has(isElsewhere[0]) || await has(isElsewhere[1]),
  };
}

/**
 * The known files, in libraries of one kind, that these may have been before: of the same inode and
 * size; or, gone already or in another library, of the same size and time, or of the same size with
 * a fingerprint to compare.
 */
export async function moveCandidates(
  db: Db,
  { library, here, elsewhere }: MoveScope,
  seen: readonly SeenFile[],
): Promise<MoveCandidate[]> {
  if (!here && !elsewhere) return [];
  const isElsewhere = or(ne(files.libraryId, library.id), isNotNull(files.missingSince));
  const inodes = seen.flatMap(({ inode, size }) => inode === null ? [] : [[inode, size]]);
  const times = seen.map(({ size, mtime }) => [size, mtime]);
  const sameSize = sql`${files.size} in (select value ->> 0 from json_each(${json(times)}))`;
  const alike = [
    sql`(${files.inode}, ${files.size}) in ${pairs(inodes)}`,
    elsewhere && and(sql`(${files.size}, ${files.mtime}) in ${pairs(times)}`, isElsewhere),
    elsewhere && and(sameSize, isNotNull(files.fingerprint), isElsewhere),
  ];
  const found = new Map<number, MoveCandidate>();
  for (const isAlike of alike) {
    if (!isAlike) continue;
    for (const one of await select(db, library.kind, isAlike)) found.set(one.id, one);
  }
  return [...found.values()];
}

function select(db: Db, kind: string, isAlike: SQL): Promise<MoveCandidate[]> {
  const { id, itemId, libraryId, path, size, mtime, inode, fingerprint } = files;
  return db.orm.select({ id, itemId, libraryId, path, size, mtime, inode, fingerprint })
    .from(files).innerJoin(libraries, eq(libraries.id, files.libraryId))
    .where(and(isAlike, eq(libraries.kind, kind))).limit(MOST);
}

/** One parameter for all of them: hundreds would take longer to read than to answer. */
function pairs(values: readonly unknown[]): SQL {
  return sql`(select value ->> 0, value ->> 1 from json_each(${json(values)}))`;
}

function json(values: readonly unknown[]): string {
  return JSON.stringify(values);
}
