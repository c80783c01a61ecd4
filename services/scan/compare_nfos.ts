import { keepNfos, type KnownNfo, knownNfosAfter } from "../../db/library/nfo_files.ts";
import { comparePaths } from "../../domain/library/path_order.ts";
import type { SeenNfo } from "../reading/read_nfos.ts";
import { inBatches } from "./in_batches.ts";
import { openKnown } from "./known_in_order.ts";
import { ensureThere, type Scan, titleKindOf } from "./scan.ts";

/** Known files that are read from the database at once, and new ones from the disk. */
const PAGE = 300;
const READ_TOGETHER = 50;

/** Holds the NFO files of a walk against the known ones, in the order of paths. */
export interface NfoComparison {
  compare(seen: readonly SeenNfo[]): Promise<void>;
  /** What the walk did not meet is gone. */
  end(): Promise<void>;
}

/** Nothing is said of videos that are only listed: their NFO files are passed over. */
const NONE: NfoComparison = { compare: () => Promise.resolve(), end: () => Promise.resolve() };

/** New and changed files are read and kept at once; whose they are is settled after the walk. */
export async function openNfoComparison(scan: Scan, scope: string): Promise<NfoComparison> {
  const { deps, library } = scan;
  if (titleKindOf(library.kind) === null) return NONE;
  const known = await openKnown((after) => knownNfosAfter(deps.db, library.id, scope, after, PAGE));
  return {
    async compare(seen) {
      const news: SeenNfo[] = [];
      for (const nfo of seen) {
        await passUntil(nfo.path);
        const before = known.current?.path === nfo.path ? known.current : null;
        if (!before || !isSame(before, nfo)) news.push(nfo);
        if (before) await known.advance();
      }
      if (news.length > 0) await takeIn(scan, news);
    },
    end: () => passUntil(null),
  };

  async function passUntil(path: string | null): Promise<void> {
    while (known.current && (path === null || comparePaths(known.current.path, path) < 0)) {
      scan.nfos.gone.set(known.current.id, known.current.path);
      const wait = known.advance();
      if (wait) await wait;
    }
  }
}

function isSame(known: KnownNfo, seen: SeenNfo): boolean {
  return known.size === seen.size && known.mtime === seen.mtime;
}

async function takeIn(scan: Scan, news: readonly SeenNfo[]): Promise<void> {
  const { deps, library, reader, nfos } = scan;
  await ensureThere(scan);
  await inBatches(news, async (some) => {
    const read = await reader.readNfos(library.path, some);
    const toKeep = read.map(({ reading, ...seen }) => ({ ...seen, ...reading }));
    nfos.changed.push(...await keepNfos(deps.db, library.id, toKeep, deps.now()));
  }, READ_TOGETHER);
}
