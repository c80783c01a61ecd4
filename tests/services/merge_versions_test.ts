import { listUsersOwn } from "../../db/library/users_own.ts";
import { childrenOf } from "../../db/library/children.ts";
import { itemsOfSameTitle } from "../../db/library/duplicates.ts";
import { filesOfItem } from "../../db/library/files.ts";
import { findItem } from "../../db/library/items.ts";
import { leaseItem } from "../../db/work/leases.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { mergeVersions } from "../../services/library/merge_versions.ts";
import { isProblem } from "../../services/problem.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { itemHistory } from "../../services/reports/item_history.ts";
import { seriesDetails } from "../../services/reports/series_details.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { seriesNamed } from "../world/series.ts";
import { doubles, SECOND_COPY } from "../world_runs/doubles_run.ts";
import { put } from "../world_runs/folder_run.ts";
import { allItems, catchUp, scan } from "../world_runs/library_run.ts";
import { addSeriesLibrary, writeEpisodes } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

async function problemOf(run: TestRun, keep: number, from: number) {
  const answer = await mergeVersions(run.deps, keep, from);
  if (!isProblem(answer)) throw new Error("They were joined");
  assertStringIncludes(answer.message, "Nothing was changed");
  return answer;
}

Deno.test("two items of one title in a library know of each other", async () => {
  await using found = await doubles();
  const { run, older, younger } = found;
  const others = async (item: typeof older) =>
    (await itemsOfSameTitle(run.deps.db, item)).map(({ id }) => id);
  assertEquals([await others(older), await others(younger)], [[younger.id], [older.id]]);
});

Deno.test("joining gives the files to the older item, whose values and history stay", async () => {
  await using found = await doubles();
  const { run, library, older, younger } = found;
  await editFields(run.deps, older.id, { plot: "Mine." });
  const before = await itemDetails(run.deps, older.id);
  const merged = await mergeVersions(run.deps, older.id, younger.id);
  assertEquals(merged, { id: older.id, removed: younger.id, files: 2, versions: 2 });
  assertEquals(await findItem(run.deps.db, younger.id), null);
  const after = await itemDetails(run.deps, older.id);
  assertEquals(after?.fields, before?.fields);
  assertEquals(after?.files.map(({ role, version }) => [role, version?.label]), [
    ["main", before?.files[0]?.version?.label ?? "Version 1"],
    ["version", "2160p"],
  ]);
  const history = await itemHistory(run.deps, older.id, 1, 50);
  assert(!isProblem(history));
  assertEquals([history.items[0]?.kind, history.items[0]?.reason], ["match", "merged"]);
  assert(history.items.some(({ kind }) => kind === "edit"));
  // The next scan finds nothing new: the file stays where it belongs now.
  assertEquals((await scan(run.deps, library.id)).added, 0);
  assertEquals((await filesOfItem(run.deps.db, older.id)).length, 2);
  await put(library.path, SECOND_COPY.replace(".mkv", " - Colour.mkv"));
  assertEquals((await scan(run.deps, library.id)).added, 0);
  assertEquals((await filesOfItem(run.deps.db, older.id)).length, 3);
});

Deno.test("what is the user's on the younger one is shown, and nothing is joined", async () => {
  await using found = await doubles();
  const { run, older, younger } = found;
  await editFields(run.deps, younger.id, { plot: "Mine." });
  const { status, code, message, details } = await problemOf(run, older.id, younger.id);
  assertEquals([status, code], [409, "holds_users_values"]);
  assertStringIncludes(message, "Plot (edited)");
  assertEquals(details?.own, [{
    ...{ itemId: younger.id, title: younger.title, what: "value", name: "plot", value: "Mine." },
    words: "Plot (edited)",
  }]);
  assertEquals((await filesOfItem(run.deps.db, younger.id)).length, 1);
  assertEquals((await listUsersOwn(run.deps.db, older.id)).length, 0);
});

Deno.test("the older stays, whichever is asked", async () => {
  await using found = await doubles();
  const { run, older, younger } = found;
  const { code, details } = await problemOf(run, younger.id, older.id);
  assertEquals([code, details], ["older_stays", { keep: older.id, from: younger.id }]);
});

Deno.test("what is not the same title, or nothing, is not joined", async () => {
  await using found = await doubles();
  const { run, older, younger } = found;
  assertEquals((await problemOf(run, older.id, older.id)).status, 422);
  const answer = await mergeVersions(run.deps, older.id, 9999);
  assertEquals(isProblem(answer) && answer.status, 404);
  await run.deps.db.orm.$client.execute({
    sql: "update items set ids = '{\"tmdb\":1}' where id = ?",
    args: [younger.id],
  });
  assertEquals((await problemOf(run, older.id, younger.id)).code, "invalid");
});

Deno.test("an item that is being enriched is left alone", async () => {
  await using found = await doubles();
  const { run, older, younger } = found;
  const now = run.clock.now();
  await leaseItem(run.deps.db, younger.id, "somebody else", now, now + 60_000);
  assertEquals((await problemOf(run, older.id, younger.id)).code, "busy");
});

Deno.test("two folders of one series are joined, and every file finds its episode", async () => {
  await using run = await createTestDeps();
  const WATCH = seriesNamed("The Harbour Watch");
  const name = `${WATCH.title} (${WATCH.year})`;
  const path = await writeEpisodes(run, WATCH, ({ number }, season) => season === 1 && number < 3);
  const library = await addSeriesLibrary(run, path);
  await catchUp(run);
  run.clock.advance(60_000);
  // Under another name it is another series to the scanner, and the same one to providers.
  const other = `Harbour Watch, The {tvdb-${WATCH.tvdb}}`;
  await put(path, `${other}/Season 1/x - S01E02.mkv`, `${other}/Season 1/x - S01E03.mkv`);
  await scan(run.deps, library.id);
  await catchUp(run);
  const [older, younger] = await allItems(run.deps);
  assert(older && younger, `${name} is there once only`);
  const merged = await mergeVersions(run.deps, older.id, younger.id);
  assert(!isProblem(merged), JSON.stringify(merged));
  assertEquals(merged.files, 4);
  assertEquals(await childrenOf(run.deps.db, younger.id), []);
  const details = await seriesDetails(run.deps, older.id, true);
  assertEquals(details?.episodesWithFile, 3);
  const second = details?.seasons.flatMap(({ episodes = [] }) => episodes)
    .find((episode) => "episode" in episode && episode.season === 1 && episode.episode === 2);
  assertEquals(second?.files.length, 2);
});
