import { assert, assertEquals } from "../assert.ts";
import { filmNamed, FILMS } from "../world/films.ts";
import { workOff } from "../world_runs/library_run.ts";
import { createApiRun, type Json, whileWorking } from "./api_run.ts";

const OTHER = filmNamed("Charade");

Deno.test("POST /movies/:id/enrich queues a job and names it", async () => {
  await using api = await createApiRun();
  const { status, body } = await api.call("POST", "/movies/1/enrich");
  assertEquals([status, body.data?.estimatedDuration], [202, 3] as never);
  const again = await api.call("POST", "/entities/movies/1/enrich", { force: true });
  assertEquals([again.status, again.body.data?.jobId], [202, body.data?.jobId] as never);
  const job = await api.get(`/jobs/${body.data?.jobId}`);
  assertEquals([job.kind, job.state, job.priority] as unknown[], ["enrich", "queued", 3]);
  await workOff(api.run);
  const done = await api.get(`/jobs/${body.data?.jobId}`);
  assertEquals([done.state, done.error, done.attempts] as unknown[], ["done", null, 1]);
});

for (const name of ["force", "forceRefresh", "force_refresh"]) {
  Deno.test(`POST /movies/:id/enrich with "${name}" asks every provider anew`, async () => {
    await using api = await createApiRun();
    api.run.world.resetCounts();
    await api.call("POST", "/movies/1/enrich", { [name]: false });
    await workOff(api.run);
    assertEquals(api.run.world.requests.length, 0);
    api.run.clock.advance(60_000);
    await api.call("POST", "/movies/1/enrich", { [name]: true });
    await workOff(api.run);
    const asked = new Set<string>(api.run.world.requests.map(({ provider }) => provider));
    assertEquals(asked.intersection(new Set(["tmdb", "omdb", "tvdb", "fanart"])).size, 4);
  });
}

Deno.test("POST /movies/:id/enrich with wait=true answers what changed", async () => {
  await using api = await createApiRun();
  const film = FILMS[0];
  const movie = (await api.get("/movies?limit=200")).items as unknown as Json[];
  const id = movie.find(({ ids }) => Number(ids?.tmdb) === film?.tmdb)?.id;
  api.run.world.editFilm(film?.tmdb ?? 0, { tagline: "Anew.", imdbRating: 9.9 });
  const { status, body } = await whileWorking(
    api,
    api.call("POST", `/movies/${id}/enrich`, { wait: true, force: true }),
  );
  assertEquals(status, 200);
  const { changedFields, completeness, previousCompleteness, providers, changeset } = body.data ??
    {};
  assertEquals([...changedFields as unknown as string[]].sort(), ["imdb_rating", "tagline"]);
  assertEquals([Number(completeness) > 80, Number(previousCompleteness) > 80], [true, true]);
  assertEquals(Object.keys(providers ?? {}).sort(), [
    "asked",
    "cached",
    "failed",
    "rateLimited",
    "successful",
  ]);
  assertEquals(changeset?.requiresPlayerSync as unknown, true);
});

Deno.test("PATCH edits and locks, the locks answer, the history tells, undo takes back", async () => {
  await using api = await createApiRun();
  const before = (await api.get("/movies/1")).fields?.plot?.value;
  const edited = await api.call("PATCH", "/movies/1", { fields: { plot: "Mine." } });
  const { value, source, locked } = edited.body.data?.fields?.plot ?? {};
  assertEquals([edited.status, value, source, locked] as unknown[], [200, "Mine.", "user", true]);
  const [entry] = (await api.get("/movies/1/history")).items as unknown as Json[];
  assertEquals([entry?.kind, entry?.field, entry?.undoable] as unknown[], ["edit", "plot", true]);
  const undone = await api.call("POST", `/movies/1/history/${entry?.id}/undo`);
  assertEquals(undone.body.data?.fields?.plot?.value, before);
  assertEquals((await api.call("POST", `/movies/1/history/${entry?.id}/undo`)).status, 409);
  assertEquals((await api.call("PUT", "/movies/1/locks/plot")).body.data?.locked as unknown, true);
  assertEquals((await api.get("/movies/1")).fields?.plot?.locked as unknown, true);
  await api.call("DELETE", "/movies/1/locks/plot");
  assertEquals((await api.get("/movies/1")).fields?.plot?.locked as unknown, false);
  const off = await api.call("PATCH", "/movies/1", { monitored: false });
  assertEquals(off.body.data?.monitored as unknown, false);
});

Deno.test("POST /movies/:id/match changes the film, and enriches it", async () => {
  await using api = await createApiRun();
  const { status } = await api.call("POST", "/movies/1/match", { tmdb: OTHER.tmdb });
  assertEquals(status, 202);
  await workOff(api.run);
  const movie = await api.get("/movies/1");
  assertEquals([movie.title, movie.ids?.tmdb] as unknown[], [OTHER.title, OTHER.tmdb]);
});

Deno.test("reviews are listed with their files and candidates, and answered", async () => {
  await using api = await createApiRun(FILMS);
  const { items, total } = await api.get("/reviews");
  const reviews = items as unknown as Json[];
  assertEquals(Number(total), reviews.length);
  const [unsure, other] = ["Jekyll", "Garden"].map((word) =>
    reviews.find(({ files }) => JSON.stringify(files).includes(word))
  );
  assert((unsure?.detail?.candidates as unknown as Json[]).length >= 2);
  const picked = await api.call("POST", `/reviews/${unsure?.id}`, {
    pick: "https://www.themoviedb.org/movie/910015-dr-jekyll",
  });
  assertEquals(picked.status, 200);
  const ignored = await api.call("POST", `/reviews/${other?.id}`, { ignore: true });
  assertEquals(ignored.status, 200);
  await workOff(api.run);
  assertEquals(Number((await api.get("/reviews")).total), Number(total) - 2);
  assertEquals((await api.get(`/movies/${unsure?.itemId}`)).ids?.tmdb as unknown, 910015);
  assertEquals((await api.get(`/movies/${other?.itemId}`)).match?.state as unknown, "ignored");
});
