import { assert, assertEquals } from "../assert.ts";
import { episodesOf, type Series } from "../world/series/series.ts";
import { seriesNamed } from "../world/series.ts";
import { catchUp, scan } from "../world_runs/library_run.ts";
import { fieldOf, refresh } from "../world_runs/refresh.ts";
import {
  addSeriesLibrary,
  childrenByPlace,
  openReviews,
  theSeries,
  writeEpisodes,
} from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";
import { seriesDetails } from "../../services/reports/series_details.ts";
import { editFields } from "../../services/edits/edit_fields.ts";

const WATCH = seriesNamed("The Harbour Watch");

async function enriched(series: Series): Promise<TestRun> {
  const run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, series));
  await catchUp(run);
  return run;
}

Deno.test("a series library is identified, listed by one provider and filled by all", async () => {
  await using run = await enriched(WATCH);
  const series = await theSeries(run);
  assertEquals([series.kind, series.match.state, series.structureBy], [
    "series",
    "matched",
    "tvdb",
  ]);
  assertEquals(
    [series.ids.tvdb, series.ids.tmdb, series.ids.imdb],
    [WATCH.tvdb, WATCH.tmdb, WATCH.imdb],
  );
  const details = await seriesDetails(run.deps, series.id, true);
  assertEquals(details?.episodeCount, episodesOf(WATCH).length);
  assertEquals(details?.episodesWithFile, episodesOf(WATCH).length);
  const children = await childrenByPlace(run);
  for (const { season, episode } of episodesOf(WATCH)) {
    const { item, values } = children.get(`${season}x${episode.number}`) ?? {};
    assertEquals(item?.ids.tvdb, episode.tvdb);
    // OMDb lists no specials.
    const rating = season === 0 ? undefined : episode.imdbRating ?? undefined;
    assertEquals(values?.imdb_rating, rating, `${season}x${episode.number}`);
  }
});

for (const title of ["The Fox Road", "The Late Desk with Maud Keller", "Tidewater"]) {
  Deno.test(`each episode of ${title} gets its own texts, though TMDB counts otherwise`, async () => {
    const series = seriesNamed(title);
    assert(Object.keys(series.tmdbNumbers).length > 0, "its seasons are no longer cut otherwise");
    await using run = await enriched(series);
    const children = await childrenByPlace(run);
    for (const { season, episode } of episodesOf(series)) {
      const own = children.get(`${season}x${episode.number}`)?.values;
      if (episode.plot !== "" && own?.plot !== undefined) assertEquals(own.plot, episode.plot);
      if (own?.directors !== undefined) assertEquals(own.directors, episode.directors);
    }
    const filled = [...children.values()].filter(({ values }) => values.directors !== undefined);
    assert(filled.length > episodesOf(series).length / 2, `${filled.length} have directors`);
  });
}

Deno.test("the same answers twice change nothing of any episode", async () => {
  await using run = await enriched(WATCH);
  const before = await childrenByPlace(run);
  const series = await theSeries(run);
  run.clock.set(run.clock.now() + 1000);
  const report = await refresh(run.deps, series.id);
  assertEquals([report.changedFields, report.changedOfEpisodes], [[], 0]);
  const after = await childrenByPlace(run);
  assertEquals(
    [...after].map(([place, { values }]) => [place, values]),
    [...before].map((
      [place, { values }],
    ) => [place, values]),
  );
});

Deno.test("an edit of an episode stays through a forced refresh of its series", async () => {
  await using run = await enriched(WATCH);
  const first = (await childrenByPlace(run)).get("1x1");
  assert(first);
  await editFields(run.deps, first.item.id, { title: "My own title", plot: null });
  await refresh(run.deps, (await theSeries(run)).id);
  const title = await fieldOf(run.deps, first.item.id, "title");
  const plot = await fieldOf(run.deps, first.item.id, "plot");
  assertEquals([title?.held?.value, title?.locked], ["My own title", true]);
  assertEquals([plot?.held, plot?.locked], [null, true]);
});

Deno.test("a new file finds its episode, a file that goes leaves it", async () => {
  const run = await createTestDeps();
  await using _ = run;
  const path = await writeEpisodes(run, WATCH, ({ number }, season) => season === 1 && number < 3);
  const library = await addSeriesLibrary(run, path);
  await catchUp(run);
  const series = await theSeries(run);
  assertEquals((await seriesDetails(run.deps, series.id, false))?.episodesWithFile, 2);
  await writeEpisodes(run, WATCH, ({ number }, season) => season === 1 && number === 4);
  await scan(run.deps, library.id);
  assertEquals((await seriesDetails(run.deps, series.id, false))?.episodesWithFile, 3);
  await Deno.remove(
    `${path}/${WATCH.title} (${WATCH.year})/Season 01/${WATCH.title} (${WATCH.year}) - S01E01.mkv`,
  );
  await scan(run.deps, library.id);
  assertEquals((await seriesDetails(run.deps, series.id, false))?.episodesWithFile, 2);
  assertEquals(await openReviews(run), []);
});

Deno.test("an episode that no provider lists is shown while a file holds it", async () => {
  await using run = await createTestDeps();
  const path = await writeEpisodes(
    run,
    WATCH,
    ({ number }, season) => season === 1 && number === 1,
  );
  await Deno.writeTextFile(
    `${path}/${WATCH.title} (${WATCH.year})/Season 01/${WATCH.title} - S01E77.mkv`,
    "x",
  );
  await addSeriesLibrary(run, path);
  await catchUp(run);
  const details = await seriesDetails(run.deps, (await theSeries(run)).id, true);
  const own = details?.seasons[0]?.episodes?.find((episode) =>
    "episode" in episode && episode.episode === 77
  );
  assertEquals(own?.files.length, 1);
  assertEquals(details?.episodeCount, episodesOf(WATCH).length + 1);
});

Deno.test("a series whose episodes were not all written is begun again, and asks nobody", async () => {
  await using run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, WATCH));
  const { id } = await theSeries(run);
  const write = run.deps.db.write;
  let isEnding = false;
  // The process ends with the first batch of episodes.
  const ending = {
    ...run.deps,
    db: {
      ...run.deps.db,
      write: async (statements: Parameters<typeof write>[0]) => {
        isEnding ||= statements.length > 100;
        return await write(statements);
      },
    },
  };
  const stopped = await refresh(ending, id, { force: false, isStopped: () => isEnding });
  assertEquals([isEnding, stopped.state], [true, "stopped"]);
  assertEquals((await theSeries(run)).lastEnrichedAt, null);
  run.world.resetCounts();
  const done = await refresh(run.deps, id, { force: false });
  assertEquals([done.state, run.world.requests.length], ["enriched", 0]);
  const blank = [...(await childrenByPlace(run)).values()].filter(({ item, values }) =>
    item.kind === "episode" && values.aired === undefined
  );
  assertEquals(blank, []);
});
