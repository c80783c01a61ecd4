import { readHistory } from "../../db/enrichment/history.ts";
import { listReviews, type Review, reviewsOfItem } from "../../db/enrichment/reviews.ts";
import { resolveReview } from "../../services/reviews/resolve_review.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { syntheticFilm } from "../world/films/synthetic.ts";
import { DAY_MS } from "../world_runs/clock.ts";
import { addFilms, addSynthetic, bulkRun, catchUp, itemOf } from "../world_runs/library_run.ts";
import { fieldOf, refresh, valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");
const FEW = CHARADE.cast.slice(0, 1);

/** A batch has just met a cast that lost most of its people. */
async function held(): Promise<{ run: TestRun; id: number; review: Review }> {
  const run = await createTestDeps();
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  const { id } = await itemOf(run.deps, CHARADE.tmdb);
  run.world.editFilm(CHARADE.tmdb, { cast: FEW });
  run.clock.advance(8 * DAY_MS);
  await bulkRun(run);
  const [review] = await reviewsOfItem(run.deps.db, id);
  if (!review) throw new Error("Nothing was held");
  return { run, id, review };
}

async function castSize({ deps }: TestRun, id: number): Promise<number> {
  const { actors } = await valuesOf(deps, id);
  return Array.isArray(actors) ? actors.length : 0;
}

Deno.test("a batch holds a change that drops most of a list, for the user", async () => {
  const { run, id, review } = await held();
  await using _ = run;
  assert(CHARADE.cast.length >= 4);
  assertEquals([review.kind, review.field], ["held_change", "actors"]);
  assertEquals(await castSize(run, id), CHARADE.cast.length);
});

Deno.test("an accepted change is applied", async () => {
  const { run, id, review } = await held();
  await using _ = run;
  assertEquals(await resolveReview(run.deps, review.id, { accept: true }), { itemId: id });
  assertEquals([await castSize(run, id), await reviewsOfItem(run.deps.db, id)], [1, []]);
  assertEquals((await fieldOf(run.deps, id, "actors"))?.reason, "accepted_by_user");
});

Deno.test("accepted after the present value was undone, a held change fills the field", async () => {
  const { run, id, review } = await held();
  await using _ = run;
  const { entries } = await readHistory(run.deps.db, id, 1, 200);
  const filled = entries.find(({ kind, field }) => kind === "fill" && field === "actors");
  assertEquals(await undoChange(run.deps, id, filled?.id ?? 0), null);
  await resolveReview(run.deps, review.id, { accept: true });
  const [last] = (await readHistory(run.deps.db, id, 1, 200)).entries
    .filter(({ field }) => field === "actors");
  assertEquals([last?.kind, last?.before, await castSize(run, id)], ["fill", null, 1]);
});

Deno.test("a rejected change is not offered again", async () => {
  const { run, id, review } = await held();
  await using _ = run;
  await resolveReview(run.deps, review.id, { reject: true });
  run.clock.advance(8 * DAY_MS);
  await bulkRun(run);
  await refresh(run.deps, id);
  assertEquals([await castSize(run, id), await reviewsOfItem(run.deps.db, id)], [
    CHARADE.cast.length,
    [],
  ]);
});

Deno.test("a held change disappears when the provider returns to the present value", async () => {
  const { run, id } = await held();
  await using _ = run;
  run.world.editFilm(CHARADE.tmdb, { cast: CHARADE.cast });
  run.clock.advance(8 * DAY_MS);
  await bulkRun(run);
  assertEquals(await reviewsOfItem(run.deps.db, id), []);
});

Deno.test("the user's own refresh passes the brake", async () => {
  const { run, id } = await held();
  await using _ = run;
  await refresh(run.deps, id);
  assertEquals([await castSize(run, id), await reviewsOfItem(run.deps.db, id)], [1, []]);
});

Deno.test("a run that would change a field of everything is stopped after 50 items", async () => {
  await using run = await createTestDeps({ world: { synthetic: 70 } });
  await addSynthetic(run, 70);
  await catchUp(run);
  for (let index = 0; index < 70; index++) {
    const { tmdb, title, imdbRating } = syntheticFilm(index);
    run.world.editFilm(tmdb, { title: `${title} X`, imdbRating: (imdbRating ?? 5) + 0.1 });
  }
  run.clock.advance(8 * DAY_MS);
  await bulkRun(run);
  const { reviews } = await listReviews(run.deps.db, 1, 200);
  const titles = reviews.filter(({ field }) => field === "title");
  // Four items are worked on at once, so a few more than 50 may be through.
  assertEquals(titles.length >= 16 && titles.length <= 20, true, `${titles.length} held`);
  assertEquals(reviews.filter(({ field }) => field === "imdb_rating"), []);
});
