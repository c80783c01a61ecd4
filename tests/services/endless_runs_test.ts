import { titlesAfter } from "../../db/library/items.ts";
import { findRun } from "../../db/work/runs.ts";
import { setMonitored } from "../../services/edits/item_switches.ts";
import { startCatchUp } from "../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { assert, assertEquals } from "../assert.ts";
import { withBoundaries } from "../world_runs/boundaries.ts";
import { DAY_MS } from "../world_runs/clock.ts";
import { addSynthetic, bulkRun, catchUp } from "../world_runs/library_run.ts";
import { refresh } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

const FILMS = 3;
/** So many writes are in no run over a few films. */
const MOST_WRITES = 500;

/** A run whose work would go round for ever ends with an error instead. */
async function ending(): Promise<TestRun> {
  const run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: FILMS } });
  await addSynthetic(run, FILMS);
  let writes = 0;
  Object.assign(
    run.deps,
    withBoundaries({ ...run.deps }, () => {
      if (++writes > MOST_WRITES) throw new Error("It goes round for ever");
      return Promise.resolve();
    }),
  );
  return run;
}

Deno.test("a catch-up run ends while other titles are due for a mere refresh", async () => {
  await using run = await ending();
  await catchUp(run);
  run.clock.advance(8 * DAY_MS);
  run.world.fault("omdb", { kind: "error500" });
  await refresh(run.deps, 1);
  run.world.clearFaults();
  const [first] = await titlesAfter(run.deps.db, 0, 1);
  run.clock.set(first?.due?.at ?? 0);
  const started = await startCatchUp(run.deps, "schedule");
  await workUntilIdle(run.deps);
  const ended = await findRun(run.deps.db, started?.id ?? 0);
  assertEquals([ended?.state, ended?.progress.processed], ["completed", 1]);
});

Deno.test("a forced run takes every title once, even where nobody can be asked", async () => {
  await using run = await ending();
  await catchUp(run);
  for (const base of FIRST_THREE) run.world.fault(base, { kind: "limited" });
  await refresh(run.deps, 1);
  const { state, progress } = await bulkRun(run, { force: true });
  assertEquals([state, progress.processed], ["completed", FILMS]);
});

Deno.test("a title that is not monitored joins no queue when it cannot be identified by hand", async () => {
  await using run = await ending();
  await setMonitored(run.deps, 1, false);
  for (const base of FIRST_THREE) run.world.fault(base, { kind: "limited" });
  assertEquals((await refresh(run.deps, 1)).state, "later");
  const [first] = await titlesAfter(run.deps.db, 0, 1);
  assert(first);
  assertEquals([first.match.state, first.due], ["new", null]);
});
