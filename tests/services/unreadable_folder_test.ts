import { filesOfLibrary } from "../../db/library/files.ts";
import { assertEquals } from "../assert.ts";
import { addAndScan, makeFolder, scan } from "../world_runs/library_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

const HIDDEN = "Charade (1963)";

Deno.test("an unreadable folder is named, and what lies in it is not missing", async () => {
  await using run = await createTestDeps();
  const root = await makeFolder(run);
  for (const name of [HIDDEN, "The General (1926)"]) {
    await Deno.mkdir(`${root}/${name}`);
    await Deno.writeTextFile(`${root}/${name}/${name}.mkv`, name);
  }
  const { id } = await addAndScan(run, root);
  const { readDir } = Deno;
  // Root may read everything, so the refusal is played: only this one function says no.
  Deno.readDir = (path) => {
    if (String(path).endsWith(HIDDEN)) throw new Deno.errors.PermissionDenied("played");
    return readDir(path);
  };
  try {
    const result = await scan(run.deps, id);
    assertEquals(result.unreadable, [{ path: HIDDEN, reason: "reading it is not permitted" }]);
    assertEquals([result.missing, result.problem], [0, null]);
  } finally {
    Deno.readDir = readDir;
  }
  const files = await filesOfLibrary(run.deps.db, id);
  assertEquals(files.map(({ missingSince }) => missingSince), [null, null]);
});
