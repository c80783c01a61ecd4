import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { fieldOf, refresh, requestsTo } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const FILM = filmNamed("Charade");

async function enriched(prepare: (run: TestRun) => void): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps({ keys: ["tmdb", "omdb"] });
  prepare(run);
  await addFilms(run, [FILM]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, FILM.tmdb)).id };
}

/** Nobody with a key knows who made it. */
function withoutStudios({ world }: TestRun): void {
  world.editFilm(FILM.tmdb, { tmdbSays: { production_companies: [] } });
}

Deno.test("who fills gaps only is not asked where there is none", async () => {
  const { run } = await enriched(() => undefined);
  await using _ = run;
  assertEquals(requestsTo(run.world, "wikidata"), []);
  assertEquals((await itemOf(run.deps, FILM.tmdb)).pending, []);
});

Deno.test("who fills gaps only is asked for what all others left blank", async () => {
  const { run, id } = await enriched(withoutStudios);
  await using _ = run;
  const studios = (await fieldOf(run.deps, id, "studios"))?.held;
  assertEquals([studios?.value, studios?.source], [FILM.studios, "wikidata"]);
});

Deno.test("while another one owes an answer, what it may give is no gap", async () => {
  const { run, id } = await enriched((own) => {
    withoutStudios(own);
    own.world.fault("omdb", { kind: "limit401" });
  });
  await using _ = run;
  assertEquals(requestsTo(run.world, "wikidata"), []);
  assertEquals((await itemOf(run.deps, FILM.tmdb)).pending, ["omdb"]);
  run.world.clearFaults();
  run.clock.set(Date.parse("2026-03-02T00:00:01Z"));
  await catchUp(run);
  assertEquals((await fieldOf(run.deps, id, "studios"))?.held?.source, "wikidata");
});

Deno.test("what a gap filler gave is renewed by it, not taken for filled", async () => {
  const { run, id } = await enriched(withoutStudios);
  await using _ = run;
  run.world.resetCounts();
  await refresh(run.deps, id);
  assertEquals(requestsTo(run.world, "wikidata").length > 0, true);
  assertEquals((await fieldOf(run.deps, id, "studios"))?.held?.source, "wikidata");
});
