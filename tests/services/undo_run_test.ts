import { findRun, listRuns } from "../../db/work/runs.ts";
import { readFields } from "../../db/enrichment/item_fields.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { isProblem } from "../../services/problem.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { rejectedValues } from "../../services/undo/allow_again.ts";
import { startUndo, startUndoOfLastRun } from "../../services/undo/start_undo.ts";
import { assert, assertEquals, assertGreater } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { expectDone } from "../world_runs/expect_done.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

async function heldOf({ deps }: TestRun, tmdb: number) {
  const fields = await readFields(deps.db, (await itemOf(deps, tmdb)).id);
  return Object.fromEntries(
    Object.entries(fields).filter(([, { held }]) => held).map(([name, { held }]) => [name, held]),
  );
}

async function runOf({ deps }: TestRun, kind: "catch_up" | "undo"): Promise<number> {
  const [run] = (await listRuns(deps.db, kind, 1, 1)).runs;
  if (!run) throw new Error(`There is no run of kind ${kind}`);
  return run.id;
}

async function undo(run: TestRun, id: number, lock = false) {
  const started = expectDone(await startUndo(run.deps, id, { lock }));
  await workUntilIdle(run.deps);
  const done = await findRun(run.deps.db, started.run.id);
  if (!done) throw new Error("The undo is gone");
  return done;
}

const THREE = FILMS.slice(0, 3);

Deno.test("a run is undone as a whole, and its undo is undone again", async () => {
  await using run = await createTestDeps();
  await addFilms(run, THREE);
  await catchUp(run);
  const before = await Promise.all(THREE.map(({ tmdb }) => heldOf(run, tmdb)));
  const undone = await undo(run, await runOf(run, "catch_up"));
  assertEquals([undone.state, undone.progress.processed, undone.progress.updated], [
    "completed",
    3,
    3,
  ]);
  for (const { tmdb } of THREE) assertEquals(await heldOf(run, tmdb), {});
  await undo(run, undone.id);
  assertEquals(await Promise.all(THREE.map(({ tmdb }) => heldOf(run, tmdb))), before);
  for (const { tmdb } of THREE) {
    assertEquals(await rejectedValues(run.deps, (await itemOf(run.deps, tmdb)).id), []);
  }
});

Deno.test("a run that is being undone is not undone a second time beside it", async () => {
  await using run = await createTestDeps();
  await addFilms(run, THREE);
  await catchUp(run);
  const runId = await runOf(run, "catch_up");
  const first = expectDone(await startUndo(run.deps, runId));
  const second = await startUndo(run.deps, runId);
  assert(isProblem(second) && second.code === "already_running", JSON.stringify(second));
  assertEquals(second.details, { runId: first.run.id });
  await workUntilIdle(run.deps);
  assertEquals((await findRun(run.deps.db, first.run.id))?.progress.updated, 3);
});

Deno.test("an undo leaves what changed since, and says so", async () => {
  await using run = await createTestDeps();
  await addFilms(run, THREE);
  await catchUp(run);
  const [film] = THREE;
  const { id } = await itemOf(run.deps, film?.tmdb ?? 0);
  await editFields(run.deps, id, { plot: "My own words." });
  await setLock(run.deps, id, "genres", true);
  const { progress } = await undo(run, await runOf(run, "catch_up"));
  const held = await heldOf(run, film?.tmdb ?? 0);
  assertEquals(Object.keys(held).sort(), ["genres", "plot"]);
  assertEquals(progress.left?.map(({ field, because }) => [field, because]).sort(), [
    ["genres", "locked_since"],
    ["plot", "changed_since"],
  ]);
});

Deno.test("the last run on one item is undone, and others keep theirs", async () => {
  await using run = await createTestDeps();
  await addFilms(run, THREE);
  await catchUp(run);
  const [first, second] = THREE;
  const { id } = await itemOf(run.deps, first?.tmdb ?? 0);
  expectDone(await startUndoOfLastRun(run.deps, id));
  await workUntilIdle(run.deps);
  assertEquals(await heldOf(run, first?.tmdb ?? 0), {});
  assertEquals(Object.keys(await heldOf(run, second?.tmdb ?? 0)).length > 10, true);
});

Deno.test("what follows from a change of settings is a run, and is undone as one", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run, THREE);
  await catchUp(run);
  const before = await Promise.all(THREE.map(({ tmdb }) => heldOf(run, tmdb)));
  const outline = { providers: ["tmdb", "omdb"], exclusive: false };
  expectDone(await changeSettings(run.deps, { fieldAuthorities: { plot: outline } }));
  await workUntilIdle(run.deps);
  assertEquals((await listRuns(run.deps.db, "replan", 1, 10)).runs, []);
  const plot = { providers: ["omdb", "tmdb"], exclusive: false };
  expectDone(await changeSettings(run.deps, { fieldAuthorities: { title: plot, genres: plot } }));
  await workUntilIdle(run.deps);
  const [replan] = (await listRuns(run.deps.db, "replan", 1, 10)).runs;
  assertGreater(replan?.progress.changedFields ?? 0, 0);
  await undo(run, replan?.id ?? 0);
  assertEquals(await Promise.all(THREE.map(({ tmdb }) => heldOf(run, tmdb))), before);
});
