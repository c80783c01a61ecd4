import type { TestClock } from "../world_runs/clock.ts";

/** What waits so long for a provider waits by the clock of the test; what is shorter is no wait. */
const LONG_MS = 1000;

/** Lets a provider that never answers be given up without any real time, until it is disposed. */
export function useVirtualTimers(clock: TestClock): Disposable {
  const { setTimeout, clearTimeout, setInterval } = globalThis;
  const beats = new Set<number>();
  const waiting = new Map<number, AbortController>();
  // Real ids are small.
  let lastId = 2 ** 40;

  function set(handler: () => void, ms = 0): number {
    if (ms < LONG_MS) return setTimeout(handler, ms) as unknown as number;
    const id = ++lastId;
    const cleared = new AbortController();
    waiting.set(id, cleared);
    void clock.sleep(ms, cleared.signal).then(() => waiting.delete(id) && handler());
    return id;
  }

  function clear(id?: number): void {
    const cleared = waiting.get(id ?? 0);
    if (!cleared) return clearTimeout(id);
    waiting.delete(id ?? 0);
    cleared.abort();
  }

  /** A process that is killed stops nothing: its heart beats no more when all is over. */
  function beat(handler: () => void, ms = 0): number {
    const id = setInterval(handler, ms) as unknown as number;
    beats.add(id);
    return id;
  }

  globalThis.setInterval = beat as unknown as typeof setInterval;
  globalThis.setTimeout = set as unknown as typeof setTimeout;
  globalThis.clearTimeout = clear as typeof clearTimeout;
  return {
    [Symbol.dispose]() {
      for (const id of beats) clearInterval(id);
      globalThis.setInterval = setInterval;
      globalThis.setTimeout = setTimeout;
      globalThis.clearTimeout = clearTimeout;
    },
  };
}
