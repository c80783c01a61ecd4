import { findItem } from "../../db/library/items.ts";
import { filesOfItem, filesOfLibrary } from "../../db/library/files.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { assertEquals } from "../assert.ts";
import { allItems, itemAt, scan } from "../world_runs/library_run.ts";
import { fieldOf } from "../world_runs/refresh.ts";
import { type TestRun } from "../world_runs/test_deps.ts";
import { library, put } from "../world_runs/folder_run.ts";

async function filesByItem(run: TestRun): Promise<string[][]> {
  const items = await allItems(run.deps);
  const files = await Promise.all(items.map(({ id }) => filesOfItem(run.deps.db, id)));
  return files.map((own) => own.map(({ path }) => path)).sort();
}

const CHARADE = "Charade (1963)/Charade (1963).mkv";
const GENERAL = "The General (1926)/The General (1926).mkv";

Deno.test("a renamed folder keeps its item with edits and locks", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  const item = await itemAt(run.deps, CHARADE);
  await editFields(run.deps, item.id, { plot: "Mine." });
  await Deno.rename(`${root}/Charade (1963)`, `${root}/Charade, by night (1963)`);
  const result = await scan(run.deps, id);
  assertEquals([result.moved, result.added, result.missing], [1, 0, 0]);
  const moved = await itemAt(run.deps, "Charade, by night (1963)/Charade (1963).mkv");
  assertEquals(moved.id, item.id);
  assertEquals((await fieldOf(run.deps, item.id, "plot"))?.locked, true);
});

Deno.test("a file that is gone is missing, kept with all it holds, and comes back", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  const { id: itemId } = await itemAt(run.deps, CHARADE);
  await editFields(run.deps, itemId, { plot: "Mine." });
  await Deno.remove(`${root}/Charade (1963)`, { recursive: true });
  assertEquals((await scan(run.deps, id)).missing, 1);
  const gone = await findItem(run.deps.db, itemId);
  assertEquals([gone?.missingSince, gone?.due], [run.clock.now(), null]);
  await put(root, CHARADE);
  await scan(run.deps, id);
  const back = await findItem(run.deps.db, itemId);
  assertEquals([back?.missingSince, back?.due === null], [null, false]);
  assertEquals((await fieldOf(run.deps, itemId, "plot"))?.held?.value, "Mine.");
});

Deno.test("an unchanged library is looked at without any change", async () => {
  const { run, id } = await library(CHARADE, GENERAL);
  await using _ = run;
  const before = await filesOfLibrary(run.deps.db, id);
  const { added, changed, moved, missing, files } = await scan(run.deps, id);
  assertEquals([files, added, changed, moved, missing], [2, 0, 0, 0, 0]);
  assertEquals(await filesOfLibrary(run.deps.db, id), before);
});

Deno.test("links that go round end, and links that lead out are not followed", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  await put(`${run.dir}/outside`, GENERAL);
  await Deno.symlink(root, `${root}/Charade (1963)/round`);
  await Deno.symlink(`${run.dir}/outside`, `${root}/out`);
  await Deno.symlink(`${root}/nowhere`, `${root}/dangling.mkv`);
  assertEquals((await scan(run.deps, id)).added, 0);
  assertEquals(await filesByItem(run), [[CHARADE]]);
});

Deno.test("names with quotes, newlines and emoji are names like others", async () => {
  const odd = [
    `It's "Quoted" (1950)/It's "Quoted" (1950).mkv`,
    "Two\nLines (1951)/Two\nLines (1951).mkv",
    "🎬 Clap 🎬 (1952)/🎬 Clap 🎬 (1952).mkv",
    "100% \\ Pure; DROP TABLE items (1953)/a.mkv",
  ];
  const { run } = await library(...odd);
  await using _ = run;
  assertEquals(await filesByItem(run), odd.map((path) => [path]).sort());
});

Deno.test("the parts of a film are one item, and a movie.nfo tells its ids", async () => {
  const { run, root, id } = await library("Wings (1927)/Wings (1927)-cd1.avi");
  await using _ = run;
  await put(root, "Wings (1927)/Wings (1927)-cd2.avi");
  await scan(run.deps, id);
  const nfo = '<movie><title>X</title><uniqueid type="tmdb">910001</uniqueid></movie>';
  await put(root, "Some film/film.mkv");
  await Deno.writeTextFile(`${root}/Some film/movie.nfo`, nfo);
  await scan(run.deps, id);
  assertEquals(await filesByItem(run), [
    ["Some film/film.mkv"],
    ["Wings (1927)/Wings (1927)-cd1.avi", "Wings (1927)/Wings (1927)-cd2.avi"],
  ]);
  assertEquals((await itemAt(run.deps, "Some film/film.mkv")).named.ids, { tmdb: 910001 });
});
