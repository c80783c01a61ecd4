/** A clock that stands still but for the tests that move it and the code that sleeps by it. */
export interface TestClock {
  now(): number;
  advance(ms: number): void;
  set(time: number): void;
  /** Waits no real time: the clock goes to the end of the nearest sleep when all else is done. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

interface Sleeper {
  until: number;
  wake(): void;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Several sleepers wake in the order of their times, so that concurrent work interleaves as it would. */
export function createClock(start: number): TestClock {
  let time = start;
  let isTicking = false;
  const sleepers = new Set<Sleeper>();

  return {
    now: () => time,
    advance: (ms) => void (time += ms),
    set: (to) => void (time = to),
    sleep,
  };

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const sleeper = { until: time + Math.max(0, ms), wake };
      sleepers.add(sleeper);
      signal?.addEventListener("abort", wake, { once: true });
      startTicking();

      function wake(): void {
        sleepers.delete(sleeper);
        signal?.removeEventListener("abort", wake);
        resolve();
      }
    });
  }

  function startTicking(): void {
    if (isTicking) return;
    isTicking = true;
    turns(TURNS_PER_TICK, tick);
  }

  function tick(): void {
    isTicking = false;
    const [next] = [...sleepers].sort((a, b) => a.until - b.until);
    if (!next) return;
    time = Math.max(time, next.until);
    next.wake();
    if (sleepers.size > 0) startTicking();
  }
}

/** What is ready to run gets these many turns of the event loop before the clock moves on. */
const TURNS_PER_TICK = 3;

function turns(count: number, then: () => void): void {
  setImmediate(() => count <= 1 ? then() : turns(count - 1, then));
}
