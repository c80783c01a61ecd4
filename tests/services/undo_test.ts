import { readHistory } from "../../db/enrichment/history.ts";
import { type FieldEntry, isFieldEntry } from "../../domain/history/history_entry.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { DAY_MS } from "../world_runs/clock.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { fieldOf, refresh } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps();
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

async function latest({ deps }: TestRun, id: number, field: string): Promise<FieldEntry> {
  const { entries } = await readHistory(deps.db, id, 1, 200);
  const entry = entries.filter(isFieldEntry).find((own) => own.field === field);
  if (!entry) throw new Error(`There is no history of "${field}"`);
  return entry;
}

async function valueOf({ deps }: TestRun, id: number, field: string) {
  return (await fieldOf(deps, id, field))?.held?.value;
}

Deno.test("an undone value is not applied again, a newer one is", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  run.world.editFilm(CHARADE.tmdb, { tagline: "Worse." });
  await refresh(run.deps, id);
  assertEquals(await valueOf(run, id, "tagline"), "Worse.");
  const change = await latest(run, id, "tagline");
  assertEquals([change.kind, change.before?.value, change.after?.value], [
    "change",
    CHARADE.tagline,
    "Worse.",
  ]);
  assertEquals(await undoChange(run.deps, id, change.id), null);
  for (let day = 0; day < 3; day++) {
    await refresh(run.deps, id);
    assertEquals(await valueOf(run, id, "tagline"), CHARADE.tagline);
    run.clock.advance(DAY_MS + 1);
  }
  run.world.editFilm(CHARADE.tmdb, { tagline: "Better." });
  await refresh(run.deps, id);
  assertEquals(await valueOf(run, id, "tagline"), "Better.");
});

Deno.test("undoing a fill leaves the field empty, and it stays so", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const fill = await latest(run, id, "tagline");
  assertEquals([fill.kind, fill.before], ["fill", null]);
  assertEquals(await undoChange(run.deps, id, fill.id), null);
  await refresh(run.deps, id);
  const field = await fieldOf(run.deps, id, "tagline");
  assertEquals([field?.held, field?.locked], [null, false]);
});

Deno.test("undoing an edit brings back value and source and takes the lock away", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await editFields(run.deps, id, { plot: "Mine." });
  assertEquals(await undoChange(run.deps, id, (await latest(run, id, "plot")).id), null);
  const field = await fieldOf(run.deps, id, "plot");
  assertEquals([field?.held?.value, field?.held?.source, field?.locked], [
    CHARADE.plot,
    "tmdb",
    false,
  ]);
});

Deno.test("what changed since is not undone, and that is said", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const fill = await latest(run, id, "plot");
  await editFields(run.deps, id, { plot: "Mine." });
  const problem = await undoChange(run.deps, id, fill.id);
  assertEquals([problem?.status, problem?.code], [409, "changed_since"]);
  assertEquals(await valueOf(run, id, "plot"), "Mine.");
  assertEquals((await undoChange(run.deps, id, 999_999))?.status, 404);
});
