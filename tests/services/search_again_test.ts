import { reviewImage } from "../../services/images/review_image.ts";
import { isProblem } from "../../services/problem.ts";
import { searchAgain } from "../../services/reviews/search_again.ts";
import { resolveReview } from "../../services/reviews/resolve_review.ts";
import { assert, assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { addAndScan, allItems, catchUp, makeFolder, workOff } from "../world_runs/library_run.ts";
import { openReviews } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const FILM = filmNamed("Metropolis");

/** A film under a name that nobody knows. */
async function unknown(): Promise<{ run: TestRun; review: number }> {
  const run = await createTestDeps();
  const path = await makeFolder(run);
  await Deno.writeTextFile(`${path}/qzx holiday tape.mkv`, "x");
  await addAndScan(run, path);
  await catchUp(run);
  const [review] = await openReviews(run);
  return { run, review: review?.id ?? 0 };
}

Deno.test("another title is searched for, and its candidates stay until one is picked", async () => {
  const { run, review } = await unknown();
  await using _ = run;
  const found = await searchAgain(run.deps, review, { title: "Metropolis", year: 1927 });
  assert(!isProblem(found));
  assertEquals(found.candidates[0]?.ids, { tmdb: FILM.tmdb });
  const [kept] = await openReviews(run);
  assertEquals((kept?.detail as { candidates: unknown[] }).candidates, found.candidates);
  assertEquals((await allItems(run.deps)).map(({ match }) => match.state), ["review"]);
  await resolveReview(run.deps, review, { pick: found.candidates[0]?.ids ?? {} });
  await workOff(run);
  const [item] = await allItems(run.deps);
  assertEquals([item?.match.state, item?.title], ["matched", "Metropolis"]);
});

Deno.test("a candidate's picture is fetched for the page from its own provider", async () => {
  const { run, review } = await unknown();
  await using _ = run;
  await searchAgain(run.deps, review, { title: "Metropolis", year: 1927 });
  const image = await reviewImage(run.deps, review, 0);
  assert(!("problem" in image), "it cannot be shown");
  assert(image.bytes.length > 0 && image.mediaType.startsWith("image/"));
  assertEquals("problem" in await reviewImage(run.deps, review, 99), true);
});

Deno.test("a search that finds nothing says so and keeps the review", async () => {
  const { run, review } = await unknown();
  await using _ = run;
  assertEquals(await searchAgain(run.deps, review, { title: "wwwqqq zzz", year: null }), {
    candidates: [],
  });
  assertEquals((await openReviews(run)).length, 1);
});

Deno.test("a search while nobody can be asked changes nothing", async () => {
  const { run, review } = await unknown();
  await using _ = run;
  const before = await openReviews(run);
  for (const base of ["tmdb", "omdb", "tvdb", "wikidata"] as const) {
    run.world.fault(base, { kind: "error503" });
  }
  const found = await searchAgain(run.deps, review, { title: "Metropolis", year: null });
  assertEquals(isProblem(found) && found.status, 422);
  assertEquals(await openReviews(run), before);
});

Deno.test("what is no film at all is left alone, and history says why", async () => {
  const { run, review } = await unknown();
  await using _ = run;
  await resolveReview(run.deps, review, { ignore: true, isNoTitle: true });
  assertEquals((await allItems(run.deps)).map(({ match }) => match.state), ["ignored"]);
  assertEquals(await openReviews(run), []);
  assertEquals(await catchUp(run), null);
});
