import { filesOfItem } from "../../db/library/files.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { assertEquals } from "../assert.ts";
import { addFolder, library, put } from "../world_runs/folder_run.ts";
import { allItems, itemAt, scan } from "../world_runs/library_run.ts";
import { fieldOf } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

const FOLDER = "Charade (1963)";
const CHARADE = `${FOLDER}/Charade (1963).mkv`;
const BETTER = `${FOLDER}/Charade (1963) - 2160p.mkv`;

async function rolesOf(run: TestRun, itemId: number) {
  const files = await filesOfItem(run.deps.db, itemId);
  return files.filter(({ missingSince }) => missingSince === null)
    .map(({ path, role }) => [path, role]);
}

Deno.test("a file that a better one replaces under its name is a changed file of its title", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  const item = await itemAt(run.deps, CHARADE);
  await editFields(run.deps, item.id, { plot: "Mine." });
  await Deno.writeTextFile(`${root}/${CHARADE}.new`, "a much better picture");
  await Deno.rename(`${root}/${CHARADE}.new`, `${root}/${CHARADE}`);
  const { changed, moved, added, missing } = await scan(run.deps, id);
  assertEquals([changed, moved, added, missing], [1, 0, 0, 0]);
  const [file] = await filesOfItem(run.deps.db, item.id);
  assertEquals([file?.path, file?.size], [CHARADE, "a much better picture".length]);
  assertEquals((await fieldOf(run.deps, item.id, "plot"))?.held?.value, "Mine.");
});

Deno.test("one that replaces it under another name is the same title's only file", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  const item = await itemAt(run.deps, CHARADE);
  await put(root, BETTER);
  await Deno.remove(`${root}/${CHARADE}`);
  const { added, missing } = await scan(run.deps, id);
  assertEquals([added, missing], [0, 1]);
  assertEquals((await itemAt(run.deps, BETTER)).id, item.id);
  assertEquals(await rolesOf(run, item.id), [[BETTER, "main"]]);
  assertEquals((await itemAt(run.deps, BETTER)).missingSince, null);
});

Deno.test("one that comes to it is a version of the same title", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  const item = await itemAt(run.deps, CHARADE);
  await put(root, BETTER);
  assertEquals((await scan(run.deps, id)).added, 0);
  assertEquals(await rolesOf(run, item.id), [[BETTER, "main"], [CHARADE, "version"]]);
});

Deno.test("an episode that a better file replaces is the same episode", async () => {
  await using run = await createTestDeps();
  const first = "Show/Season 1/Show S01E01 720p.mkv";
  const { id, root } = await addFolder(
    run,
    "shows",
    "series",
    first,
    "Show/Season 1/Show S01E02.mkv",
  );
  const [series] = await allItems(run.deps);
  await put(root, "Show/Season 1/Show S01E01 1080p.mkv");
  await Deno.remove(`${root}/${first}`);
  const { added, missing } = await scan(run.deps, id);
  assertEquals([added, missing], [0, 1]);
  assertEquals((await allItems(run.deps)).map((item) => item.id), [series?.id]);
});
