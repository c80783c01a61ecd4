import { findItem } from "../../../db/library/items.ts";
import { changeLibrary } from "../../../services/library/change_library.ts";
import { assert, assertEquals } from "../../assert.ts";
import { seriesNamed } from "../../world/series.ts";
import { catchUp, scan, workOff } from "../../world_runs/library_run.ts";
import { fieldOf } from "../../world_runs/refresh.ts";
import {
  addSeriesLibrary,
  childrenByPlace,
  theSeries,
  writeEpisodes,
} from "../../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../../world_runs/test_deps.ts";

const WATCH = seriesNamed("The Harbour Watch");
const NAME = `${WATCH.title} (${WATCH.year})`;
const SEASON = `${NAME}/Season 01`;

interface SeriesRun {
  run: TestRun;
  id: number;
  root: string;
}

async function watchWith(nfos: Record<string, string>): Promise<SeriesRun> {
  const run = await createTestDeps();
  const root = await writeEpisodes(run, WATCH, ({ number }, season) => season === 1 && number < 4);
  for (const [path, text] of Object.entries(nfos)) {
    await Deno.writeTextFile(`${root}/${path}`, text);
  }
  const { id } = await addSeriesLibrary(run, root);
  return { run, id, root };
}

function episodeNfo(inside: string): string {
  return `<episodedetails>${inside}</episodedetails>`;
}

/** What a child holds: "value source". */
async function toldOf({ run }: SeriesRun, place: string, field: string): Promise<string> {
  const id = (await childrenByPlace(run)).get(place)?.item.id ?? 0;
  const own = await fieldOf(run.deps, id, field);
  return own?.held ? `${own.held.value} ${own.held.source}${own.locked ? "!" : ""}` : "nothing";
}

Deno.test("a series, its seasons and episodes get their NFO values, identified or not", async () => {
  const own = await watchWith({
    [`${NAME}/tvshow.nfo`]: "<tvshow><plot>Ours.</plot>" +
      '<namedseason number="1">The Arrival</namedseason></tvshow>',
    [`${SEASON}/season.nfo`]: "<season><plot>A season.</plot></season>",
    [`${SEASON}/${NAME} - S01E01.nfo`]: episodeNfo("<title>Mine</title><plot>One.</plot>"),
  });
  await using run = own.run;
  const series = await theSeries(run);
  for (const isEnriched of [false, true]) {
    if (isEnriched) await catchUp(run);
    assertEquals((await fieldOf(run.deps, series.id, "plot"))?.held?.value, "Ours.");
    assertEquals(await toldOf(own, "1x", "title"), "The Arrival nfo");
    assertEquals(await toldOf(own, "1x", "plot"), "A season. nfo");
    assertEquals(await toldOf(own, "1x1", "title"), "Mine nfo");
    assertEquals(await toldOf(own, "1x1", "plot"), "One. nfo");
  }
  const [first, second] = WATCH.seasons.find(({ number }) => number === 1)?.episodes ?? [];
  assertEquals((await toldOf(own, "1x1", "aired")).startsWith(`${first?.aired} `), true);
  assertEquals((await toldOf(own, "1x2", "title")).startsWith(`${second?.title} `), true);
  assertEquals((await findItem(run.deps.db, series.id))?.match.state, "matched");
});

Deno.test("an unidentified series' NFO values are nobody's answer", async () => {
  const own = await watchWith({
    [`${SEASON}/${NAME} - S01E01.nfo`]: episodeNfo("<plot>One.</plot>"),
  });
  await using run = own.run;
  const child = (await childrenByPlace(run)).get("1x1")?.item;
  assertEquals(await toldOf(own, "1x1", "plot"), "One. nfo");
  assertEquals(child?.lastEnrichedAt, null);
  assertEquals(run.world.requests.length, 0);
});

Deno.test("the NFO of several episodes gives each its own, and a wrong number is no other's", async () => {
  const own = await watchWith({});
  await using run = own.run;
  await catchUp(run);
  await Deno.rename(
    `${own.root}/${SEASON}/${NAME} - S01E01.mkv`,
    `${own.root}/${SEASON}/${NAME} - S01E01-E02.mkv`,
  );
  await Deno.remove(`${own.root}/${SEASON}/${NAME} - S01E02.mkv`);
  await Deno.writeTextFile(
    `${own.root}/${SEASON}/${NAME} - S01E01-E02.nfo`,
    `<?xml version="1.0"?>\n${
      episodeNfo("<season>1</season><episode>2</episode><plot>Two.</plot>")
    }\n${episodeNfo("<season>1</season><episode>1</episode><plot>One.</plot>")}`,
  );
  await Deno.writeTextFile(
    `${own.root}/${SEASON}/${NAME} - S01E03.nfo`,
    episodeNfo("<season>1</season><episode>1</episode><plot>Three.</plot>"),
  );
  run.world.resetCounts();
  await scan(run.deps, own.id);
  assertEquals(run.world.requests.length, 0);
  assertEquals(await toldOf(own, "1x1", "plot"), "One. nfo");
  assertEquals(await toldOf(own, "1x2", "plot"), "Two. nfo");
  assertEquals(await toldOf(own, "1x3", "plot"), "Three. nfo");
});

Deno.test("a series' mode holds for its episodes too", async () => {
  const own = await watchWith({
    [`${SEASON}/${NAME} - S01E01.nfo`]: episodeNfo("<title>Mine</title><plot>One.</plot>"),
  });
  await using run = own.run;
  await catchUp(run);
  await changeLibrary(run.deps, own.id, { nfoMode: "lock" });
  await workOff(run, 0);
  assertEquals(await toldOf(own, "1x1", "title"), "Mine nfo!");
  const other = await watchModeOf("fill_gaps");
  await using _ = other.run;
  const told = await toldOf(other, "1x1", "plot");
  assert(!told.endsWith("nfo"), told);
});

async function watchModeOf(nfoMode: "fill_gaps"): Promise<SeriesRun> {
  const own = await watchWith({
    [`${SEASON}/${NAME} - S01E01.nfo`]: episodeNfo("<plot>One.</plot>"),
  });
  await changeLibrary(own.run.deps, own.id, { nfoMode });
  await catchUp(own.run);
  return own;
}
