import { filesOfLibrary } from "../../db/library/files.ts";
import { findLibrary } from "../../db/library/libraries.ts";
import { realDisk } from "../../services/reading/disk.ts";
import { scanLibrary } from "../../services/scan/scan_library.ts";
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { library } from "../world_runs/folder_run.ts";
import { allItems, QUIETLY, scan } from "../world_runs/library_run.ts";
import { playedReader } from "../world_runs/played_disk.ts";

const HIDDEN = "Charade (1963)";
const CHARADE = `${HIDDEN}/${HIDDEN}.mkv`;
const GENERAL = "The General (1926)/The General (1926).mkv";

function refusing(isRefused: (path: string) => boolean) {
  return playedReader({
    readDir(path) {
      if (isRefused(path)) throw new Deno.errors.PermissionDenied("played");
      return realDisk.readDir(path);
    },
  });
}

Deno.test("an unreadable folder is named, and what lies in it is not missing", async () => {
  const { run, id } = await library(CHARADE, GENERAL);
  await using _ = run;
  const openReader = refusing((path) => path.endsWith(HIDDEN));
  const result = await scanLibrary(run.deps, id, QUIETLY, { openReader });
  assertEquals(result.unreadable, [{ path: HIDDEN, reason: "reading it is not permitted" }]);
  assertEquals([result.missing, result.problem], [0, null]);
  const files = await filesOfLibrary(run.deps.db, id);
  assertEquals(files.map(({ missingSince }) => missingSince), [null, null]);
});

Deno.test("permission that is taken away in the middle of a scan makes nothing missing", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL, "Wings (1927)/Wings (1927).mkv");
  await using _ = run;
  const before = await allItems(run.deps);
  let seen = 0;
  const openReader = refusing((path) => path !== root && ++seen > 1);
  const result = await scanLibrary(run.deps, id, QUIETLY, { openReader });
  assertEquals([result.files, result.missing, result.unreadableCount], [1, 0, 2]);
  assertEquals(await allItems(run.deps), before);
});

Deno.test("a library of which nothing may be read is offline, and says what was refused", async () => {
  const { run, id, root } = await library(CHARADE, GENERAL);
  await using _ = run;
  const before = [await allItems(run.deps), await filesOfLibrary(run.deps.db, id)];
  const openReader = refusing((path) => path !== root);
  const { problem } = await scanLibrary(run.deps, id, QUIETLY, { openReader });
  assertStringIncludes(problem ?? "", `"${HIDDEN}": reading it is not permitted`);
  assertEquals((await findLibrary(run.deps.db, id))?.offlineReason, problem);
  assertEquals([await allItems(run.deps), await filesOfLibrary(run.deps.db, id)], before);
  assertEquals((await scan(run.deps, id)).problem, null);
  assertEquals((await findLibrary(run.deps.db, id))?.offlineSince, null);
});

Deno.test("a video that cannot be looked at is named and stays what it was", async () => {
  const { run, id } = await library(CHARADE, GENERAL);
  await using _ = run;
  const openReader = playedReader({
    lstat(path) {
      if (path.endsWith(CHARADE)) throw new Error("Input/output error (os error 5)");
      return realDisk.lstat(path);
    },
  });
  const result = await scanLibrary(run.deps, id, QUIETLY, { openReader });
  assertEquals(result.unreadable.map(({ path }) => path), [CHARADE]);
  assertEquals([result.files, result.missing], [1, 0]);
});
