import { comparePaths } from "../../domain/library/path_order.ts";

/** What is known of a library, one file after the other in the order of paths. */
export interface KnownInOrder<T> {
  /** Null behind the last. */
  current: T | null;
  /** Steps on; a promise only where the next page must be read. */
  advance(): Promise<void> | undefined;
}

/** Opens what is known of a library, or of one thing in it, page by page. */
export async function openKnown<T extends { path: string }>(
  readAfter: (path: string) => Promise<T[]>,
): Promise<KnownInOrder<T>> {
  let page: T[] = [];
  let at = 0;
  const known: KnownInOrder<T> = { current: null, advance };
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
    page = await readAfter(after);
    // The database says it in the same order; nothing must depend on its collation.
    page.sort((a, b) => comparePaths(a.path, b.path));
    at = 0;
    known.current = page[0] ?? null;
  }
}
