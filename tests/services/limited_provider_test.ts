import { findRun } from "../../db/work/runs.ts";
import type { Item } from "../../domain/item.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { assertEquals } from "../assert.ts";
import { addSynthetic, allItems, bulkRun, catchUp, workOff } from "../world_runs/library_run.ts";
import { countsOf, fieldOf, requestsTo } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const NOTHING = { tmdb: 0, omdb: 0, fanart: 0 };

async function limitedAtTwenty(): Promise<TestRun> {
  const run = await createTestDeps({ world: { synthetic: 40 } });
  await addSynthetic(run, 40);
  run.world.fault("omdb", { kind: "limit401", from: 21 });
  return run;
}

Deno.test("OMDb limited at item 20 of 40 delays its own fields of 20 items only", async () => {
  await using run = await limitedAtTwenty();
  const ended = await catchUp(run);
  const items = await allItems(run.deps);
  const titles = await Promise.all(items.map(({ id }) => fieldOf(run.deps, id, "title")));
  assertEquals(titles.map((title) => title?.held?.source), items.map(() => "tmdb"));
  const waiting = items.filter(({ partial }) => partial);
  assertEquals(waiting.length, 20);
  assertEquals(waiting.map(({ pending }) => pending), waiting.map(() => ["omdb"]));
  const others = items.filter(({ partial }) => !partial);
  assertEquals(others.flatMap(({ pending }) => pending), []);
  assertEquals([ended?.state, ended?.progress.processed, ended?.progress.failed], [
    "completed",
    40,
    0,
  ]);
  assertEquals(items.filter(({ lastEnrichedAt }) => lastEnrichedAt === null), []);
});

Deno.test("when OMDb is back only OMDb is asked, only for the 20 items that wait", async () => {
  await using run = await limitedAtTwenty();
  await catchUp(run);
  const waiting = (await allItems(run.deps)).filter(({ partial }) => partial);
  run.world.clearFaults();
  run.world.resetCounts();
  assertEquals([await catchUp(run), countsOf(run.world)], [null, NOTHING]);
  run.clock.set(Date.parse("2026-03-02T00:00:01Z"));
  await catchUp(run);
  assertEquals(countsOf(run.world), { ...NOTHING, omdb: 20 });
  assertEquals(askedTitles(run), imdbIdsOf(waiting));
  assertEquals((await allItems(run.deps)).filter(({ pending }) => pending.length > 0), []);
});

Deno.test("a new OMDb key makes OMDb pending for a whole enriched library", async () => {
  await using run = await createTestDeps({
    providers: FIRST_THREE,
    world: { synthetic: 12 },
    keys: ["tmdb", "fanart"],
  });
  await addSynthetic(run, 12);
  await catchUp(run);
  assertEquals(countsOf(run.world).omdb, 0);
  assertEquals((await allItems(run.deps)).flatMap(({ pending }) => pending), []);
  run.world.resetCounts();
  await changeProvider(run.deps, "omdb", { key: run.world.keys.omdb ?? "" });
  await workOff(run);
  const items = await allItems(run.deps);
  assertEquals(
    items.map(({ pending, partial }) => [pending, partial]),
    items.map(() => [["omdb"], true]),
  );
  assertEquals(countsOf(run.world), NOTHING);
  await catchUp(run);
  assertEquals(countsOf(run.world), { ...NOTHING, omdb: 12 });
  assertEquals(askedTitles(run), imdbIdsOf(items));
});

Deno.test("complete or stop leaves the item that meets a limit untouched and goes on later", async () => {
  await using run = await createTestDeps({ world: { synthetic: 12 } });
  await addSynthetic(run, 12);
  run.world.fault("omdb", { kind: "limit401", from: 6 });
  const stopped = await bulkRun(run, { requireComplete: true });
  assertEquals([stopped.state, stopped.progress.stopReason], [
    "partial",
    "omdb reached its limit",
  ]);
  const items = await allItems(run.deps);
  assertEquals(items.filter(({ lastEnrichedAt }) => lastEnrichedAt !== null).length, 5);
  assertEquals(items.filter(({ partial }) => partial), []);
  const untouched = items.filter(({ lastEnrichedAt }) => lastEnrichedAt === null);
  const fields = await Promise.all(untouched.map(({ id }) => fieldOf(run.deps, id, "title")));
  assertEquals(fields, untouched.map(() => null));
  run.world.clearFaults();
  run.clock.set(Date.parse("2026-03-02T00:00:01Z"));
  const next = await bulkRun(run, { requireComplete: true });
  assertEquals([next.state, (await findRun(run.deps.db, next.id))?.progress.stopReason], [
    "completed",
    null,
  ]);
  const after = await allItems(run.deps);
  assertEquals(after.filter(({ lastEnrichedAt }) => lastEnrichedAt === null), []);
});

function askedTitles({ world }: TestRun): string[] {
  return requestsTo(world, "omdb").map(({ query }) => query.i ?? "").sort();
}

function imdbIdsOf(items: readonly Item[]): string[] {
  return items.map(({ ids }) => String(ids.imdb)).sort();
}
