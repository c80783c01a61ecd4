import { assert, assertEquals } from "../assert.ts";
import { seriesNamed } from "../world/series.ts";
import { catchUp } from "../world_runs/library_run.ts";
import { requestsTo } from "../world_runs/refresh.ts";
import {
  addSeriesLibrary,
  childrenByPlace,
  theSeries,
  writeEpisodes,
} from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

/** 200 episodes in ten seasons. */
const LONG = seriesNamed("Precinct Nine");

async function scanned(): Promise<TestRun> {
  const run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, LONG, ({ number }) => number === 1));
  return run;
}

function seasonsAsked(run: TestRun): string[] {
  return requestsTo(run.world, "omdb").flatMap(({ query }) => query.Season ?? []);
}

Deno.test("a series of 200 episodes costs a call a season, and one per 500 episodes", async () => {
  await using run = await scanned();
  await catchUp(run);
  const seasons = LONG.seasons.length;
  assertEquals(LONG.seasons.flatMap(({ episodes }) => episodes).length, 200);
  assertEquals(seasonsAsked(run).length, seasons, "OMDb: one call a season");
  assertEquals(requestsTo(run.world, "omdb").length, seasons + 1, "and one for the series");
  const tmdb = requestsTo(run.world, "tmdb").map(({ path }) => path);
  assertEquals(tmdb.filter((path) => path.includes("/season/")).length, seasons);
  const tvdb = requestsTo(run.world, "tvdb").map(({ path }) => path);
  assertEquals(tvdb.filter((path) => path.includes("/episodes/")).length, 1);
  assertEquals(tvdb.filter((path) => path.includes("/login")).length, 1);
});

Deno.test("a limit in the middle of a series costs only the seasons that were not answered", async () => {
  await using run = await scanned();
  run.world.fault("omdb", { kind: "limit401", from: 5 });
  await catchUp(run);
  const series = await theSeries(run);
  assertEquals([series.partial, series.pending], [true, ["omdb"]]);
  const children = await childrenByPlace(run);
  assertEquals(children.get("1x1")?.values.imdb_rating, LONG.seasons[0]?.episodes[0]?.imdbRating);
  assertEquals(children.get("9x1")?.values.imdb_rating, undefined);
  assert(
    [...children.values()].every(({ item }) => item.kind === "season" || item.completeness > 0),
  );
  run.world.clearFaults();
  run.world.resetCounts();
  run.clock.set(Date.parse("2026-03-02T00:00:01Z"));
  await catchUp(run);
  assertEquals(seasonsAsked(run), ["4", "5", "6", "7", "8", "9", "10"]);
  assertEquals(run.world.countOf("tmdb") + run.world.countOf("tvdb"), 0);
  assertEquals((await theSeries(run)).pending, []);
  assertEquals(
    (await childrenByPlace(run)).get("9x1")?.values.imdb_rating,
    LONG.seasons.find(({ number }) => number === 9)?.episodes[0]?.imdbRating,
  );
});

Deno.test("fresh series are not asked about again, not even season by season", async () => {
  await using run = await scanned();
  await catchUp(run);
  run.world.resetCounts();
  assertEquals(await catchUp(run), null);
  assertEquals(run.world.requests.length, 0);
});
