import { readAttempts } from "../../db/enrichment/item_providers.ts";
import { reviewsOfItem } from "../../db/enrichment/reviews.ts";
import { readFields } from "../../db/enrichment/item_fields.ts";
import type { Item } from "../../domain/item.ts";
import { assertEquals } from "../assert.ts";
import { syntheticFilm } from "../world/films/synthetic.ts";
import {
  addAndScan,
  allItems,
  bulkRun,
  catchUp,
  makeFolder,
  scan,
} from "../world_runs/library_run.ts";
import { HOUR_MS } from "../world_runs/clock.ts";
import { valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const LADDER_HOURS = [1, 6, 24, 72, 168];

/** Films whose names say their TMDB ids, so that no search is needed. */
async function addNamedFilms(run: TestRun, from: number, to: number): Promise<void> {
  const folder = await makeFolder(run);
  for (let index = from; index < to; index++) {
    const { title, year, tmdb } = syntheticFilm(index);
    const name = `${title} (${year}) {tmdb-${tmdb}}`;
    await Deno.mkdir(`${folder}/${name}`);
    await Deno.writeTextFile(`${folder}/${name}/${name}.mkv`, name);
  }
}

async function onlyItem(run: TestRun): Promise<Item> {
  const [item] = await allItems(run.deps);
  if (!item) throw new Error("There is no item");
  return item;
}

function failAll({ world }: TestRun): void {
  for (const base of ["tmdb", "omdb", "fanart"] as const) world.fault(base, { kind: "error500" });
}

Deno.test("all providers failing changes nothing but when the item is tried again", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: 1 } });
  await addNamedFilms(run, 0, 1);
  await addAndScan(run, await makeFolder(run));
  failAll(run);
  for (const [index, hours] of LADDER_HOURS.entries()) {
    const ended = await catchUp(run);
    const item = await onlyItem(run);
    assertEquals([ended?.progress.failed, ended?.progress.updated], [1, 0]);
    assertEquals([item.lastEnrichedAt, item.lastFailure], [null, "all_providers_failed"]);
    assertEquals(Object.keys(await readFields(run.deps.db, item.id)), []);
    assertEquals(((item.due?.at ?? 0) - run.clock.now()) / HOUR_MS > hours - 0.01, true);
    assertEquals(((item.due?.at ?? 0) - run.clock.now()) / HOUR_MS <= hours, true);
    const reviews = await reviewsOfItem(run.deps.db, item.id);
    assertEquals(reviews.map(({ kind }) => kind), index < 4 ? [] : ["cannot_be_enriched"]);
    assertEquals(await catchUp(run), null, "not before its time");
    run.clock.set(item.due?.at ?? 0);
  }
});

Deno.test("one answer ends the ladder and the review", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: 1 } });
  await addNamedFilms(run, 0, 1);
  await addAndScan(run, await makeFolder(run));
  failAll(run);
  for (let attempt = 0; attempt < LADDER_HOURS.length; attempt++) {
    await catchUp(run);
    run.clock.set((await onlyItem(run)).due?.at ?? 0);
  }
  run.world.clearFaults();
  await catchUp(run);
  const item = await onlyItem(run);
  const attempts = await readAttempts(run.deps.db, item.id, item.match.no);
  assertEquals(attempts.map(({ failures }) => failures), [0, 0, 0]);
  assertEquals([item.lastFailure, await reviewsOfItem(run.deps.db, item.id)], [null, []]);
});

Deno.test("a failure after an enrichment leaves every value as it was", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: 1 } });
  await addNamedFilms(run, 0, 1);
  await addAndScan(run, await makeFolder(run));
  await catchUp(run);
  const before = await onlyItem(run);
  const values = await valuesOf(run.deps, before.id);
  failAll(run);
  run.clock.set(before.due?.at ?? 0);
  assertEquals((await bulkRun(run)).progress.failed, 1);
  const after = await onlyItem(run);
  assertEquals(await valuesOf(run.deps, after.id), values);
  assertEquals([after.lastEnrichedAt, after.completeness], [
    before.lastEnrichedAt,
    before.completeness,
  ]);
});

/** How every call about some titles can fail, while the provider answers all others. */
const BROKEN_TITLES: Record<string, () => Promise<Response>> = {
  "HTTP 500": () => Promise.resolve(new Response("", { status: 500 })),
  "HTTP 503": () => Promise.resolve(new Response("", { status: 503 })),
  "a cut connection": () => Promise.reject(new TypeError("connection reset")),
};

for (const [name, fail] of Object.entries(BROKEN_TITLES)) {
  Deno.test(`50 items whose every call fails (${name}) do not keep others waiting`, async () => {
    await fiftyOfSixty(fail);
  });
}

async function fiftyOfSixty(fail: () => Promise<Response>): Promise<void> {
  await using run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: 70 } });
  await addNamedFilms(run, 0, 50);
  const { id } = await addAndScan(run, await makeFolder(run));
  const broken = Array.from({ length: 50 }, (_, index) => syntheticFilm(index));
  const { fetch } = run.world;
  run.deps.fetch = (input, init) => {
    const url = String(input);
    const isBroken = broken.some(({ tmdb, imdb }) =>
      url.includes(`/${tmdb}`) || url.includes(imdb)
    );
    return isBroken ? fail() : fetch(input, init);
  };
  await addNamedFilms(run, 50, 60);
  await scan(run.deps, id);
  const first = await catchUp(run);
  assertEquals([first?.state, first?.progress.processed, first?.progress.failed], [
    "completed",
    60,
    50,
  ]);
  assertEquals(await enrichedCount(run), 10);
  // Ten more arrive when the failed ones are due again: the untried go first.
  await addNamedFilms(run, 60, 70);
  await scan(run.deps, id);
  run.clock.advance(HOUR_MS + 60_000);
  const second = await catchUp(run);
  assertEquals([second?.progress.processed, await enrichedCount(run)], [60, 20]);
  const attempts = (await allItems(run.deps)).filter(({ lastEnrichedAt }) => lastEnrichedAt)
    .map(({ lastAttemptAt }) => lastAttemptAt ?? 0).slice(10);
  const failed = (await allItems(run.deps)).filter(({ lastEnrichedAt }) => !lastEnrichedAt)
    .map(({ lastAttemptAt }) => lastAttemptAt ?? 0);
  assertEquals(Math.max(...attempts) <= Math.min(...failed) + 5000, true);
}

async function enrichedCount({ deps }: TestRun): Promise<number> {
  return (await allItems(deps)).filter(({ lastEnrichedAt }) => lastEnrichedAt !== null).length;
}
