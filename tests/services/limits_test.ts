import { readProviderState } from "../../db/system/provider_states.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import type { LoggedRequest } from "../world/request_log.ts";
import { DOCUMENTED_LIMITS } from "../world/world.ts";
import { DAY_MS, HOUR_MS } from "../world_runs/clock.ts";
import {
  addFilms,
  addSynthetic,
  allItems,
  catchUp,
  itemOf,
  workOff,
} from "../world_runs/library_run.ts";
import { countsOf, refresh, requestsTo } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");
const MIDNIGHT = Date.parse("2026-03-02T00:00:00Z");

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

Deno.test("no window ever sees more requests than the documented limits", async () => {
  await using run = await createTestDeps({
    providers: FIRST_THREE,
    world: { synthetic: 150, limits: DOCUMENTED_LIMITS, latencyMs: 150 },
  });
  await addSynthetic(run, 150);
  const started = run.clock.now();
  await catchUp(run);
  assertEquals((await allItems(run.deps)).filter(({ partial }) => partial), []);
  assertEquals(run.world.requests.filter(({ status }) => status !== 200), []);
  for (const [provider, { requests: most = 0, seconds = 0 }] of Object.entries(DOCUMENTED_LIMITS)) {
    const asked = requestsTo(run.world, provider as "tmdb");
    assertEquals(busiestWindow(asked, seconds * 1000) <= most, true, provider);
  }
  // 300 requests to TMDB at 36 in ten seconds, and no long pause besides.
  assertEquals((run.clock.now() - started) / 1000 < 300 / 3.6 * 1.1, true);
});

/** The most requests that fall into any span of that length. */
function busiestWindow(requests: readonly LoggedRequest[], ms: number): number {
  const times = requests.map(({ at }) => at.getTime());
  return Math.max(
    ...times.map((start) => times.filter((time) => time >= start && time < start + ms).length),
  );
}

Deno.test("a batch leaves the reserve of a daily quota to manual work", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: 40 } });
  await changeProvider(run.deps, "omdb", { dailyQuota: 60 });
  await addSynthetic(run, 40);
  await catchUp(run);
  assertEquals(countsOf(run.world).omdb, 30);
  const waiting = (await allItems(run.deps)).filter(({ partial }) => partial);
  assertEquals(waiting.length, 10);
  const report = await refresh(run.deps, waiting[0]?.id ?? 0);
  assertEquals([report.partial, countsOf(run.world).omdb], [false, 31]);
  run.clock.set(MIDNIGHT + 1);
  await catchUp(run);
  assertEquals((await allItems(run.deps)).filter(({ partial }) => partial), []);
});

Deno.test("a quota that does not come back at midnight is probed after 1, 2, 4 and 6 h", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  run.world.fault("omdb", { kind: "limit401" });
  await refresh(run.deps, id);
  let due = MIDNIGHT;
  for (const hours of [1, 2, 4, 6, 6]) {
    assertEquals((await readProviderState(run.deps.db, "omdb")).limitedUntil, due);
    run.world.resetCounts();
    run.clock.set(due - 60_000);
    await refresh(run.deps, id);
    assertEquals(countsOf(run.world).omdb, 0, "not before its time");
    run.clock.set(due);
    await refresh(run.deps, id);
    assertEquals(countsOf(run.world).omdb, 1, "one probe");
    due += hours * HOUR_MS;
  }
  run.world.clearFaults();
  run.clock.set(due);
  await refresh(run.deps, id);
  const state = await readProviderState(run.deps.db, "omdb");
  assertEquals([state.limitedUntil, state.learnedResetMs], [null, due % DAY_MS]);
});

Deno.test("a refused key stops all questions until settings change", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: 8 } });
  run.world.setKey("omdb", "ffffffff");
  await addSynthetic(run, 8);
  await catchUp(run);
  assertEquals(countsOf(run.world).omdb <= 4, true, "no more than were in flight");
  run.world.resetCounts();
  run.clock.advance(3 * DAY_MS);
  await catchUp(run);
  assertEquals(countsOf(run.world).omdb, 0);
  await changeProvider(run.deps, "omdb", { key: "ffffffff" });
  await workOff(run);
  await catchUp(run);
  assertEquals((await allItems(run.deps)).filter(({ partial }) => partial).length, 0);
});

Deno.test("an unreachable provider is left alone after five failures, and tried by one", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: 20 } });
  run.world.fault("fanart", { kind: "error503" });
  await addSynthetic(run, 20);
  await catchUp(run);
  assertEquals(countsOf(run.world).fanart <= 12, true, `${countsOf(run.world).fanart} requests`);
  assertEquals((await allItems(run.deps)).filter(({ lastEnrichedAt }) => !lastEnrichedAt), []);
});
