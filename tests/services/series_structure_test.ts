import type { HeldStructure } from "../../domain/series/held_structure.ts";
import { changeStructure } from "../../services/series/change_structure.ts";
import { resolveReview } from "../../services/reviews/resolve_review.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { assert, assertEquals } from "../assert.ts";
import type { Season } from "../world/series/series.ts";
import { seriesNamed } from "../world/series.ts";
import { catchUp } from "../world_runs/library_run.ts";
import { fieldOf, refresh } from "../world_runs/refresh.ts";
import {
  addSeriesLibrary,
  childrenByPlace,
  openReviews,
  theSeries,
  writeEpisodes,
} from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const SERIES = seriesNamed("The Harbour Watch");

async function enriched(): Promise<TestRun> {
  const run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, SERIES));
  await catchUp(run);
  return run;
}

/** TVDB's list after a change of the first season, asked for anew. */
async function afterChange(run: TestRun, change: (season: Season) => Season): Promise<void> {
  const seasons = SERIES.seasons.map((season) => season.number === 1 ? change(season) : season);
  run.world.editSeries(SERIES.tvdb, { seasons });
  await refresh(run.deps, (await theSeries(run)).id);
}

async function held(run: TestRun): Promise<{ id: number; detail: HeldStructure }> {
  const [review, ...others] = await openReviews(run);
  assertEquals([review?.kind, others.length], ["structure_change", 0]);
  return review as { id: number; detail: HeldStructure };
}

/** As if the second episode had never been one: all later ones move up. */
function withoutSecond(season: Season): Season {
  const episodes = season.episodes.filter(({ number }) => number !== 2).map((episode, index) => ({
    ...episode,
    number: index + 1,
  }));
  return { ...season, episodes };
}

function withoutLast(season: Season): Season {
  return { ...season, episodes: season.episodes.slice(0, -1) };
}

Deno.test("an episode more is added, and nobody is asked about it", async () => {
  await using run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, SERIES));
  const all = SERIES.seasons;
  run.world.editSeries(SERIES.tvdb, {
    seasons: all.map((season) => season.number === 1 ? withoutLast(season) : season),
  });
  await catchUp(run);
  const before = (await childrenByPlace(run)).size;
  run.world.editSeries(SERIES.tvdb, { seasons: all });
  await refresh(run.deps, (await theSeries(run)).id);
  // The file of that episode had made a place for it already.
  assertEquals([(await childrenByPlace(run)).size, await openReviews(run)], [before, []]);
  const last = all.find(({ number }) => number === 1)?.episodes.at(-1);
  const added = (await childrenByPlace(run)).get(`1x${last?.number}`);
  assertEquals([added?.item.listed, added?.item.ids.tvdb], [true, last?.tvdb]);
});

Deno.test("a shrinking list is held: nothing is hidden before the user says so", async () => {
  await using run = await enriched();
  const before = await childrenByPlace(run);
  await afterChange(run, withoutLast);
  const review = await held(run);
  assertEquals([review.detail.moves, review.detail.drops.length], [[], 1]);
  const after = await childrenByPlace(run);
  assertEquals(
    [...after].map(([place, { values, item }]) => [place, values, item.listed]),
    [...before].map(([place, { values, item }]) => [place, values, item.listed]),
  );
});

Deno.test("an empty list of episodes is no instruction to delete", async () => {
  await using run = await enriched();
  const before = await childrenByPlace(run);
  run.world.editSeries(SERIES.tvdb, {
    seasons: SERIES.seasons.map((season) => ({ ...season, episodes: [] })),
  });
  await refresh(run.deps, (await theSeries(run)).id);
  const after = await childrenByPlace(run);
  assertEquals(
    [...after].map(([place, { values }]) => [place, values]),
    [...before].map((
      [place, { values }],
    ) => [place, values]),
  );
  assertEquals(await openReviews(run), []);
});

Deno.test("a renumbering is held, and each episode keeps its own texts meanwhile", async () => {
  await using run = await enriched();
  await afterChange(run, withoutSecond);
  const review = await held(run);
  assert(review.detail.moves.length > 1, "nothing moves");
  assertEquals(review.detail.moves[0]?.from, "S01E03");
  assertEquals(review.detail.moves[0]?.to, "S01E02");
  const third = SERIES.seasons.find(({ number }) => number === 1)?.episodes[2];
  const child = (await childrenByPlace(run)).get("1x3");
  assertEquals([child?.item.ids.tvdb, child?.values.title], [third?.tvdb, third?.title]);
});

