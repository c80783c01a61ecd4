import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import { saveSettings } from "../../services/settings/settings.ts";
import { assert, assertEquals } from "../assert.ts";
import { episodesOf } from "../world/series/series.ts";
import { SERIES } from "../world/series.ts";
import { FILMS } from "../world/films.ts";
import { addAndScan, allItems, catchUp, makeFolder } from "../world_runs/library_run.ts";
import { requestsTo } from "../world_runs/refresh.ts";
import { addSeriesLibrary } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const TEN_FILMS = FILMS.slice(0, 10);
const TEN_SERIES = SERIES.slice(0, 10);

/** Ten films and ten series by bare names: a title, a year for films, an episode's number. */
async function withoutAnyKey(): Promise<TestRun> {
  const run = await createTestDeps({ keys: [] });
  await saveSettings(run.deps, { contact: "someone@example.org" });
  const root = await makeFolder(run);
  await Deno.mkdir(`${root}/films`);
  for (const { title, year } of TEN_FILMS) {
    await Deno.writeTextFile(`${root}/films/${plain(title)} (${year}).mkv`, title);
  }
  for (const series of TEN_SERIES) {
    const name = plain(series.title);
    await Deno.mkdir(`${root}/series/${name} (${series.year})`, { recursive: true });
    const [first] = episodesOf(series);
    const code = `S0${first?.season}E0${first?.episode.number}`;
    await Deno.writeTextFile(`${root}/series/${name} (${series.year})/${name} ${code}.mkv`, name);
  }
  await addAndScan(run, `${root}/films`);
  await addSeriesLibrary(run, `${root}/series`);
  await catchUp(run);
  return run;
}

Deno.test("without any key ten films and ten series are recognised and worth looking at", async () => {
  await using run = await withoutAnyKey();
  const items = await allItems(run.deps);
  const of = (kind: ItemKind) => items.filter((item) => item.kind === kind);
  assertEquals([of("movie").length, of("series").length], [10, 10]);
  const states = new Set(items.map(({ match }) => match.state));
  assertEquals([...states.difference(new Set(["matched", "review"]))], []);
  assertAtLeast(averageOf(of("series")), 70, "series");
  assertAtLeast(averageOf(of("movie")), 45, "movies");
  assertEquals(items.filter((item) => !isRight(item)).map(({ title }) => title), []);
});

Deno.test("a keyless library asks nobody who wants a key", async () => {
  await using run = await withoutAnyKey();
  const keyed = ["tmdb", "omdb", "tvdb", "fanart"] as const;
  assertEquals(keyed.flatMap((provider) => requestsTo(run.world, provider)), []);
});

function averageOf(items: readonly Item[]): number {
  return items.reduce((sum, { completeness }) => sum + completeness, 0) / items.length;
}

function assertAtLeast(value: number, least: number, what: string): void {
  assert(value >= least, `${what}: ${value} per cent is less than ${least}`);
}

/** What was accepted unseen is the title it is said to be. */
function isRight({ match, kind, ids, named }: Item): boolean {
  if (match.state !== "matched") return true;
  const film = TEN_FILMS.find(({ title }) => plain(title) === named.title);
  const series = TEN_SERIES.find(({ title, year }) =>
    plain(title) === named.title && year === named.year
  );
  const real = kind === "movie" ? film?.imdb : series?.imdb;
  return real !== undefined && (real === "" || ids.imdb === undefined || ids.imdb === real);
}

function plain(title: string): string {
  return title.replaceAll(/[:/?*"<>|]/g, "");
}
