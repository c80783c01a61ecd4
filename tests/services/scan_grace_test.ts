import { filesOfItem, filesOfLibrary } from "../../db/library/files.ts";
import { childrenOf } from "../../db/library/children.ts";
import { findItem, updateItem } from "../../db/library/items.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { saveSettings } from "../../services/settings/settings.ts";
import { assertEquals } from "../assert.ts";
import { DAY_MS } from "../world_runs/clock.ts";
import { addFolder, library, put } from "../world_runs/folder_run.ts";
import { allItems, itemAt, scan } from "../world_runs/library_run.ts";
import { fieldOf } from "../world_runs/refresh.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

const CHARADE = "Charade (1963)/Charade (1963).mkv";
const GENERAL = "The General (1926)/The General (1926).mkv";
const GRACE_MS = 30 * DAY_MS;

/** A library whose film went and was seen to be gone. */
async function withoutCharade() {
  const made = await library(CHARADE, GENERAL);
  const item = await itemAt(made.run.deps, CHARADE);
  await Deno.remove(`${made.root}/Charade (1963)`, { recursive: true });
  await scan(made.run.deps, made.id);
  return { ...made, itemId: item.id };
}

Deno.test("what is missing is kept through the grace period and is itself when it returns", async () => {
  const { run, id, root, itemId } = await withoutCharade();
  await using _ = run;
  run.clock.advance(GRACE_MS - 1);
  assertEquals((await scan(run.deps, id)).forgotten, 0);
  await put(root, CHARADE);
  await scan(run.deps, id);
  assertEquals((await itemAt(run.deps, CHARADE)).id, itemId);
  assertEquals((await findItem(run.deps.db, itemId))?.missingSince, null);
});

Deno.test("what is still missing after it is forgotten if nothing of it is the user's", async () => {
  const { run, id, itemId } = await withoutCharade();
  await using _ = run;
  run.clock.advance(GRACE_MS + 1);
  assertEquals((await scan(run.deps, id)).forgotten, 1);
  assertEquals(await findItem(run.deps.db, itemId), null);
  assertEquals((await filesOfLibrary(run.deps.db, id)).map(({ path }) => path), [GENERAL]);
});

const USERS_OWN = [
  { name: "an edit", own: { plot: "Mine." } },
  { name: "a field that was emptied", own: { plot: null } },
];

for (const { name, own } of USERS_OWN) {
  Deno.test(`a title with ${name} is never forgotten, and finds its file even later`, async () => {
    const { run, id, root, itemId } = await withoutCharade();
    await using _ = run;
    await editFields(run.deps, itemId, own);
    run.clock.advance(10 * GRACE_MS);
    assertEquals((await scan(run.deps, id)).forgotten, 0);
    assertEquals((await filesOfItem(run.deps.db, itemId)).length, 1);
    await put(root, CHARADE);
    await scan(run.deps, id);
    assertEquals((await itemAt(run.deps, CHARADE)).id, itemId);
    assertEquals((await fieldOf(run.deps, itemId, "plot"))?.locked, true);
  });
}

Deno.test("a title that the user left alone on purpose is never forgotten", async () => {
  const { run, id, itemId } = await withoutCharade();
  await using _ = run;
  await updateItem(run.deps.db, itemId, { monitored: false });
  run.clock.advance(10 * GRACE_MS);
  assertEquals((await scan(run.deps, id)).forgotten, 0);
});

Deno.test("the grace period is a setting", async () => {
  const { run, id } = await withoutCharade();
  await using _ = run;
  await saveSettings(run.deps, { missingGraceDays: 7 });
  run.clock.advance(7 * DAY_MS + 1);
  assertEquals((await scan(run.deps, id)).forgotten, 1);
});

Deno.test("nothing is forgotten while its library is offline", async () => {
  const { run, id, root, itemId } = await withoutCharade();
  await using _ = run;
  await Deno.rename(root, `${root}-unmounted`);
  run.clock.advance(GRACE_MS + 1);
  assertEquals((await scan(run.deps, id)).problem !== null, true);
  assertEquals((await findItem(run.deps.db, itemId))?.id, itemId);
});

Deno.test("a version that is gone is forgotten, the title with its other version stays", async () => {
  const better = "Charade (1963)/Charade (1963) - 1080p.mkv";
  const { run, id, root } = await library(CHARADE, better);
  await using _ = run;
  const item = await itemAt(run.deps, CHARADE);
  await Deno.remove(`${root}/${CHARADE}`);
  await scan(run.deps, id);
  run.clock.advance(GRACE_MS + 1);
  assertEquals((await scan(run.deps, id)).forgotten, 0);
  assertEquals((await filesOfItem(run.deps.db, item.id)).map(({ path }) => path), [better]);
});

Deno.test("a series that is forgotten takes its episodes along", async () => {
  await using run = await createTestDeps();
  const { id, root } = await addFolder(
    run,
    "shows",
    "series",
    "Show/Show S01E01.mkv",
    "Other/Other S01E01.mkv",
  );
  const { id: seriesId } = await itemAt(run.deps, "Show/Show S01E01.mkv");
  await Deno.remove(`${root}/Show`, { recursive: true });
  await scan(run.deps, id);
  run.clock.advance(GRACE_MS + 1);
  assertEquals((await scan(run.deps, id)).forgotten, 1);
  assertEquals(await childrenOf(run.deps.db, seriesId), []);
  assertEquals((await allItems(run.deps)).length, 1);
});
