import { findRun } from "../../db/work/runs.ts";
import type { BulkAction, Selection } from "../../domain/edits/bulk_action.ts";
import { startBulkEdit } from "../../services/bulk/start_bulk_edit.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { isProblem } from "../../services/problem.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { startUndo } from "../../services/undo/start_undo.ts";
import { assertEquals, assertGreater } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { expectDone } from "../world_runs/expect_done.ts";
import { addFilms, allItems, catchUp } from "../world_runs/library_run.ts";
import { fieldOf, refresh, valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const ALL: Selection = { list: { kind: "movie" } };

async function enriched(count = 4): Promise<TestRun> {
  const run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run, FILMS.slice(0, count));
  await catchUp(run);
  return run;
}

async function doAll({ deps }: TestRun, selection: Selection, action: BulkAction) {
  const { run } = expectDone(await startBulkEdit(deps, selection, action));
  await workUntilIdle(deps);
  const done = await findRun(deps.db, run.id);
  if (!done) throw new Error("The run is gone");
  return done;
}

async function undo({ deps }: TestRun, runId: number): Promise<void> {
  expectDone(await startUndo(deps, runId));
  await workUntilIdle(deps);
}

async function everyOf({ deps }: TestRun, field: string) {
  const items = await allItems(deps);
  return await Promise.all(items.map(({ id }) => fieldOf(deps, id, field)));
}

Deno.test("a field is set on all that a list shows, and is as before when that is undone", async () => {
  await using run = await enriched();
  const before = await everyOf(run, "tagline");
  const { id, progress } = await doAll(run, ALL, {
    kind: "edit",
    field: "tagline",
    value: "Seen.",
  });
  assertEquals([progress.processed, progress.updated, progress.changedFields], [4, 4, 4]);
  for (const field of await everyOf(run, "tagline")) {
    assertEquals([field?.held?.value, field?.held?.source, field?.locked, field?.runId], [
      "Seen.",
      "user",
      true,
      id,
    ]);
  }
  await undo(run, id);
  assertEquals(
    (await everyOf(run, "tagline")).map((field) => [field?.held, field?.locked]),
    before.map((field) => [field?.held ?? null, false]),
  );
});

Deno.test("a field is locked on some and unlocked again; what was locked before stays so", async () => {
  await using run = await enriched();
  const [first, second] = await allItems(run.deps);
  const ids = [first?.id ?? 0, second?.id ?? 0];
  await doAll(run, { ids: [ids[0] ?? 0] }, { kind: "lock", field: "plot" });
  const { id, progress } = await doAll(run, ALL, { kind: "lock", field: "plot" });
  assertEquals([progress.processed, progress.changedFields], [4, 3]);
  await undo(run, id);
  const locked = (await everyOf(run, "plot")).map((field) => field?.locked);
  assertEquals(locked, [true, false, false, false]);
});

Deno.test("a kind of artwork is locked with the image it shows", async () => {
  await using run = await enriched(1);
  const [item] = await allItems(run.deps);
  const { lockedArtwork: before } = await itemDetails(run.deps, item?.id ?? 0) ?? {};
  const { id } = await doAll(run, ALL, { kind: "lock", field: "poster" });
  const { lockedArtwork, artwork = {} } = await itemDetails(run.deps, item?.id ?? 0) ?? {};
  assertEquals([before, lockedArtwork], [[], ["poster"]]);
  const shown = artwork.poster?.find(({ selected }) => selected);
  assertEquals((await fieldOf(run.deps, item?.id ?? 0, "poster"))?.held?.value, shown?.url);
  await undo(run, id);
  assertEquals((await itemDetails(run.deps, item?.id ?? 0))?.lockedArtwork, []);
});

Deno.test("monitoring and whole-item locks are set on many, and undone", async () => {
  await using run = await enriched();
  const off = await doAll(run, ALL, { kind: "monitor", monitored: false });
  assertEquals((await allItems(run.deps)).map(({ monitored }) => monitored), Array(4).fill(false));
  await undo(run, off.id);
  assertEquals((await allItems(run.deps)).map(({ monitored }) => monitored), Array(4).fill(true));
  const locked = await doAll(run, ALL, { kind: "lock_item", locked: true });
  assertEquals((await allItems(run.deps)).map((item) => item.locked), Array(4).fill(true));
  await undo(run, locked.id);
  assertEquals((await allItems(run.deps)).map((item) => item.locked), Array(4).fill(null));
});

Deno.test("one field is filled across the library, and no other is touched", async () => {
  await using run = await enriched();
  const items = await allItems(run.deps);
  for (const { tmdb } of FILMS.slice(0, 4)) {
    run.world.editFilm(tmdb, { tagline: "Everywhere.", plot: "Not wanted." });
  }
  const before = await Promise.all(items.map(({ id }) => valuesOf(run.deps, id)));
  run.clock.advance(8 * 24 * 3_600_000);
  const { progress } = await doAll(run, ALL, { kind: "backfill", field: "tagline" });
  assertEquals(progress.processed, 4);
  const after = await Promise.all(items.map(({ id }) => valuesOf(run.deps, id)));
  assertEquals(after, before.map((values) => ({ ...values, tagline: "Everywhere." })));
});

Deno.test("a provider's value is taken everywhere it has one, and the rest is named", async () => {
  await using run = await enriched();
  const { progress } = await doAll(run, ALL, { kind: "take", field: "plot", provider: "omdb" });
  const fields = await everyOf(run, "plot");
  const taken = fields.filter((field) => field?.held?.source === "omdb" && field.locked);
  assertGreater(taken.length + (progress.leftCount ?? 0), 3);
  for (const { because } of progress.left ?? []) assertEquals(because, "nothing_offered");
});

Deno.test("a locked film is left alone by a refresh, and by a refresh by force", async () => {
  await using run = await enriched(1);
  const [item] = await allItems(run.deps);
  const id = item?.id ?? 0;
  await doAll(run, { ids: [id] }, { kind: "lock_item", locked: true });
  run.world.editFilm(FILMS[0]?.tmdb ?? 0, { plot: "Another plot." });
  const before = await valuesOf(run.deps, id);
  const report = await refresh(run.deps, id);
  assertEquals([report.changedFields, await valuesOf(run.deps, id)], [[], before]);
});

const MISTAKES: { name: string; selection: Selection; action: BulkAction; says: string }[] = [
  {
    name: "an unknown field",
    selection: ALL,
    action: { kind: "edit", field: "smell", value: "sweet" },
    says: 'There is no field "smell". Nothing was changed.',
  },
  {
    name: "a value that fits no field of that name",
    selection: ALL,
    action: { kind: "edit", field: "runtime", value: "long" },
    says: "Nothing was changed.",
  },
  {
    name: "nothing selected",
    selection: { ids: [987_654] },
    action: { kind: "monitor", monitored: false },
    says: "Nothing is selected. Nothing was changed.",
  },
];

for (const { name, selection, action, says } of MISTAKES) {
  Deno.test(`startBulkEdit() refuses ${name}`, async () => {
    await using run = await enriched(1);
    const refused = await startBulkEdit(run.deps, selection, action);
    assertEquals(isProblem(refused) && refused.message.endsWith(says), true);
  });
}
