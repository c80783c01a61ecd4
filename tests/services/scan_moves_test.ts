import { filesOfLibrary } from "../../db/library/files.ts";
import { findItem } from "../../db/library/items.ts";
import { childrenOf } from "../../db/library/children.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { readHistory } from "../../db/enrichment/history.ts";
import { assert, assertEquals } from "../assert.ts";
import { addFolder, library, moveAcross, put } from "../world_runs/folder_run.ts";
import { allItems, itemAt, scan } from "../world_runs/library_run.ts";
import { fieldOf } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const CHARADE = "Charade (1963)/Charade (1963).mkv";
const GENERAL = "The General (1926)/The General (1926).mkv";
const EDIT = { plot: "Mine." };

async function assertKept(run: TestRun, itemId: number, path: string): Promise<void> {
  assertEquals((await itemAt(run.deps, path)).id, itemId);
  const plot = await fieldOf(run.deps, itemId, "plot");
  assertEquals([plot?.held?.value, plot?.locked], ["Mine.", true]);
  assert((await readHistory(run.deps.db, itemId, 1, 10)).total > 0, "its history is gone");
}

Deno.test("a file that moves into another folder keeps its item, locks and history", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  const item = await itemAt(run.deps, CHARADE);
  await editFields(run.deps, item.id, EDIT);
  await Deno.mkdir(`${root}/Seen`);
  await Deno.rename(`${root}/${CHARADE}`, `${root}/Seen/charade.mkv`);
  const { moved, added, missing } = await scan(run.deps, id);
  assertEquals([moved, added, missing], [1, 0, 0]);
  await assertKept(run, item.id, "Seen/charade.mkv");
});

Deno.test("a renamed folder of a thousand files is one move of each, and one series still", async () => {
  await using run = await createTestDeps();
  const paths = Array.from({ length: 1000 }, (_, at) => {
    const [season, episode] = [1 + Math.floor(at / 50), 1 + at % 50];
    return `Long Show/Season ${season}/Long Show S${season}E${episode}.mkv`;
  });
  const { id, root } = await addFolder(run, "shows", "series", ...paths);
  const [series] = await allItems(run.deps);
  assert(series);
  const episodes = await childrenOf(run.deps.db, series.id);
  await Deno.rename(`${root}/Long Show`, `${root}/A Longer Show (2001)`);
  const { moved, added, missing } = await scan(run.deps, id);
  assertEquals([moved, added, missing], [1000, 0, 0]);
  assertEquals((await allItems(run.deps)).map((item) => item.id), [series.id]);
  assertEquals(
    (await childrenOf(run.deps.db, series.id)).map((item) => item.id),
    episodes.map((item) => item.id),
  );
});

const ORDERS = [
  { name: "the new one is scanned first", first: "new" },
  { name: "the old one is scanned first", first: "old" },
] as const;

for (const { name, first } of ORDERS) {
  Deno.test(`a film that moves to another library keeps all it holds: ${name}`, async () => {
    const { run, id, root } = await library(CHARADE);
    await using _ = run;
    const other = await addFolder(run, "more", "movie", GENERAL);
    const item = await itemAt(run.deps, CHARADE);
    await editFields(run.deps, item.id, EDIT);
    await Deno.rename(`${root}/Charade (1963)`, `${other.root}/Charade (1963)`);
    const order = first === "new" ? [other.id, id] : [id, other.id];
    for (const libraryId of order) await scan(run.deps, libraryId);
    assertEquals((await allItems(run.deps)).length, 2);
    await assertKept(run, item.id, CHARADE);
    const moved = await findItem(run.deps.db, item.id);
    assertEquals([moved?.libraryId, moved?.missingSince], [other.id, null]);
    assertEquals(await filesOfLibrary(run.deps.db, id), []);
  });
}

Deno.test("two libraries that are scanned at once hand a film over just so", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  const other = await addFolder(run, "more", "movie");
  const item = await itemAt(run.deps, CHARADE);
  await editFields(run.deps, item.id, EDIT);
  await Deno.rename(`${root}/Charade (1963)`, `${other.root}/Charade (1963)`);
  await Promise.all([scan(run.deps, id), scan(run.deps, other.id)]);
  await scan(run.deps, id);
  await assertKept(run, item.id, CHARADE);
  assertEquals((await findItem(run.deps.db, item.id))?.libraryId, other.id);
});

