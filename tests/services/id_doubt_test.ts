import { pickMatch } from "../../services/reviews/resolve_review.ts";
import { assertEquals } from "../assert.ts";
import { tvdbIdOf } from "../world/films/film_ids.ts";
import { filmNamed } from "../world/films.ts";
import {
  answerQuestion,
  filmRun,
  type FilmRunOptions,
  idQuestions,
  matchHistory,
  omdbAskedFor,
  onlyTitle,
} from "../world_runs/identity_run.ts";
import { workOff } from "../world_runs/library_run.ts";
import { refresh, valuesOf } from "../world_runs/refresh.ts";
import type { TestRun } from "../world_runs/test_deps.ts";

const CHARADE = filmNamed("Charade");
const TWIN = filmNamed("Nosferatu");
const THIRD = filmNamed("Metropolis");
const TWO_IDS = `{tmdb-${CHARADE.tmdb}} {tvdb-${tvdbIdOf(CHARADE)}}`;

const { title, originalTitle, year, released } = CHARADE;
const NAMES = { title, originalTitle, year, released, alternativeTitles: [], translations: {} };

/** TMDB names the IMDb id of another film, which has the same title and year. */
function withTwin({ world }: TestRun): void {
  world.editFilm(TWIN.tmdb, NAMES);
  world.editFilm(CHARADE.tmdb, { tmdbSays: { imdb_id: TWIN.imdb } });
}

const doubtful = (options: FilmRunOptions = {}) =>
  filmRun(CHARADE, TWO_IDS, { before: withTwin, ...options });

async function assertUnused(run: TestRun): Promise<void> {
  const { id, ids } = await onlyTitle(run);
  assertEquals(ids.imdb, undefined);
  const { imdb_rating, outline } = await valuesOf(run.deps, id);
  assertEquals([imdb_rating, outline === CHARADE.outline], [undefined, false]);
}

const DOUBTS: { name: string; options: FilmRunOptions }[] = [
  { name: "both are called the same", options: {} },
  {
    name: "nobody can be asked about them",
    options: { providers: ["tmdb", "tvdb", "fanart", "wikidata"] },
  },
  {
    name: "the one to ask does not answer",
    options: {
      before: (run) => {
        withTwin(run);
        run.world.fault("omdb", { kind: "error500" });
      },
    },
  },
];

for (const { name, options } of DOUBTS) {
  Deno.test(`two IMDb ids wait for the user and neither is used where ${name}`, async () => {
    await using run = await doubtful(options);
    for (const _ of ["first", "again"]) {
      await assertUnused(run);
      const [question, ...others] = await idQuestions(run);
      assertEquals([question?.kind, question?.system, question?.known], [
        "id_conflict",
        "imdb",
        null,
      ]);
      const ids = question?.candidates.map(({ id }) => String(id)) ?? [];
      assertEquals([ids.toSorted(), others], [[CHARADE.imdb, TWIN.imdb].toSorted(), []]);
      await refresh(run.deps, (await onlyTitle(run)).id);
    }
  });
}

for (const silent of ["tmdb", "tvdb"] as const) {
  Deno.test(`the doubt stays while ${silent}, which named one of them, is limited`, async () => {
    await using run = await doubtful({ providers: ["tmdb", "omdb", "tvdb"] });
    run.world.fault(silent, { kind: "limited" });
    await refresh(run.deps, (await onlyTitle(run)).id);
    await assertUnused(run);
    assertEquals((await idQuestions(run)).map(({ system }) => system), ["imdb"]);
  });
}

Deno.test("an id that the user picks is used, and never replaced by evidence", async () => {
  await using run = await doubtful();
  const { id } = await onlyTitle(run);
  await answerQuestion(run, "imdb", { pick: { imdb: CHARADE.imdb } });
  assertEquals((await onlyTitle(run)).ids.imdb, CHARADE.imdb);
  assertEquals((await valuesOf(run.deps, id)).imdb_rating, CHARADE.imdbRating);
  assertEquals((await matchHistory(run))[0], `id_chosen: imdb - → ${CHARADE.imdb}`);
  run.world.resetCounts();
  for (const _ of [1, 2]) await refresh(run.deps, id);
  assertEquals([await idQuestions(run), omdbAskedFor(run)], [[], [CHARADE.imdb]]);
  // Now all that can be seen speaks for a third one.
  const otherwise = { Title: "Another", Year: "1999", Released: "01 Jan 1999" };
  run.world.editFilm(CHARADE.tmdb, { tmdbSays: { imdb_id: THIRD.imdb }, omdbSays: otherwise });
  run.world.editFilm(THIRD.tmdb, NAMES);
  await refresh(run.deps, id);
  assertEquals((await onlyTitle(run)).ids.imdb, CHARADE.imdb);
  assertEquals((await idQuestions(run)).map(({ known }) => known), [CHARADE.imdb]);
});

Deno.test("ids that the user rejects are not proposed again, nor taken without a word", async () => {
  await using run = await doubtful();
  const { id } = await onlyTitle(run);
  await answerQuestion(run, "imdb", { reject: true });
  await refresh(run.deps, id);
  await assertUnused(run);
  assertEquals(await idQuestions(run), []);
  // TMDB thinks better of it: all name the same one now, which was refused.
  run.world.editFilm(CHARADE.tmdb, { tmdbSays: {} });
  await refresh(run.deps, id);
  await assertUnused(run);
  assertEquals(await idQuestions(run), []);
});

Deno.test("what was doubted or refused of one match says nothing of the next", async () => {
  await using run = await doubtful();
  const { id } = await onlyTitle(run);
  await answerQuestion(run, "imdb", { reject: true });
  assertEquals(await pickMatch(run.deps, id, { tmdb: TWIN.tmdb }), null);
  await workOff(run);
  assertEquals((await onlyTitle(run)).ids.imdb, TWIN.imdb);
  assertEquals((await valuesOf(run.deps, id)).imdb_rating, TWIN.imdbRating);
});

Deno.test("another match closes the questions about the old one's ids", async () => {
  await using run = await doubtful();
  const { id } = await onlyTitle(run);
  assertEquals(await pickMatch(run.deps, id, { tmdb: TWIN.tmdb }), null);
  assertEquals(await idQuestions(run), []);
  await workOff(run);
  assertEquals([(await onlyTitle(run)).ids.imdb, await idQuestions(run)], [TWIN.imdb, []]);
});
