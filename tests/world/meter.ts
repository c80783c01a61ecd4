import type { Limit, Meter } from "./simulator.ts";

const DAY_MS = 86_400_000;

/** A sliding window and a quota that starts anew at 00:00 UTC. A refused request does not count. */
export function createMeter({ requests, seconds = 1, perDay }: Limit, now: () => Date): Meter {
  const window = createWindow(requests ?? Infinity, seconds * 1000);
  let quota = perDay ?? null;
  let day = -1;
  let usedToday = 0;

  return { take, setQuota: (perDayNow) => void (quota = perDayNow), leftToday };

  function take(): ReturnType<Meter["take"]> {
    const at = now().getTime();
    if (leftToday() === 0) {
      return { kind: "day", seconds: Math.ceil((DAY_MS - at % DAY_MS) / 1000) };
    }
    const wait = window.take(at);
    if (wait > 0) return { kind: "window", seconds: Math.ceil(wait / 1000) };
    usedToday++;
    return null;
  }

  function leftToday(): number | null {
    const today = Math.floor(now().getTime() / DAY_MS);
    if (today !== day) usedToday = 0;
    day = today;
    return quota === null ? null : Math.max(0, quota - usedToday);
  }
}

/** So many within the last so many milliseconds; answers how long to wait, 0 = taken. */
function createWindow(most: number, length: number) {
  const taken: number[] = [];

  return { take };

  function take(at: number): number {
    while (taken.length > 0 && (taken[0] ?? 0) <= at - length) taken.shift();
    if (taken.length >= most) return Math.max(1, (taken[0] ?? at) + length - at);
    if (most !== Infinity) taken.push(at);
    return 0;
  }
}
