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
