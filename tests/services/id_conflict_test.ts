import { assert, assertEquals } from "../assert.ts";
import { tvdbIdOf } from "../world/films/film_ids.ts";
import { filmNamed } from "../world/films.ts";
import { seriesNamed } from "../world/series.ts";
import { filmRun, idQuestions, lie, matchHistory, onlyTitle } from "../world_runs/identity_run.ts";
import { catchUp } from "../world_runs/library_run.ts";
import { refresh, valuesOf } from "../world_runs/refresh.ts";
import { addSeriesLibrary, writeEpisodes } from "../world_runs/series_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");
const NOSFERATU = filmNamed("Nosferatu");
const AFFAIR = seriesNamed("The Meridian Affair");
const TIDEWATER = seriesNamed("Tidewater");

const TWO_IDS = `{tmdb-${CHARADE.tmdb}} {tvdb-${tvdbIdOf(CHARADE)}}`;

Deno.test("of two IMDb ids for a film the one with its title and year is taken", async () => {
  await using run = await filmRun(CHARADE, TWO_IDS, {
    before: ({ world }) => world.editFilm(CHARADE.tmdb, { tmdbSays: { imdb_id: NOSFERATU.imdb } }),
  });
  const { id, ids } = await onlyTitle(run);
  assertEquals([ids.imdb, ids.tmdb], [CHARADE.imdb, CHARADE.tmdb]);
  assertEquals(await idQuestions(run), []);
  assertEquals((await valuesOf(run.deps, id)).imdb_rating, CHARADE.imdbRating);
  // It is no news a second time.
  await refresh(run.deps, id);
  assertEquals((await onlyTitle(run)).ids.imdb, CHARADE.imdb);
  assertEquals((await matchHistory(run)).length, 1);
});

for (const liar of ["tmdb", "tvdb", "tvmaze"] as const) {
  Deno.test(`an IMDb id of another series that ${liar} names is not believed`, async () => {
    await using run = await createTestDeps({ providers: ["tmdb", "omdb", "tvdb", "tvmaze"] });
    lie(run, liar, AFFAIR.imdb, TIDEWATER.imdb);
    await addSeriesLibrary(run, await writeEpisodes(run, AFFAIR));
    await catchUp(run);
    const { id, ids } = await onlyTitle(run);
    assertEquals([ids.imdb, ids.tvdb, ids.tmdb], [AFFAIR.imdb, AFFAIR.tvdb, AFFAIR.tmdb]);
    assertEquals(await idQuestions(run), []);
    const { imdb_rating, network } = await valuesOf(run.deps, id);
    assertEquals([imdb_rating, network], [AFFAIR.imdbRating, AFFAIR.network]);
  });
}

Deno.test("an id that turns out to be another film's is corrected, and history says so", async () => {
  await using run = await filmRun(CHARADE, `{tmdb-${CHARADE.tmdb}}`, {
    providers: ["tmdb", "omdb"],
    before: ({ world }) => world.editFilm(CHARADE.tmdb, { tmdbSays: { imdb_id: NOSFERATU.imdb } }),
  });
  const before = await onlyTitle(run);
  assertEquals(before.ids.imdb, NOSFERATU.imdb, "nobody contradicts it yet");
  run.world.editFilm(CHARADE.tmdb, { tmdbSays: {} });
  await refresh(run.deps, before.id);
  const after = await onlyTitle(run);
  assertEquals([after.id, after.match.no, after.ids.imdb], [before.id, 1, CHARADE.imdb]);
  assertEquals((await valuesOf(run.deps, after.id)).imdb_rating, CHARADE.imdbRating);
  const [latest] = await matchHistory(run);
  assertEquals(latest, `id_corrected: imdb ${NOSFERATU.imdb} → ${CHARADE.imdb}`);
  assertEquals(await idQuestions(run), []);
});

Deno.test("an id in the file's name is not replaced, however clear the evidence", async () => {
  const names = `{tmdb-${CHARADE.tmdb}} {imdb-${NOSFERATU.imdb}}`;
  await using run = await filmRun(CHARADE, names, { providers: ["tmdb", "omdb"] });
  for (const _ of [1, 2]) {
    assertEquals((await onlyTitle(run)).ids, {
      ...(await onlyTitle(run)).ids,
      tmdb: CHARADE.tmdb,
      imdb: NOSFERATU.imdb,
    });
    const [question, ...others] = await idQuestions(run);
    assertEquals([question?.kind, question?.system, question?.known, others], [
      "id_conflict",
      "imdb",
      NOSFERATU.imdb,
      [],
    ]);
    const told = question?.candidates.map(({ id, title, year }) => [id, title, year]) ?? [];
    assertEquals(
      told.toSorted(),
      [
        [NOSFERATU.imdb, NOSFERATU.title, NOSFERATU.year],
        [CHARADE.imdb, CHARADE.title, CHARADE.year],
      ].toSorted(),
    );
    await refresh(run.deps, (await onlyTitle(run)).id);
  }
});

Deno.test("the provider that has a title answers for it: others do not change the match", async () => {
  // Asked by the IMDb id of the file's name, TVDB tells of another film, with that film's TMDB id.
  const names = `{tmdb-${CHARADE.tmdb}} {imdb-${NOSFERATU.imdb}}`;
  await using run = await filmRun(CHARADE, names, { providers: ["tmdb", "omdb", "tvdb"] });
  const { ids } = await onlyTitle(run);
  assertEquals([ids.tmdb, ids.imdb], [CHARADE.tmdb, NOSFERATU.imdb]);
  const questions = await idQuestions(run);
  assert(questions.every(({ kind }) => kind === "id_conflict"), "nothing has moved");
});
