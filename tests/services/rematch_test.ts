import { findItem } from "../../db/library/items.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import { setMonitored } from "../../services/edits/item_switches.ts";
import { rematchItem } from "../../services/enrichment/rematch.ts";
import { isProblem } from "../../services/problem.ts";
import { pickMatch } from "../../services/reviews/resolve_review.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed, FILMS } from "../world/films.ts";
import type { Film } from "../world/films/film.ts";
import { addFilms, allItems, catchUp, itemAt, itemOf, workOff } from "../world_runs/library_run.ts";
import { fieldOf, refresh, valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");
const OTHER = filmNamed("The General");

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps({ providers: FIRST_THREE });
  run.world.editFilm(OTHER.tmdb, { tagline: "", collection: null });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

function isOf(film: Film, values: Record<string, unknown>): boolean {
  return values.title === film.title && values.plot === film.plot && !values.collection &&
    values.release_date === film.released;
}

Deno.test("a pick clears what providers gave, keeps the user's, and enriches anew", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await editFields(run.deps, id, { outline: "Mine." });
  await setLock(run.deps, id, "runtime", true);
  assertEquals(await pickMatch(run.deps, id, { tmdb: OTHER.tmdb }), null);
  await workOff(run);
  const values = await valuesOf(run.deps, id);
  assertEquals(isOf(OTHER, values), true);
  assertEquals([values.outline, values.runtime, values.tagline], [
    "Mine.",
    CHARADE.runtime,
    undefined,
  ]);
  const item = await findItem(run.deps.db, id);
  assertEquals([item?.ids.tmdb, item?.title, item?.match.state], [
    OTHER.tmdb,
    OTHER.title,
    "matched",
  ]);
});

Deno.test("a rematch names the locked fields, which the user should look at", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await setLock(run.deps, id, "runtime", true);
  const done = await rematchItem(run.deps, id, { tmdb: OTHER.tmdb });
  assertEquals(isProblem(done) ? done : done.lockedFields, ["runtime"]);
});

Deno.test("an id that no provider knows is refused and changes nothing", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const before = [await findItem(run.deps.db, id), await valuesOf(run.deps, id)];
  const problem = await rematchItem(run.deps, id, { tmdb: 999_999_999 });
  assert(isProblem(problem));
  assertEquals([problem.status, problem.code], [422, "unknown_title"]);
  assertEquals([await findItem(run.deps.db, id), await valuesOf(run.deps, id)], before);
});

Deno.test("nothing is cleared before the new match has answered", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const before = await valuesOf(run.deps, id);
  for (const base of ["tmdb", "omdb", "fanart"] as const) {
    run.world.fault(base, { kind: "error500" });
  }
  assertEquals(await pickMatch(run.deps, id, { tmdb: OTHER.tmdb }), null);
  await workOff(run);
  assertEquals(await valuesOf(run.deps, id), before);
  run.world.clearFaults();
  await refresh(run.deps, id);
  const values = await valuesOf(run.deps, id);
  assertEquals(isOf(OTHER, values), true, "the new match's values");
  assertEquals(values.tagline, undefined, "nothing of the old match is left");
});

Deno.test("an unsure film waits for the user; the pick sets its match", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run);
  await catchUp(run);
  const { id, match } = await itemAt(
    run.deps,
    "Dr. Jekyll and Mr. Hyde/Dr. Jekyll and Mr. Hyde.avi",
  );
  assertEquals(match.state, "review");
  const film = FILMS.find(({ tmdb }) => tmdb === 910015);
  await pickMatch(run.deps, id, { imdb: String(film?.imdb) });
  await workOff(run);
  const item = (await allItems(run.deps)).find((own) => own.id === id);
  assertEquals([item?.match.state, item?.ids.tmdb, item?.year], ["matched", 910015, film?.year]);
  assertEquals((await fieldOf(run.deps, id, "title"))?.held?.source, "tmdb");
});

Deno.test("a re-matched title says at once how much is known of it", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await editFields(run.deps, id, { outline: "Mine." });
  await rematchItem(run.deps, id, { tmdb: OTHER.tmdb });
  const item = await findItem(run.deps.db, id);
  assertEquals(Object.keys(await valuesOf(run.deps, id)), ["outline"]);
  assertEquals([item?.completeness, item?.due], [7, { class: 0, at: 0 }]);
});

Deno.test("a re-matched title that is not monitored joins no queue", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await setMonitored(run.deps, id, false);
  await rematchItem(run.deps, id, { tmdb: OTHER.tmdb });
  assertEquals((await findItem(run.deps.db, id))?.due, null);
});
