import { filesOfItem } from "../../db/library/files.ts";
import { assertEquals } from "../assert.ts";
import { writeSeriesLibrary } from "../world/series_library.ts";
import { allItems, catchUp } from "../world_runs/library_run.ts";
import { addSeriesLibrary } from "../world_runs/series_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

/** What each file is taken for: "identified 800001", "review". */
async function takenFor({ deps }: TestRun): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const { id, ids, match } of await allItems(deps)) {
    const is = match.state === "matched" ? `identified ${ids.tvdb}` : match.state;
    for (const { path } of await filesOfItem(deps.db, id)) made.set(path, is);
  }
  return made;
}

Deno.test("series of the world are recognised as their files say", async () => {
  await using run = await createTestDeps();
  const folder = `${run.dir}/series`;
  await Deno.mkdir(folder);
  const files = await writeSeriesLibrary(folder);
  await addSeriesLibrary(run, folder);
  await catchUp(run);
  const made = await takenFor(run);
  const wanted = files.flatMap(({ path, expect, tvdb }) => {
    if (expect === "sidecar" || expect === "ignored") return [];
    return [[path, expect === "identified" ? `identified ${tvdb}` : expect] as const];
  });
  assertEquals(
    Object.fromEntries([...made].sort()),
    Object.fromEntries(wanted.toSorted()),
  );
});
