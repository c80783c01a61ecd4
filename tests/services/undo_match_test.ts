import { readHistory } from "../../db/enrichment/history.ts";
import { findItem } from "../../db/library/items.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { pickMatch } from "../../services/reviews/resolve_review.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { addFilms, catchUp, itemOf, workOff } from "../world_runs/library_run.ts";
import { valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");
const OTHER = filmNamed("The General");

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

async function matchEntry({ deps }: TestRun, id: number): Promise<number> {
  const { entries } = await readHistory(deps.db, id, 1, 500);
  return entries.find(({ kind, before }) => kind === "match" && before !== null)?.id ?? 0;
}

Deno.test("a film goes back to what it was before another match was picked", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const before = await valuesOf(run.deps, id);
  const { ids, posterId } = await findItem(run.deps.db, id) ?? {};
  assertEquals(await pickMatch(run.deps, id, { tmdb: OTHER.tmdb }), null);
  await workOff(run);
  await editFields(run.deps, id, { outline: "My own words." });
  assertEquals(await undoChange(run.deps, id, await matchEntry(run, id)), null);
  const back = await findItem(run.deps.db, id);
  assertEquals(await valuesOf(run.deps, id), { ...before, outline: "My own words." });
  assertEquals([back?.ids, back?.posterId, back?.match.no, back?.title], [
    ids,
    posterId,
    3,
    CHARADE.title,
  ]);
  await workOff(run);
  assertEquals(await valuesOf(run.deps, id), { ...before, outline: "My own words." });
});

Deno.test("a match that was changed once more is not undone", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await pickMatch(run.deps, id, { tmdb: OTHER.tmdb });
  await workOff(run);
  const entry = await matchEntry(run, id);
  await pickMatch(run.deps, id, { tmdb: CHARADE.tmdb });
  await workOff(run);
  const problem = await undoChange(run.deps, id, entry);
  assertEquals([problem?.status, problem?.code], [409, "changed_since"]);
});
