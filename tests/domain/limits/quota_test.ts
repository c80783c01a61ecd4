import { callsLeft, nextReset, quotaDay, quotaOf } from "../../../domain/limits/quota.ts";
import { assertEquals } from "../../assert.ts";
import { DAY_MS, HOUR_MS, NOON } from "../sample.ts";

const RESERVE = { percent: 10, minimum: 50 };
const MIDNIGHT = NOON - 12 * HOUR_MS;

const RESERVES = [
  { name: "keeps back a tenth", perDay: 1000, reserve: RESERVE, reserved: 100 },
  { name: "keeps back at least 50 calls", perDay: 300, reserve: RESERVE, reserved: 50 },
  { name: "rounds in favour of the reserve", perDay: 1001, reserve: RESERVE, reserved: 101 },
  { name: "never keeps back more than half", perDay: 60, reserve: RESERVE, reserved: 30 },
  { name: "keeps back nothing of a single call", perDay: 1, reserve: RESERVE, reserved: 0 },
  {
    name: "keeps back nothing when told so",
    perDay: 1000,
    reserve: { percent: 0, minimum: 0 },
    reserved: 0,
  },
];

for (const { name, perDay, reserve, reserved } of RESERVES) {
  Deno.test(`quotaOf() ${name}`, () =>
    assertEquals(quotaOf(perDay, reserve), { perDay, reserved }));
}

Deno.test("quotaOf() gives no quota to a provider that has none", () => {
  assertEquals(quotaOf(null, RESERVE), null);
});

const LEFT = [
  { name: "leaves the night what is not reserved", used: 0, isUrgent: false, left: 900 },
  { name: "leaves a person everything", used: 0, isUrgent: true, left: 1000 },
  { name: "leaves the night nothing of the reserve", used: 900, isUrgent: false, left: 0 },
  { name: "leaves a person the reserve", used: 900, isUrgent: true, left: 100 },
  { name: "never goes below 0", used: 5000, isUrgent: true, left: 0 },
];

for (const { name, used, isUrgent, left } of LEFT) {
  Deno.test(`callsLeft() ${name}`, () => {
    assertEquals(callsLeft({ perDay: 1000, reserved: 100 }, used, isUrgent), left);
  });
}

const RESETS = [
  { name: "at the next midnight UTC", now: NOON, resetMs: 0, at: MIDNIGHT + DAY_MS },
  { name: "a whole day after a midnight", now: MIDNIGHT, resetMs: 0, at: MIDNIGHT + DAY_MS },
  {
    name: "later the same day, where it was learned",
    now: MIDNIGHT,
    resetMs: 5 * HOUR_MS,
    at: MIDNIGHT + 5 * HOUR_MS,
  },
  {
    name: "tomorrow, when today's learned time is over",
    now: NOON,
    resetMs: 5 * HOUR_MS,
    at: MIDNIGHT + DAY_MS + 5 * HOUR_MS,
  },
];

for (const { name, now, resetMs, at } of RESETS) {
  Deno.test(`nextReset() expects the quota back ${name}`, () => {
    assertEquals(nextReset(now, resetMs), at);
    assertEquals(quotaDay(at, resetMs) - quotaDay(now, resetMs), 1);
    assertEquals(quotaDay(at - 1, resetMs), quotaDay(now, resetMs));
  });
}
