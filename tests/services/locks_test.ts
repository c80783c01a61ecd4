import { setMonitored } from "../../services/edits/item_switches.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { DAY_MS } from "../world_runs/clock.ts";
import { addFilms, allItems, bulkRun, catchUp, itemOf } from "../world_runs/library_run.ts";
import { countsOf, fieldOf, refresh } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps();
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

async function held({ deps }: TestRun, id: number, name: string) {
  const field = await fieldOf(deps, id, name);
  return { value: field?.held?.value ?? null, source: field?.held?.source, locked: field?.locked };
}

Deno.test("an edit locks: neither refresh nor force nor a new answer changes it", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  assertEquals(await editFields(run.deps, id, { plot: "Mine.", genres: ["Caper"] }), null);
  run.world.editFilm(CHARADE.tmdb, { plot: "A new plot.", genres: ["Romance"] });
  const report = await refresh(run.deps, id);
  assertEquals([report.changedFields, report.changedMeanwhile], [[], []]);
  assertEquals(await held(run, id, "plot"), { value: "Mine.", source: "user", locked: true });
  assertEquals((await held(run, id, "genres")).value, ["Caper"]);
});

Deno.test("clearing is an edit: a locked empty field stays empty until it is unlocked", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await editFields(run.deps, id, { plot: null });
  await refresh(run.deps, id);
  assertEquals((await held(run, id, "plot")).value, null);
  await setLock(run.deps, id, "plot", false);
  await refresh(run.deps, id);
  assertEquals(await held(run, id, "plot"), { value: CHARADE.plot, source: "tmdb", locked: false });
});

Deno.test("a wrong value or field of an edit is a problem, and no field is changed", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const before = await held(run, id, "title");
  for (const edit of [{ title: "X", runtime: "long" }, { title: "X", colour: "red" }]) {
    const problem = await editFields(run.deps, id, edit);
    assert(isProblem(problem));
    assertEquals([problem.status, await held(run, id, "title")], [422, before]);
  }
});

Deno.test("an edit made while the providers are being asked wins", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  run.world.editFilm(CHARADE.tmdb, { title: "Charade, again" });
  const deps: Deps = {
    ...run.deps,
    fetch: async (input, init) => {
      const response = await run.world.fetch(input, init);
      await editFields(run.deps, id, { title: "Mine" });
      return response;
    },
  };
  await refresh(deps, id);
  assertEquals(await held(run, id, "title"), { value: "Mine", source: "user", locked: true });
});

Deno.test("an edit made between plan and write wins and is reported", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  run.world.editFilm(CHARADE.tmdb, { title: "Charade, again", tagline: "Anew." });
  let isEdited = false;
  const { db } = run.deps;
  const deps: Deps = {
    ...run.deps,
    db: {
      ...db,
      async write(statements) {
        // The whole enrichment is one batch: it is the only long one.
        if (statements.length > 5 && !isEdited) {
          isEdited = true;
          await editFields(run.deps, id, { title: "Mine" });
        }
        return await db.write(statements);
      },
    },
  };
  const report = await refresh(deps, id);
  assertEquals([isEdited, report.changedMeanwhile], [true, ["title"]]);
  assertEquals(report.changedFields.includes("title"), false);
  assertEquals(await held(run, id, "title"), { value: "Mine", source: "user", locked: true });
  assertEquals((await held(run, id, "tagline")).value, "Anew.");
  assertEquals((await allItems(run.deps))[0]?.title, "Mine");
});

Deno.test("what is not monitored is left alone by runs, not by hand", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  await setMonitored(run.deps, id, false);
  run.clock.advance(30 * DAY_MS);
  run.world.resetCounts();
  for (const force of [false, true]) {
    assertEquals((await bulkRun(run, { force })).progress.processed, 0);
  }
  assertEquals(countsOf(run.world), { tmdb: 0, omdb: 0, fanart: 0 });
  assertEquals((await refresh(run.deps, id)).state, "enriched");
  await setMonitored(run.deps, id, true);
  run.clock.advance(8 * DAY_MS);
  assertEquals((await bulkRun(run)).progress.processed, 1);
});