Deno.test("a series that moves to another library brings its episodes along", async () => {
  await using run = await createTestDeps();
  const paths = [1, 2, 3].map((number) => `Show/Season 1/Show S01E0${number}.mkv`);
  const old = await addFolder(run, "shows", "series", ...paths);
  const other = await addFolder(run, "more", "series", "Other/Other S01E01.mkv");
  const series = await itemAt(run.deps, paths[0] ?? "");
  await Deno.rename(`${old.root}/Show`, `${other.root}/Show`);
  await scan(run.deps, other.id);
  await scan(run.deps, old.id);
  assertEquals((await findItem(run.deps.db, series.id))?.libraryId, other.id);
  const children = await childrenOf(run.deps.db, series.id);
  assertEquals(new Set(children.map(({ libraryId }) => libraryId)), new Set([other.id]));
  assertEquals((await allItems(run.deps)).length, 2);
});

Deno.test("a season that moves to another library alone is a series there, and one here", async () => {
  await using run = await createTestDeps();
  const paths = ["Show/Season 1/Show S01E01.mkv", "Show/Season 2/Show S02E01.mkv"];
  const old = await addFolder(run, "shows", "series", ...paths);
  const other = await addFolder(run, "more", "series");
  const [series] = await allItems(run.deps);
  await Deno.mkdir(`${other.root}/Show`);
  await Deno.rename(`${old.root}/Show/Season 2`, `${other.root}/Show/Season 2`);
  await scan(run.deps, other.id);
  await scan(run.deps, old.id);
  const all = await allItems(run.deps);
  assertEquals(all.map(({ libraryId }) => libraryId), [old.id, other.id]);
  assertEquals((await findItem(run.deps.db, series?.id ?? 0))?.missingSince, null);
});

Deno.test("a film on another disk is known by its name, time and size", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  const other = await addFolder(run, "more", "movie");
  const item = await itemAt(run.deps, CHARADE);
  await editFields(run.deps, item.id, EDIT);
  await moveAcross(`${root}/${CHARADE}`, `${other.root}/Seen/Charade (1963).mkv`);
  await scan(run.deps, other.id);
  await scan(run.deps, id);
  await assertKept(run, item.id, "Seen/Charade (1963).mkv");
});

Deno.test("what is copied to another library stays what it is, and the copy is a new title", async () => {
  const { run, root } = await library(CHARADE);
  await using _ = run;
  const other = await addFolder(run, "more", "movie");
  await put(other.root, CHARADE);
  const { mtime } = await Deno.stat(`${root}/${CHARADE}`);
  await Deno.utime(`${other.root}/${CHARADE}`, mtime ?? 0, mtime ?? 0);
  assertEquals((await scan(run.deps, other.id)).added, 1);
  assertEquals((await allItems(run.deps)).map(({ libraryId }) => libraryId), [1, other.id]);
});

Deno.test("a library that is not mounted loses nothing to its copy", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  const other = await addFolder(run, "more", "movie");
  const before = await filesOfLibrary(run.deps.db, id);
  await moveAcross(`${root}/${CHARADE}`, `${other.root}/${CHARADE}`);
  await Deno.rename(root, `${root}-unmounted`);
  await Deno.mkdir(root);
  assertEquals((await scan(run.deps, other.id)).added, 1);
  assertEquals(await filesOfLibrary(run.deps.db, id), before);
});

Deno.test("a film that nobody recognised is looked for under its new name", async () => {
  const { run, id, root } = await library("xx/zz.mkv");
  await using _ = run;
  const item = await itemAt(run.deps, "xx/zz.mkv");
  await Deno.rename(`${root}/xx/zz.mkv`, `${root}/xx/Charade (1963).mkv`);
  await scan(run.deps, id);
  const { id: sameId, named, title } = await itemAt(run.deps, "xx/Charade (1963).mkv");
  assertEquals([sameId, named.title, named.year, title], [item.id, "Charade", 1963, "Charade"]);
});

Deno.test("two files that change names are two files that changed", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  const names = [`${root}/${CHARADE}`, `${root}/${GENERAL}`, `${root}/aside`];
  const [a = "", b = "", aside = ""] = names;
  await Deno.rename(a, aside);
  await Deno.rename(b, a);
  await Deno.rename(aside, b);
  const { moved, added, missing } = await scan(run.deps, id);
  assertEquals([moved, added, missing], [0, 0, 0]);
});
