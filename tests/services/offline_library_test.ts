import { filesOfLibrary } from "../../db/library/files.ts";
import { findLibrary, listLibraries } from "../../db/library/libraries.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { isProblem } from "../../services/problem.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { allItems, scan } from "../world_runs/library_run.ts";
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
