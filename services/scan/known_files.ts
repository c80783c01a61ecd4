import { type KnownFile, knownFilesAfter } from "../../db/library/scanned_files.ts";
import { comparePaths } from "../../domain/library/path_order.ts";
import type { Scan } from "./scan.ts";

/** What is known of a library, one file after the other in the order of paths. */
export interface KnownFiles {
  /** Null behind the last. */
  current: KnownFile | null;
  /** Steps on; a promise only where the next page must be read. */
  advance(): Promise<void> | undefined;
}

const PAGE = 300;

/** Opens what is known of a library, or of one thing in it, page by page. */
export async function openKnownFiles(
  { deps, library }: Scan,
  scope: string,
): Promise<KnownFiles> {
  let page: KnownFile[] = [];
  let at = 0;
  const known: KnownFiles = { current: null, advance };
  await readPage("");
  return known;

  function advance(): Promise<void> | undefined {
    const last = page[at];
    at += 1;
    if (last !== undefined && at >= page.length) return readPage(last.path);
    known.current = page[at] ?? null;
    return undefined;
  }

  async function readPage(after: string): Promise<void> {
    page = await knownFilesAfter(deps.db, library.id, scope, after, PAGE);
    // The database says it in the same order; nothing must depend on its collation.
    page.sort((a, b) => comparePaths(a.path, b.path));
    at = 0;
    known.current = page[0] ?? null;
  }
}
