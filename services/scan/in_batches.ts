import { setImmediate } from "node:timers";

/** Writes so many rows in one statement or batch: about 5 ms of work. */
export const ROWS_AT_ONCE = 50;
/** The same of rows that go to the database as one text, without a parameter for each value. */
export const ROWS_AS_TEXT = 150;

/**
 * Goes through a list piece by piece. A call of the database holds the event loop until it is done,
 * so everything else gets its turn after each.
 */
export async function inBatches<T>(
  all: readonly T[],
  work: (some: T[]) => Promise<unknown>,
  size: number = ROWS_AT_ONCE,
): Promise<void> {
  for (let start = 0; start < all.length; start += size) {
    await work(all.slice(start, start + size));
    await nextTurn();
  }
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => resolve()));
}
