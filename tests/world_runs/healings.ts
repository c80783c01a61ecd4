import { filmNamed, FILMS } from "../world/films.ts";
import { SERIES, seriesNamed } from "../world/series.ts";
import type { BaseName } from "../world/simulator.ts";
import { filmRun } from "./identity_run.ts";
import { catchUp } from "./library_run.ts";
import { addSeriesLibrary, writeEpisodes } from "./series_run.ts";
import { createTestDeps, type TestRun } from "./test_deps.ts";

const CHARADE = filmNamed("Charade");
const AFFAIR = seriesNamed("The Meridian Affair");
/** The same film and series under the ids that providers give them one day. */
const NEW_FILM = { ...CHARADE, tmdb: 939_999 };
const NEW_SERIES = { ...AFFAIR, tmdb: 939_999, tvdb: 879_999, tvmaze: 789_999 };

/** An id that its provider removes or merges one day. */
export interface Healing {
  name: string;
  /** The provider, which is the name of its ids, too. */
  system: BaseName & ("tmdb" | "tvdb" | "tvmaze");
  from: number;
  to: number;
  title: { title: string; year: number };
  start(): Promise<TestRun>;
  move(run: TestRun): void;
}

/** Each provider as it goes about it. */
export const HEALINGS: Healing[] = [
  {
    name: "a film that TMDB has removed",
    system: "tmdb",
    from: CHARADE.tmdb,
    to: NEW_FILM.tmdb,
    title: CHARADE,
    start: () =>
      filmRun(CHARADE, `{tmdb-${CHARADE.tmdb}}`, {
        providers: ["tmdb", "omdb"],
        world: { films: [...FILMS, NEW_FILM] },
      }),
    move: ({ world }) => world.moveFilm(CHARADE.tmdb, NEW_FILM.tmdb),
  },
  ...(["tmdb", "tvdb"] as const).map((system) => ({
    name: `a series that ${system} has removed`,
    system,
    from: AFFAIR[system],
    to: NEW_SERIES[system],
    title: AFFAIR,
    start: () => seriesRun([system, "omdb"], [NEW_SERIES, ...SERIES]),
    move: moveSeries,
  })),
  {
    name: "a series that TVDB has removed and others know anew",
    system: "tvdb",
    from: AFFAIR.tvdb,
    to: NEW_SERIES.tvdb,
    title: AFFAIR,
    start: () => seriesRun(["tvdb", "tmdb", "tvmaze", "omdb"], [NEW_SERIES, ...SERIES]),
    move: moveSeries,
  },
  {
    name: "a series that TVmaze has merged and redirects",
    system: "tvmaze",
    from: AFFAIR.tvmaze,
    to: NEW_SERIES.tvmaze,
    title: AFFAIR,
    start: () => seriesRun(["tvmaze", "omdb"], [...SERIES, NEW_SERIES]),
    move: moveSeries,
  },
];

/** Until the move there is another series under the new ids. */
async function seriesRun(providers: string[], series: typeof SERIES): Promise<TestRun> {
  const run = await createTestDeps({ providers, world: { series } });
  const another = { title: "Elsewhere", year: 1950, firstAired: "1950-01-01", imdb: "tt0000001" };
  run.world.editSeries(NEW_SERIES.tvdb, { ...another, alternativeTitles: [], translations: {} });
  await addSeriesLibrary(run, await writeEpisodes(run, AFFAIR));
  await catchUp(run);
  return run;
}

function moveSeries({ world }: TestRun): void {
  world.editSeries(NEW_SERIES.tvdb, NEW_SERIES);
  world.moveSeries(AFFAIR.tvdb, NEW_SERIES.tvdb);
}
