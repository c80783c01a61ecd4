import { readHistory } from "../../db/enrichment/history.ts";
import { readMarks } from "../../db/enrichment/marks.ts";
import { findItem } from "../../db/library/items.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import { setItemLock, setMonitored } from "../../services/edits/item_switches.ts";
import { isProblem } from "../../services/problem.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { struckAt } from "../world_runs/boundaries.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { fieldOf, refresh } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

// Something else happens to the item in the very moment of the user's act.

const CHARADE = filmNamed("Charade");
/** Reading comes first: the first write of an act is the act itself. */
const FIRST_WRITE = 1;

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps();
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

/** The last change of a field, or of the item as a whole where no field is named. */
async function lastChange({ deps }: TestRun, id: number, field: string | null) {
  const { entries } = await readHistory(deps.db, id, 1, 100);
  const entry = entries.find((own) => own.field === field);
  if (!entry) throw new Error(`Nothing happened to ${field ?? "the item"}`);
  return entry;
}

Deno.test("a change is undone although the field is locked in that moment", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const { id: changeId } = await lastChange(run, id, "tagline");
  const lock = async () => void await setLock(run.deps, id, "tagline", true);
  await struckAt(run.deps, FIRST_WRITE, lock, (deps) => undoChange(deps, id, changeId));
  const { held, locked } = await fieldOf(run.deps, id, "tagline") ?? {};
  assertEquals([held, locked], [null, true]);
  assertEquals((await readMarks(run.deps.db, id)).map(({ field }) => field), ["tagline"]);
});

Deno.test("an undo that comes after an edit leaves it, and marks no value", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const { id: changeId } = await lastChange(run, id, "tagline");
  const edit = async () => void await editFields(run.deps, id, { tagline: "Mine" });
  const problem = await struckAt(
    run.deps,
    FIRST_WRITE,
    edit,
    (deps) => undoChange(deps, id, changeId),
  );
  assert(isProblem(problem) && problem.code === "changed_since", JSON.stringify(problem));
  assertEquals((await fieldOf(run.deps, id, "tagline"))?.held?.value, "Mine");
  assertEquals(await readMarks(run.deps.db, id), []);
});

Deno.test("two that switch an item at once leave a history that is true", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const lock = async () => void await setItemLock(run.deps, id, true);
  await struckAt(run.deps, FIRST_WRITE, lock, (deps) => setItemLock(deps, id, true));
  const { entries } = await readHistory(run.deps.db, id, 1, 100);
  const locks = entries.filter(({ field, kind }) => field === null && kind === "lock");
  assertEquals(locks.map(({ before, after }) => [before, after]), [
    [{ locked: null }, { locked: true }],
  ]);
});

Deno.test("an undo of a switch looks again where another one is turned in that moment", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await setItemLock(run.deps, id, true);
  const { id: changeId } = await lastChange(run, id, null);
  const leave = async () => void await setMonitored(run.deps, id, false);
  const problem = await struckAt(
    run.deps,
    FIRST_WRITE,
    leave,
    (deps) => undoChange(deps, id, changeId),
  );
  assertEquals(problem, null);
  const item = await findItem(run.deps.db, id);
  assertEquals([item?.locked, item?.monitored], [null, false]);
});

Deno.test("a refresh in the moment of an undo does not stop it", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const { id: changeId } = await lastChange(run, id, "tagline");
  run.world.editFilm(CHARADE.tmdb, { plot: "Told anew." });
  const again = async () => void await refresh(run.deps, id);
  const problem = await struckAt(
    run.deps,
    FIRST_WRITE,
    again,
    (deps) => undoChange(deps, id, changeId),
  );
  assertEquals(problem, null);
  assertEquals((await fieldOf(run.deps, id, "tagline"))?.held, null);
});
