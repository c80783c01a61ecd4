import fc from "fast-check";
import { type Bucket, type RateLimit, takeToken } from "../../../domain/limits/token_bucket.ts";
import { assert, assertEquals } from "../../assert.ts";
import { howMany } from "../model/how_many.ts";
import { NOON } from "../sample.ts";

/** When requests that are asked for at these times may be sent. */
function sendTimes(limit: RateLimit, askedAt: readonly number[]): number[] {
  let bucket: Bucket | null = null;
  return askedAt.map((now) => {
    const taken: { bucket: Bucket; sendAt: number } = takeToken(bucket, limit, now);
    bucket = taken.bucket;
    return taken.sendAt;
  });
}

/** The most requests in any window that is as long as the limit's. */
function busiestWindow(times: readonly number[], windowMs: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  return sorted.reduce((most, time, last) => {
    while ((sorted[first] ?? time) <= time - windowMs) first++;
    return Math.max(most, last - first + 1);
  }, 0);
}

const anyLimit = fc.record({
  requests: fc.integer({ min: 1, max: 100 }),
  seconds: fc.integer({ min: 1, max: 60 }),
});
const pauses = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 90_000 })),
  { minLength: 1, maxLength: 300, size: "max" },
);

Deno.test("takeToken() never sends more than the limit in any window", () => {
  fc.assert(
    fc.property(anyLimit, pauses, (limit, pauses) => {
      let now = NOON;
      const times = sendTimes(limit, pauses.map((pause) => now += pause));
      const busiest = busiestWindow(times, limit.seconds * 1000);
      assert(busiest <= limit.requests, `${busiest} requests within the window`);
    }),
    howMany(500, 10_000),
  );
});

Deno.test("takeToken() keeps the limit when another process's clock is seconds behind", () => {
  const behind = fc.array(fc.integer({ min: 0, max: 5000 }), {
    minLength: 50,
    maxLength: 200,
    size: "max",
  });
  fc.assert(
    fc.property(anyLimit, behind, (limit, behind) => {
      const times = sendTimes(limit, behind.map((ms) => NOON + 60_000 - ms));
      const busiest = busiestWindow(times, limit.seconds * 1000);
      assert(busiest <= limit.requests, `${busiest} requests within the window`);
    }),
    howMany(300, 5000),
  );
});

Deno.test("takeToken() does not stall when the clock is set back", () => {
  const later = Array.from({ length: 100 }, (_, index) => NOON - 3_600_000 + index * 278);
  const times = sendTimes({ requests: 40, seconds: 10 }, [NOON, ...later]).slice(1);
  const longest = Math.max(...times.map((time, index) => time - (later[index] ?? 0)));
  assert(longest < 1000, `a request waited ${longest} ms`);
});

Deno.test("takeToken() never sends before it is asked", () => {
  fc.assert(
    fc.property(anyLimit, pauses, (limit, pauses) => {
      let now = NOON;
      const asked = pauses.map((pause) => now += pause);
      const times = sendTimes(limit, asked);
      assert(times.every((time, index) => time >= (asked[index] ?? Infinity)));
    }),
    howMany(200, 1000),
  );
});

const SPEEDS = [
  { name: "TMDB's 40 in 10 s", limit: { requests: 40, seconds: 10 }, burst: 4, per: 278 },
  { name: "OMDb's 10 a second", limit: { requests: 10, seconds: 1 }, burst: 1, per: 112 },
  { name: "one a minute", limit: { requests: 1, seconds: 60 }, burst: 1, per: 120_000 },
];

for (const { name, limit, burst, per } of SPEEDS) {
  Deno.test(`takeToken() uses nine tenths of ${name}, after a small burst`, () => {
    const times = sendTimes(limit, Array.from({ length: 100 }, () => NOON));
    assertEquals(times.filter((time) => time === NOON).length, burst);
    const steps = times.slice(burst).map((time, index) => time - (times[burst + index - 1] ?? 0));
    assert(steps.every((step) => Math.abs(step - per) <= 1), `steps of ${steps[0]} ms`);
  });
}
