import { changeProvider, changeSettings } from "../../services/settings/change_settings.ts";
import { isProblem } from "../../services/problem.ts";
import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { addFilms, catchUp, itemOf, workOff } from "../world_runs/library_run.ts";
import { countsOf, fieldOf, valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const METROPOLIS = filmNamed("Metropolis");
const NOTHING = { tmdb: 0, omdb: 0, fanart: 0 };

async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps();
  run.world.editFilm(METROPOLIS.tmdb, { omdbSays: { Runtime: "99 min" } });
  await addFilms(run, [METROPOLIS]);
  await catchUp(run);
  run.world.resetCounts();
  return { run, id: (await itemOf(run.deps, METROPOLIS.tmdb)).id };
}

async function change(run: TestRun, patch: Record<string, unknown>): Promise<void> {
  const problem = await changeSettings(run.deps, patch);
  if (isProblem(problem)) throw new Error(problem.message);
  await workOff(run);
}

Deno.test("another language re-plans from known answers, without a request", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  assertEquals((await fieldOf(run.deps, id, "plot"))?.held?.language?.slice(0, 2), "en");
  await change(run, { languages: ["de", "en"] });
  const plot = (await fieldOf(run.deps, id, "plot"))?.held;
  assertEquals([plot?.value, plot?.language?.slice(0, 2)], [
    METROPOLIS.translations.de?.overview,
    "de",
  ]);
  assertEquals(countsOf(run.world), NOTHING);
  await change(run, { languages: ["en"] });
  assertEquals((await fieldOf(run.deps, id, "plot"))?.held?.value, METROPOLIS.plot);
});

Deno.test("another authority re-plans from known answers, without a request", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  assertEquals((await valuesOf(run.deps, id)).runtime, METROPOLIS.runtime);
  await change(run, { fieldAuthorities: { runtime: { providers: ["omdb", "tmdb"] } } });
  const runtime = await fieldOf(run.deps, id, "runtime");
  assertEquals([runtime?.held?.value, runtime?.held?.source], [99, "omdb"]);
  assertEquals(countsOf(run.world), NOTHING);
});

Deno.test("a field made exclusive keeps what came from elsewhere", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const before = await valuesOf(run.deps, id);
  await change(run, {
    fieldAuthorities: { plot: { providers: ["tvdb"], exclusive: true } },
    fillGaps: false,
  });
  assertEquals(await valuesOf(run.deps, id), before);
});

Deno.test("a provider switched off keeps its values; switched on it is not asked anew", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  const before = await valuesOf(run.deps, id);
  for (const enabled of [false, true]) {
    await changeProvider(run.deps, "omdb", { enabled });
    await workOff(run);
    assertEquals(await valuesOf(run.deps, id), before);
  }
  await catchUp(run);
  assertEquals(countsOf(run.world), NOTHING);
});

for (
  const [name, patch] of Object.entries({
    "a value out of range": { freshnessDays: 0 },
    "a wrong time": { schedule: { time: "25:00" } },
    "an unknown setting": { colour: "red" },
    "no language at all": { languages: [] },
  })
) {
  Deno.test(`${name} is refused with words, and nothing is changed`, async () => {
    await using run = await createTestDeps();
    const problem = await changeSettings(run.deps, { fillGaps: false, ...patch });
    assertEquals(isProblem(problem) && problem.status, 422);
    const { loadSettings } = await import("../../services/settings/settings.ts");
    assertEquals((await loadSettings(run.deps)).fillGaps, true);
  });
}
