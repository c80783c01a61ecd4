import type { Unreadable } from "../reading/walk_batch.ts";
import type { Scan } from "./scan.ts";

export interface ScanResult {
  files: number;
  /** Titles. */
  added: number;
  changed: number;
  moved: number;
  missing: number;
  /** Titles that had been missing for longer than they are kept. */
  forgotten: number;
  /** Titles whose NFO files are new or say something else. */
  told: number;
  /** The first of them: a disk may refuse a hundred thousand. */
  unreadable: Unreadable[];
  unreadableCount: number;
  /** Why the library is offline; null when it was read. */
  problem: string | null;
  /** It was stopped before its end: what it had seen by then is kept, nothing is missing by it. */
  stopped: boolean;
}

/** What a library that is not there gives. */
export const NOTHING: ScanResult = {
  files: 0,
  added: 0,
  changed: 0,
  moved: 0,
  missing: 0,
  forgotten: 0,
  told: 0,
  unreadable: [],
  unreadableCount: 0,
  problem: null,
  stopped: false,
};

const UNREADABLE_NAMED = 100;

/** A scan as far as it has got. */
export function reportOf({ counts, unreadable }: Scan): ScanResult {
  return {
    ...NOTHING,
    ...counts,
    unreadable: unreadable.slice(0, UNREADABLE_NAMED),
    unreadableCount: unreadable.length,
  };
}

export function logUnreadable({ deps, library, unreadable }: Scan): void {
  const rest = unreadable.length - UNREADABLE_NAMED;
  for (const { path, reason } of unreadable.slice(0, UNREADABLE_NAMED)) {
    deps.log.warn("cannot be read", { library: library.id, path, because: reason });
  }
  if (rest > 0) deps.log.warn("cannot be read either", { library: library.id, count: rest });
}
