import { latestSlot, nextSlot, type Schedule } from "../../../domain/work/schedule.ts";
import { assert, assertEquals } from "../../assert.ts";
import { DAY_MS, HOUR_MS } from "../sample.ts";

const BERLIN = "Europe/Berlin";
const DAILY: Schedule = { interval: "daily", time: "02:30", weekday: 0 };
const SUNDAYS: Schedule = { ...DAILY, interval: "weekly" };

interface Case {
  name: string;
  schedule: Schedule;
  zone: string;
  now: string;
  latest: string;
  next: string;
}

const CASES: readonly Case[] = [
  {
    name: "the user's hour, not UTC's",
    schedule: DAILY,
    zone: BERLIN,
    now: "2026-01-10T12:00Z",
    latest: "2026-01-10T01:30Z",
    next: "2026-01-11T01:30Z",
  },
  {
    name: "summer time",
    schedule: DAILY,
    zone: BERLIN,
    now: "2026-07-10T12:00Z",
    latest: "2026-07-10T00:30Z",
    next: "2026-07-11T00:30Z",
  },
  {
    name: "the slot itself as come",
    schedule: DAILY,
    zone: BERLIN,
    now: "2026-01-10T01:30Z",
    latest: "2026-01-10T01:30Z",
    next: "2026-01-11T01:30Z",
  },
  {
    name: "the next step after the gap in spring",
    schedule: DAILY,
    zone: BERLIN,
    now: "2026-03-29T00:00Z",
    latest: "2026-03-28T01:30Z",
    next: "2026-03-29T01:00Z",
  },
  {
    name: "the spring day from the evening before",
    schedule: DAILY,
    zone: BERLIN,
    now: "2026-03-28T22:30Z",
    latest: "2026-03-28T01:30Z",
    next: "2026-03-29T01:00Z",
  },
  {
    name: "the spring day from the night after",
    schedule: DAILY,
    zone: BERLIN,
    now: "2026-03-29T22:15Z",
    latest: "2026-03-29T01:00Z",
    next: "2026-03-30T00:30Z",
  },
  {
    name: "the first of two in autumn",
    schedule: DAILY,
    zone: BERLIN,
    now: "2026-10-25T00:00Z",
    latest: "2026-10-24T00:30Z",
    next: "2026-10-25T00:30Z",
  },
  {
    name: "no second one in autumn",
    schedule: DAILY,
    zone: BERLIN,
    now: "2026-10-25T00:31Z",
    latest: "2026-10-25T00:30Z",
    next: "2026-10-26T01:30Z",
  },
  {
    name: "a zone ahead of UTC by hours and a half",
    schedule: { ...DAILY, time: "03:00" },
    zone: "Asia/Kolkata",
    now: "2026-05-01T00:00Z",
    latest: "2026-04-30T21:30Z",
    next: "2026-05-01T21:30Z",
  },
  {
    name: "a zone far behind UTC",
    schedule: { ...DAILY, time: "23:55" },
    zone: "Pacific/Honolulu",
    now: "2026-05-01T00:00Z",
    latest: "2026-04-30T09:55Z",
    next: "2026-05-01T09:55Z",
  },
  {
    name: "the weekday",
    schedule: SUNDAYS,
    zone: BERLIN,
    now: "2026-01-14T12:00Z",
    latest: "2026-01-11T01:30Z",
    next: "2026-01-18T01:30Z",
  },
  {
    name: "the user's weekday, not UTC's",
    schedule: { ...SUNDAYS, time: "00:30" },
    zone: BERLIN,
    now: "2026-01-14T12:00Z",
    latest: "2026-01-10T23:30Z",
    next: "2026-01-17T23:30Z",
  },
  {
    name: "the weekday in spring",
    schedule: SUNDAYS,
    zone: BERLIN,
    now: "2026-03-28T22:30Z",
    latest: "2026-03-22T01:30Z",
    next: "2026-03-29T01:00Z",
  },
];

for (const { name, schedule, zone, now, latest, next } of CASES) {
  Deno.test(`nextSlot() and latestSlot() take ${name}`, () => {
    const at = Date.parse(now);
    assertEquals(show(latestSlot(schedule, at, zone)), latest);
    assertEquals(show(nextSlot(schedule, at, zone)), next);
  });
}

Deno.test("nextSlot() and latestSlot() know no slot when the schedule is off", () => {
  const off: Schedule = { ...DAILY, interval: "off" };
  assertEquals([nextSlot(off, 0, BERLIN), latestSlot(off, 0, BERLIN)], [null, null]);
});

/** Every three hours of a year with both changes of the clock. */
for (const [interval, days] of [["daily", 365], ["weekly", 52]] as const) {
  Deno.test(`latestSlot() comes ${days} times in a ${interval} year, never twice a day`, () => {
    const start = Date.parse("2026-01-01T12:00Z");
    const seen = new Set<number>();
    for (let now = start; now < start + 365 * DAY_MS; now += 3 * HOUR_MS) {
      const latest = latestSlot({ ...DAILY, interval }, now, BERLIN) ?? 0;
      const next = nextSlot({ ...DAILY, interval }, now, BERLIN) ?? 0;
      assert(latest <= now && now < next, "a slot is on the wrong side of now");
      if (latest > start) seen.add(latest);
    }
    const slots = [...seen].sort((a, b) => a - b);
    assertEquals(slots.length, days);
    const gaps = slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0));
    const period = interval === "daily" ? DAY_MS : 7 * DAY_MS;
    assert(gaps.every((gap) => Math.abs(gap - period) <= HOUR_MS), "a slot is missing or doubled");
  });
}

Deno.test("latestSlot() is the missed run when the process was down over night", () => {
  const lastRun = Date.parse("2026-01-09T01:30Z");
  const started = Date.parse("2026-01-10T07:00Z");
  const missed = latestSlot(DAILY, started, BERLIN) ?? 0;
  assert(missed > lastRun && missed < started);
});

function show(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString().replace(":00.000Z", "Z");
}
