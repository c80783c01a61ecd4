import { listRuns } from "../../db/work/runs.ts";
import type { Deps } from "../../services/deps.ts";
import { nextScheduledRun, tick, toggleSkip } from "../../services/jobs/schedule.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { assertEquals } from "../assert.ts";
import { DAY_MS, HOUR_MS } from "../world_runs/clock.ts";
import { addSynthetic, catchUp, workOff } from "../world_runs/library_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const MINUTES_5 = 300_000;
/** All slots of these tests fall on half hours: looking more often would show no more. */
const HALF_HOUR = 6 * MINUTES_5;

async function nightlies({ deps }: TestRun): Promise<string[]> {
  const { runs } = await listRuns(deps.db, "bulk_enrichment", 1, 100);
  return runs.map(({ startedAt }) => new Date(startedAt).toISOString()).reverse();
}

/** The cron until then; work is done as it comes. */
async function live(run: TestRun, until: string): Promise<void> {
  while (run.clock.now() < Date.parse(until)) {
    await tick(run.deps);
    await workOff(run, 0);
    run.clock.set(run.clock.now() - run.clock.now() % HALF_HOUR + HALF_HOUR);
  }
}

async function inBerlin(now: string, time = "03:00"): Promise<TestRun> {
  const run = await createTestDeps({ now, timeZone: "Europe/Berlin" });
  await changeSettings(run.deps, { schedule: { interval: "daily", time } });
  await workOff(run);
  return run;
}

/** Changes when any other connection has written. */
async function version(observer: Deps): Promise<unknown> {
  const { rows } = await observer.db.orm.$client.execute("PRAGMA data_version");
  return rows[0]?.[0];
}

Deno.test("tick() writes nothing while nothing is due", async () => {
  await using run = await createTestDeps({ world: { synthetic: 3 } });
  await addSynthetic(run, 3);
  await catchUp(run);
  await tick(run.deps);
  const observer = await run.another("observer");
  const before = await version(observer);
  for (let minutes = 0; minutes < 600; minutes += 5) {
    run.clock.advance(MINUTES_5);
    await tick(run.deps);
    await workOff(run, 0);
  }
  assertEquals(await version(observer), before);
});

Deno.test("the nightly run starts at its local time, once a night", async () => {
  await using run = await inBerlin("2026-01-10T12:00:00Z");
  await live(run, "2026-01-13T00:00:00Z");
  assertEquals(await nightlies(run), ["2026-01-11T02:00:00.000Z", "2026-01-12T02:00:00.000Z"]);
});

Deno.test("after days of downtime one missed run is caught up, at once", async () => {
  await using run = await inBerlin("2026-01-10T12:00:00Z");
  await tick(run.deps);
  run.clock.advance(5 * DAY_MS);
  await live(run, "2026-01-15T20:00:00Z");
  assertEquals(await nightlies(run), ["2026-01-15T12:00:00.000Z"]);
});

Deno.test("a skipped night is left out once, and can be taken back", async () => {
  await using run = await inBerlin("2026-01-10T12:00:00Z");
  await tick(run.deps);
  assertEquals((await toggleSkip(run.deps)).skipped, Date.parse("2026-01-11T02:00:00Z"));
  assertEquals((await toggleSkip(run.deps)).skipped, null);
  assertEquals((await toggleSkip(run.deps)).at, Date.parse("2026-01-12T02:00:00Z"));
  await live(run, "2026-01-12T12:00:00Z");
  assertEquals(await nightlies(run), ["2026-01-12T02:00:00.000Z"]);
  assertEquals((await nextScheduledRun(run.deps)).skipped, null);
});

const CLOCK_CHANGES = [
  {
    name: "a time that the spring gap leaves out takes the next slot",
    from: "2026-03-28T12:00:00Z",
    until: "2026-03-30T12:00:00Z",
    slots: ["2026-03-29T01:00:00.000Z", "2026-03-30T00:30:00.000Z"],
  },
  {
    name: "a time that autumn brings twice comes once",
    from: "2026-10-24T12:00:00Z",
    until: "2026-10-26T12:00:00Z",
    slots: ["2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"],
  },
];

for (const { name, from, until, slots } of CLOCK_CHANGES) {
  Deno.test(`when the clocks change, ${name}`, async () => {
    await using run = await inBerlin(from, "02:30");
    await live(run, until);
    assertEquals(await nightlies(run), slots);
  });
}

Deno.test("a new time starts with its next slot, not with one that has passed", async () => {
  await using run = await inBerlin("2026-01-10T12:00:00Z");
  await tick(run.deps);
  await changeSettings(run.deps, { schedule: { interval: "daily", time: "12:30" } });
  await live(run, "2026-01-10T20:00:00Z");
  assertEquals(await nightlies(run), []);
  await changeSettings(run.deps, { schedule: { interval: "off" } });
  run.clock.advance(9 * DAY_MS + HOUR_MS);
  await tick(run.deps);
  assertEquals(await nightlies(run), []);
});
