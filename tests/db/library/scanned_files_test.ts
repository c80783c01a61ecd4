import { addChildrenStatement, childrenOf } from "../../../db/library/children.ts";
import { filesOfLibrary, placeFiles, type SeenFile } from "../../../db/library/files.ts";
import { forgetSomeFiles, forgetSomeTitles } from "../../../db/library/forget.ts";
import { insertItems } from "../../../db/library/insert_items.ts";
import { findItem, settleStatements } from "../../../db/library/items.ts";
import { findLibrary } from "../../../db/library/libraries.ts";
import { moveCandidates, moveScope } from "../../../db/library/move_candidates.ts";
import { saveProbe, unprobedFiles } from "../../../db/library/probed_files.ts";
import {
  knownFilesAfter,
  knownFilesIn,
  markMissingStatement,
  moveFiles,
  renewFiles,
} from "../../../db/library/scanned_files.ts";
import type { Db } from "../../../db/open.ts";
import { assert, assertEquals } from "../../assert.ts";
import { addLibrary, addMovie, DAY_MS, named, NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

function seen(path: string, more: Partial<SeenFile> = {}): SeenFile {
  return { path, size: 100, mtime: 5, inode: path, ...more };
}

async function place(db: Db, libraryId: number, files: SeenFile[], itemId: number | null = null) {
  const rest = { itemId, role: "main", part: null, numbering: null };
  await placeFiles(db, libraryId, files.map((file) => ({ ...file, ...rest })), NOON);
  return await filesOfLibrary(db, libraryId);
}

async function theLibrary(db: Db, id: number) {
  const library = await findLibrary(db, id);
  assert(library);
  return library;
}

forEachDatabase("knownFilesAfter() turns pages, of all or of one thing", async ({ db }) => {
  const library = await addLibrary(db);
  const paths = ["Film 2/a.mkv", "Film.mkv", "Film/a\n'\"🎬.mkv", "Film/b.mkv", "Film2.mkv"];
  await place(db, library, paths.map((path) => seen(path)));
  const read = async (scope: string, after = "", limit = 100) =>
    (await knownFilesAfter(db, library, scope, after, limit)).map(({ path }) => path);
  assertEquals(await read(""), paths);
  assertEquals(await read("", "Film.mkv", 2), ["Film/a\n'\"🎬.mkv", "Film/b.mkv"]);
  assertEquals(await read("Film"), ["Film/a\n'\"🎬.mkv", "Film/b.mkv"]);
  assertEquals(await read("Film.mkv"), ["Film.mkv"]);
  assertEquals(await read("None"), []);
  const [first] = await knownFilesAfter(db, library, "", "", 1);
  assertEquals([first?.size, first?.mtime, first?.inode, first?.missingSince, first?.role], [
    100,
    5,
    "Film 2/a.mkv",
    null,
    "main",
  ]);
  const inside = await knownFilesIn(db, library, ["Film", "Film 2"]);
  assertEquals(inside.map(({ path }) => path).sort(), [
    "Film 2/a.mkv",
    "Film/a\n'\"🎬.mkv",
    "Film/b.mkv",
  ]);
});

forEachDatabase("placeFiles() writes new files and renews known ones", async ({ db }) => {
  const library = await addLibrary(db);
  const item = await addMovie(db, library, "Film");
  const [before] = await place(db, library, [seen("a.mkv"), seen("b.mkv")]);
  await place(db, library, [seen("a.mkv", { size: 7 })], item.id);
  const [after, other] = await filesOfLibrary(db, library);
  assertEquals([after?.id, after?.size, after?.itemId], [before?.id, 7, item.id]);
  assertEquals([other?.path, other?.itemId], ["b.mkv", null]);
  await placeFiles(db, library, [], NOON);
});

forEachDatabase(
  "moveCandidates() knows inodes here, times and prints elsewhere",
  async ({ db }) => {
    const [here, there] = [await addLibrary(db), await addLibrary(db)];
    const scope = async (id: number) => await moveScope(db, await theLibrary(db, id));
    assertEquals((await scope(here)).here, false);
    const [known] = await place(db, here, [seen("old.mkv", { inode: "7" })]);
    const { here: hasFiles, elsewhere } = await scope(here);
    assertEquals([hasFiles, elsewhere], [true, false]);
    const find = async (id: number, file: Partial<SeenFile>) =>
      (await moveCandidates(db, await scope(id), [seen("new.mkv", file)])).map((it) => it.path);
    assertEquals(await find(here, { inode: "7" }), ["old.mkv"]);
    assertEquals(await find(here, { inode: "8" }), [], "a time tells nothing within a library");
    assertEquals(await find(there, { inode: "8" }), ["old.mkv"]);
    assertEquals(await find(there, { inode: "8", mtime: 6 }), []);
    assertEquals(await find(there, { inode: null, mtime: 6, size: 3 }), []);
    assert(known);
    await saveProbe(db, known, { fingerprint: "abc" });
    assertEquals(await find(there, { inode: "8", mtime: 6 }), ["old.mkv"]);
  },
);

forEachDatabase("moveFiles() leaves what meanwhile changed otherwise", async ({ db }) => {
  const [here, there] = [await addLibrary(db), await addLibrary(db)];
  const [known] = await place(db, here, [seen("old.mkv")]);
  assert(known);
  const from = { ...known, fingerprint: null };
  await moveFiles(db, there, [{ from: { ...from, path: "x.mkv" }, to: seen("new.mkv") }], NOON);
  assertEquals((await filesOfLibrary(db, there)).length, 0);
  await moveFiles(db, there, [{ from, to: seen("new.mkv") }], NOON);
  assertEquals((await filesOfLibrary(db, there)).map(({ id, path }) => [id, path]), [
    [known.id, "new.mkv"],
  ]);
});

forEachDatabase(
  "renewFiles() forgets what was found in a file that is another one",
  async ({ db }) => {
    const library = await addLibrary(db);
    const [known] = await place(db, library, [seen("a.mkv")]);
    assert(known);
    await saveProbe(db, known, { fingerprint: "abc" });
    assertEquals(await unprobedFiles(db, library, "fingerprint", 10), []);
    await renewFiles(db, [{ id: known.id, isOther: false, file: seen("a.mkv") }], NOON);
    assertEquals(await unprobedFiles(db, library, "fingerprint", 10), []);
    await renewFiles(db, [{ id: known.id, isOther: true, file: seen("a.mkv", { size: 9 }) }], NOON);
    assertEquals((await unprobedFiles(db, library, "fingerprint", 10)).length, 1);
    assertEquals(await saveProbe(db, known, { fingerprint: "late" }), false);
  },
);

forEachDatabase("insertItems() answers ids in the order of the names", async ({ db }) => {
  const library = await addLibrary(db);
  const titles = Array.from({ length: 60 }, (_, at) => `Film ${60 - at}`);
  const ids = await insertItems(db, "movie", library, titles.map((title) => named(title)), NOON);
  const items = await Promise.all(ids.map((id) => findItem(db, id)));
  assertEquals(items.map((item) => item?.title), titles);
  assertEquals(await insertItems(db, "movie", library, [], NOON), []);
});

forEachDatabase("forgetting takes what has long been missing and is nobody's", async ({ db }) => {
  const library = await addLibrary(db);
  const [plain, users] = [
    await addMovie(db, library, "Plain"),
    await addMovie(db, library, "User's", { monitored: false }),
  ];
  await place(db, library, [seen("plain.mkv")], plain.id);
  const files = await place(db, library, [seen("users.mkv")], users.id);
  const ids = files.map(({ id }) => id);
  await db.write([
    markMissingStatement(db, library, ids, NOON),
    ...settleStatements(db, [plain.id, users.id], NOON),
  ]);
  assertEquals(await forgetSomeTitles(db, library, NOON), 0, "not before its time");
  assertEquals(await forgetSomeTitles(db, library, NOON + DAY_MS), 1);
  assertEquals(await findItem(db, plain.id), null);
  assertEquals(await forgetSomeFiles(db, library, NOON + DAY_MS), 0);
  assertEquals((await filesOfLibrary(db, library)).map(({ path }) => path), ["users.mkv"]);
});

forEachDatabase("addChildrenStatement() adds each free place once", async ({ db }) => {
  const series = await addMovie(db, await addLibrary(db), "Show");
  const place = (season: number, episode: number | null) => ({
    ...{ season, episode, absolute: null, ids: { tvdb: 10 + (episode ?? 0) } },
  });
  const places = [place(1, null), place(1, 1), place(1, 2), place(1, 1)];
  await db.write([addChildrenStatement(db, series, places, true, NOON)]);
  await db.write([addChildrenStatement(db, series, [place(1, 2), place(1, 3)], false, NOON)]);
  await db.write([addChildrenStatement(db, series, [], false, NOON)]);
  const children = await childrenOf(db, series.id);
  assertEquals(
    children.map((
      { kind, episodeNo, listed, ids, title },
    ) => [kind, episodeNo, listed, ids, title]),
    [
      ["season", null, true, { tvdb: 10 }, "Season 1"],
      ["episode", 1, true, { tvdb: 11 }, "S01E01"],
      ["episode", 2, true, { tvdb: 12 }, "S01E02"],
      ["episode", 3, false, { tvdb: 13 }, "S01E03"],
    ],
  );
});
