import { readHistory } from "../../db/enrichment/history.ts";
import { findLibrary } from "../../db/library/libraries.ts";
import { listRuns } from "../../db/work/runs.ts";
import type { Deps } from "../../services/deps.ts";
import { dryRunOnce } from "../../services/commands/once_dry_run.ts";
import { assertEquals } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { addFilms, allItems, catchUp } from "../world_runs/library_run.ts";
import { valuesOf } from "../world_runs/refresh.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

/** All that a run could have written of the films. */
async function stateOf(deps: Deps) {
  const items = await allItems(deps);
  const values = await Promise.all(items.map(({ id }) => valuesOf(deps, id)));
  const histories = await Promise.all(items.map(({ id }) => readHistory(deps.db, id, 1, 1)));
  const { total: runs } = await listRuns(deps.db, null, 1, 1);
  return { items, values, changes: histories.map(({ total }) => total), runs };
}

/** What a command prints. */
async function printed(act: () => Promise<unknown>): Promise<string> {
  const { log } = console;
  const lines: string[] = [];
  console.log = (line: string) => void lines.push(line);
  try {
    await act();
  } finally {
    console.log = log;
  }
  return lines.join("\n");
}

Deno.test("once --dry-run asks, says what would change, and changes nothing", async () => {
  await using run = await createTestDeps();
  const { deps, world } = run;
  const added = await addFilms(run, FILMS.slice(0, 3));
  await catchUp(run);
  const library = await findLibrary(deps.db, added.id);
  if (!library) throw new Error("The library is gone");
  world.editFilm(FILMS[0]?.tmdb ?? 0, { plot: "A new plot.", tagline: "A new tagline." });
  const before = await stateOf(deps);
  world.resetCounts();
  const report = JSON.parse(await printed(() => dryRunOnce(deps, library, { json: true })));
  assertEquals([report.planned, report.changedItems, report.changedFields], [3, 1, 2]);
  const [{ changes }] = report.items;
  assertEquals(changes.map(({ field }: { field: string }) => field).sort(), ["plot", "tagline"]);
  assertEquals(world.requests.length > 0, true);
  assertEquals(await stateOf(deps), before);
  const words = await printed(() => dryRunOnce(deps, library, { json: false }));
  assertEquals(
    words,
    "1 of 3 titles with their episodes would change, in 2 fields. Nothing was changed.",
  );
});