Deno.test("an accepted renumbering moves values, edits and locks, and files find their numbers", async () => {
  await using run = await enriched();
  const third = (await childrenByPlace(run)).get("1x3");
  assert(third);
  await editFields(run.deps, third.item.id, { plot: "My own words." });
  await afterChange(run, withoutSecond);
  const answered = await resolveReview(run.deps, (await held(run)).id, { accept: true });
  assertEquals(answered, { itemId: (await theSeries(run)).id });
  const moved = (await childrenByPlace(run)).get("1x2");
  assertEquals([moved?.item.id, moved?.values.plot], [third.item.id, "My own words."]);
  assertEquals((await fieldOf(run.deps, third.item.id, "plot"))?.locked, true);
  assertEquals(await openReviews(run), []);
  await refresh(run.deps, (await theSeries(run)).id);
  assertEquals(await openReviews(run), []);
});

Deno.test("a refused renumbering is not proposed again, a different one is", async () => {
  await using run = await enriched();
  await afterChange(run, withoutSecond);
  await resolveReview(run.deps, (await held(run)).id, { reject: true });
  await refresh(run.deps, (await theSeries(run)).id);
  assertEquals(await openReviews(run), []);
  await afterChange(run, withoutLast);
  assertEquals((await held(run)).detail.drops.length, 1);
});

Deno.test("a held renumbering disappears when the provider takes it back", async () => {
  await using run = await enriched();
  await afterChange(run, withoutSecond);
  await held(run);
  await afterChange(run, (season) => season);
  assertEquals(await openReviews(run), []);
});

Deno.test("an answer that came only in part takes no episode away", async () => {
  await using run = await createTestDeps({ keys: ["tmdb", "omdb"] });
  await addSeriesLibrary(run, await writeEpisodes(run, SERIES));
  await catchUp(run);
  const series = await theSeries(run);
  assertEquals(series.structureBy, "tmdb");
  const before = (await childrenByPlace(run)).size;
  run.world.fault("tmdb", { kind: "error503", from: run.world.requestNumber("tmdb") + 2 });
  await refresh(run.deps, series.id);
  assertEquals([(await childrenByPlace(run)).size, await openReviews(run)], [before, []]);
});

Deno.test("the user may follow another provider's list: episodes keep what they hold", async () => {
  const series = seriesNamed("Tidewater");
  const run = await createTestDeps();
  await using _ = run;
  await addSeriesLibrary(run, await writeEpisodes(run, series));
  await catchUp(run);
  const item = await theSeries(run);
  assertEquals(item.structureBy, "tvdb");
  const before = await childrenByPlace(run);
  const late = Object.entries(series.tmdbNumbers).find(([, place]) => place.season === 4);
  assert(late, "TMDB cuts its seasons as TVDB does");
  const [tvdb, place] = late;
  const child = [...before.values()].find((own) => String(own.item.ids.tvdb) === tvdb);
  assert(child);
  await editFields(run.deps, child.item.id, { plot: "My own words." });
  assertEquals(await changeStructure(run.deps, item.id, "tmdb"), null);
  const moved = (await childrenByPlace(run)).get(`${place.season}x${place.number}`);
  assertEquals([moved?.item.id, moved?.values.plot], [child.item.id, "My own words."]);
  assertEquals((await theSeries(run)).structureBy, "tmdb");
  await refresh(run.deps, item.id);
  assertEquals([(await theSeries(run)).structureBy, await openReviews(run)], ["tmdb", []]);
});

Deno.test("a list that nobody gave cannot be followed", async () => {
  await using run = await enriched();
  const { id } = await theSeries(run);
  const problem = await changeStructure(run.deps, id, "fanart");
  assertEquals(problem?.status, 422);
  assertEquals((await theSeries(run)).structureBy, "tvdb");
});

Deno.test("while the first provider owes its list another one's serves, and then makes way", async () => {
  const series = seriesNamed("Tidewater");
  await using run = await createTestDeps();
  await addSeriesLibrary(run, await writeEpisodes(run, series));
  run.world.fault("tvdb", { kind: "limited" });
  await catchUp(run);
  assertEquals((await theSeries(run)).structureBy, null);
  const late = Object.entries(series.tmdbNumbers).find(([, place]) => place.season === 4);
  const provisional = await childrenByPlace(run);
  const child = provisional.get(`4x${late?.[1].number}`);
  assert(child, "TMDB's list does not serve");
  await editFields(run.deps, child.item.id, { plot: "My own words." });
  run.world.clearFaults();
  run.clock.advance(2 * 60 * 60 * 1000);
  await catchUp(run);
  assertEquals([(await theSeries(run)).structureBy, await openReviews(run)], ["tvdb", []]);
  const settled = await childrenByPlace(run);
  const moved = [...settled.values()].find(({ item }) => String(item.ids.tvdb) === late?.[0]);
  assertEquals([moved?.item.id, moved?.values.plot], [child.item.id, "My own words."]);
  const listed = [...settled.values()].filter(({ item }) => item.kind === "episode" && item.listed);
  assertEquals(listed.length, series.seasons.flatMap(({ episodes }) => episodes).length);
});
