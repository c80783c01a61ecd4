import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { DAY_MS, HOUR_MS } from "../world_runs/clock.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { fieldOf, refresh, valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");

/** Charade as TMDB has it, and OMDb with a runtime of its own. */
async function enriched(): Promise<{ run: TestRun; id: number }> {
  const run = await createTestDeps({ providers: FIRST_THREE });
  run.world.editFilm(CHARADE.tmdb, { omdbSays: { Runtime: "99 min" } });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  return { run, id: (await itemOf(run.deps, CHARADE.tmdb)).id };
}

async function runtimeOf({ deps }: TestRun, id: number) {
  const field = await fieldOf(deps, id, "runtime");
  return [field?.held?.value, field?.held?.source];
}

Deno.test("a provider that withdraws a value is believed the second time, a day later", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  assertEquals(await runtimeOf(run, id), [CHARADE.runtime, "tmdb"]);
  run.world.editFilm(CHARADE.tmdb, { tmdbSays: { runtime: 0 } });
  await refresh(run.deps, id);
  assertEquals(await runtimeOf(run, id), [CHARADE.runtime, "tmdb"]);
  run.clock.advance(23 * HOUR_MS);
  await refresh(run.deps, id);
  assertEquals(await runtimeOf(run, id), [CHARADE.runtime, "tmdb"]);
  run.clock.advance(2 * HOUR_MS);
  await refresh(run.deps, id);
  assertEquals(await runtimeOf(run, id), [99, "omdb"]);
  assertEquals((await fieldOf(run.deps, id, "runtime"))?.reason, "source_withdrew");
});

Deno.test("a provider that offers its value again in between starts the day anew", async () => {
  const { run, id } = await enriched();
  await using _ = run;
  for (const runtime of [0, CHARADE.runtime, 0]) {
    run.world.editFilm(CHARADE.tmdb, { tmdbSays: { runtime } });
    await refresh(run.deps, id);
    run.clock.advance(20 * HOUR_MS);
  }
  await refresh(run.deps, id);
  assertEquals(await runtimeOf(run, id), [CHARADE.runtime, "tmdb"]);
});

const SILENCES = [
  {
    name: "blank answers",
    fall: ({ world }: TestRun) =>
      world.editFilm(CHARADE.tmdb, {
        tmdbSays: {
          ...{ title: "", overview: "", tagline: "", runtime: 0, genres: [], release_date: "" },
          ...{ vote_average: 0, vote_count: 0, production_companies: [], poster_path: null },
        },
        translations: {},
        cast: [],
        directors: [],
        writers: [],
        keywords: [],
        certification: {},
        omdbSays: Object.fromEntries(
          ["Title", "Plot", "Runtime", "Genre", "Awards", "imdbRating", "imdbVotes", "Metascore"]
            .map((name) => [name, "N/A"]),
        ),
      }),
  },
  {
    name: "the film's disappearance",
    fall: ({ world }: TestRun) => world.editFilm(CHARADE.tmdb, null),
  },
  ...(["error500", "html", "truncated", "empty", "reset", "limited", "bad_key"] as const).map((
    kind,
  ) => ({
    name: `"${kind}" from every provider`,
    fall: ({ world }: TestRun) => {
      for (const base of ["tmdb", "omdb", "fanart"] as const) world.fault(base, { kind });
    },
  })),
];

for (const { name, fall } of SILENCES) {
  Deno.test(`${name} erase nothing, however often`, async () => {
    const { run, id } = await enriched();
    await using _ = run;
    const before = await valuesOf(run.deps, id);
    fall(run);
    for (let day = 0; day < 4; day++) {
      await refresh(run.deps, id);
      run.clock.advance(DAY_MS + HOUR_MS);
    }
    const after = await valuesOf(run.deps, id);
    const erased = Object.keys(before).filter((field) => !(field in after));
    assertEquals(erased, []);
    if (!name.startsWith("blank")) assertEquals(after, before);
  });
}
