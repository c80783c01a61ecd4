import { filesOfLibrary } from "../../db/library/files.ts";
import { findLibrary, listLibraries } from "../../db/library/libraries.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { scanLibrary } from "../../services/scan/scan_library.ts";
import { isProblem } from "../../services/problem.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { allItems, QUIETLY, scan } from "../world_runs/library_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";
import { library, put } from "../world_runs/folder_run.ts";

const CHARADE = "Charade (1963)/Charade (1963).mkv";
const GENERAL = "The General (1926)/The General (1926).mkv";

const OFFLINE = [
  {
    name: "an empty mount",
    lose: async (root: string) => {
      for await (const { name } of Deno.readDir(root)) {
        await Deno.remove(`${root}/${name}`, { recursive: true });
      }
    },
  },
  { name: "a folder that is gone", lose: (root: string) => Deno.rename(root, `${root}-elsewhere`) },
  {
    name: "a file in place of the folder",
    lose: async (root: string) => {
      await Deno.remove(root, { recursive: true });
      await Deno.writeTextFile(root, "no folder");
    },
  },
];

for (const { name, lose } of OFFLINE) {
  Deno.test(`${name} makes the library offline, and nothing in it is touched`, async () => {
    const { run, id, root } = await library(CHARADE, GENERAL);
    await using _ = run;
    const before = [await allItems(run.deps), await filesOfLibrary(run.deps.db, id)];
    await lose(root);
    const { problem } = await scan(run.deps, id);
    assert(problem !== null);
    assertEquals((await findLibrary(run.deps.db, id))?.offlineReason, problem);
    assertEquals([await allItems(run.deps), await filesOfLibrary(run.deps.db, id)], before);
    await Deno.remove(root, { recursive: true }).catch(() => undefined);
    await put(root, CHARADE, GENERAL);
    assertEquals((await scan(run.deps, id)).problem, null);
    assertEquals((await findLibrary(run.deps.db, id))?.offlineSince, null);
  });
}

const LOST_MEANWHILE = [
  { name: "is unmounted", leave: (root: string) => Deno.mkdir(root) },
  { name: "goes away", leave: () => Promise.resolve() },
  {
    name: "gives way to another one with a film of its own",
    leave: (root: string) => put(root, "Wings (1927)/Wings (1927).mkv"),
  },
];

for (const { name, leave } of LOST_MEANWHILE) {
  Deno.test(`a disk that ${name} during a scan takes nothing with it`, async () => {
    const { run, id, root } = await library(CHARADE, GENERAL, "Sunrise (1927)/Sunrise (1927).mkv");
    await using _ = run;
    const before = [await allItems(run.deps), await filesOfLibrary(run.deps.db, id)];
    let isLost = false;
    const control = {
      ...QUIETLY,
      async report() {
        if (isLost) return;
        isLost = true;
        await Deno.rename(root, `${root}-elsewhere`);
        await leave(root);
      },
    };
    const { problem } = await scanLibrary(run.deps, id, control, { batch: 1 });
    assert(problem !== null && isLost);
    assertEquals((await findLibrary(run.deps.db, id))?.offlineReason, problem);
    assertEquals([await allItems(run.deps), await filesOfLibrary(run.deps.db, id)], before);
    await Deno.remove(root, { recursive: true }).catch(() => undefined);
    await Deno.rename(`${root}-elsewhere`, root);
    const back = await scan(run.deps, id);
    assertEquals([back.problem, back.missing, back.added], [null, 0, 0]);
  });
}

Deno.test("a disk within a library that is not mounted is named, and nothing on it is missing", async () => {
  const { run, id, root } = await library(
    `disk1/${CHARADE}`,
    `disk2/${GENERAL}`,
    "disk2/Wings.mkv",
  );
  await using _ = run;
  await Deno.remove(`${root}/disk2`, { recursive: true });
  await Deno.mkdir(`${root}/disk2`);
  const { missing, unreadable, problem } = await scan(run.deps, id);
  assertEquals([missing, problem, unreadable.map(({ path }) => path)], [0, null, ["disk2"]]);
  assertStringIncludes(unreadable[0]?.reason ?? "", "is its disk mounted?");
  await Deno.remove(`${root}/disk2`);
  assertEquals((await scan(run.deps, id)).missing, 2);
});

Deno.test("a library that stays offline says since when it is", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  await Deno.rename(root, `${root}-elsewhere`);
  await scan(run.deps, id);
  const since = run.clock.now();
  run.clock.advance(1000);
  await scan(run.deps, id);
  assertEquals((await findLibrary(run.deps.db, id))?.offlineSince, since);
});

Deno.test("a scan that is stopped keeps what it saw and calls nothing missing", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  await Deno.remove(`${root}/Charade (1963)`, { recursive: true });
  const control = { ...QUIETLY, isStopped: () => true };
  const result = await scanLibrary(run.deps, id, control);
  assertEquals([result.stopped, result.missing, result.problem], [true, 0, null]);
  const files = await filesOfLibrary(run.deps.db, id);
  assertEquals(files.map(({ missingSince }) => missingSince), [null, null]);
});

const BAD_PATHS = [
  { name: "a path that does not exist", path: "/nowhere/at/all", says: "does not exist" },
  { name: "a file", path: import.meta.filename ?? "", says: "it is a file, not a folder" },
  { name: "a path that is not full", path: "films", says: "it is not a full path" },
];

for (const { name, path, says } of BAD_PATHS) {
  Deno.test(`${name} is no library: words that say why, and nothing is changed`, async () => {
    await using run = await createTestDeps();
    const problem = await addLibrary(run.deps, { path, kind: "movie" });
    assert(isProblem(problem));
    assertEquals(problem.status, 422);
    assertStringIncludes(problem.message, says);
    assertEquals(await listLibraries(run.deps.db), []);
  });
}
