import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { addFilms, catchUp, itemOf } from "../world_runs/library_run.ts";
import { countsOf, fieldOf, refresh, requestsTo } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");
const NAMED = filmNamed("Safety Last!");

function plots({ world }: TestRun): (string | undefined)[] {
  return requestsTo(world, "omdb").map(({ query }) => query.plot);
}

Deno.test("a film costs a search, and one call a provider", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  assertEquals(countsOf(run.world), { tmdb: 2, omdb: 1, fanart: 1 });
  assertEquals(plots(run), ["short"]);
  const [search, movie] = requestsTo(run.world, "tmdb");
  assertEquals([search?.path, movie?.path], ["/search/movie", `/movie/${CHARADE.tmdb}`]);
});

Deno.test("OMDb's full plot is asked for only where nobody else has a plot", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE });
  run.world.editFilm(CHARADE.tmdb, { tmdbSays: { overview: "" }, translations: {} });
  await addFilms(run, [CHARADE, NAMED]);
  await catchUp(run);
  const { id } = await itemOf(run.deps, CHARADE.tmdb);
  const full = requestsTo(run.world, "omdb").filter(({ query }) => query.plot === "full");
  assertEquals(full.map(({ query }) => query.i), [CHARADE.imdb]);
  const plot = (await fieldOf(run.deps, id, "plot"))?.held;
  assertEquals([plot?.value, plot?.source], [CHARADE.plot, "omdb"]);
  run.world.resetCounts();
  await refresh(run.deps, id, { force: false });
  assertEquals(plots(run), []);
  await refresh(run.deps, id);
  assertEquals(plots(run), ["short", "full"]);
});

Deno.test("a refresh of one provider asks that one only", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  const { id } = await itemOf(run.deps, CHARADE.tmdb);
  run.world.resetCounts();
  await refresh(run.deps, id, { only: ["omdb"] });
  assertEquals(countsOf(run.world), { tmdb: 0, omdb: 1, fanart: 0 });
});

Deno.test("a provider whose id cannot be known is neither asked nor pending", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE });
  run.world.editFilm(CHARADE.tmdb, { imdb: "" });
  await addFilms(run, [CHARADE]);
  await catchUp(run);
  const item = await itemOf(run.deps, CHARADE.tmdb);
  assertEquals([countsOf(run.world).omdb, item.pending, item.partial], [0, [], false]);
});
