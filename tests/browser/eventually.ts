import { assertEquals } from "../assert.ts";

const PATIENCE_MS = 20_000;
const PAUSE_MS = 100;

/** Tries until something holds; says what was waited for when it never does. */
export async function eventually(
  what: string,
  holds: () => Promise<boolean>,
): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!await holds()) {
    if (performance.now() > until) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/**
 * Reads until what is read is what is expected: a page follows a click in its own time. What it
 * shows in the end, if it is something else, is what the test fails with.
 */
export async function settlesAt<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let seen = await read();
  while (JSON.stringify(seen) !== JSON.stringify(expected) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    seen = await read();
  }
  assertEquals(seen, expected);
}
