import { findJob } from "../../db/work/jobs.ts";
import { findRun } from "../../db/work/runs.ts";
import type { Deps } from "../../services/deps.ts";
import type { EnrichReport } from "../../services/enrichment/enrich_report.ts";
import { cancelBulk, startCatchUp, startEnrich } from "../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { isProblem } from "../../services/problem.ts";
import { assertEquals } from "../assert.ts";
import { addSynthetic, allItems, catchUp, workOff } from "../world_runs/library_run.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

/** DESIGN § 4: 20 items, then back to the queue. */
const SLICE = 20;
const isTorture = Deno.env.get("PLENARR_TORTURE") === "1";

async function queued(deps: Deps, itemId: number, force = false): Promise<number> {
  const started = await startEnrich(deps, itemId, { force });
  if (isProblem(started)) throw new Error(started.message);
  return started.job.id;
}

/** Calls back once, when the provider has been asked so many times. */
function whenAsked(run: TestRun, times: number, act: () => Promise<void>): Deps {
  let isDone = false;
  return {
    ...run.deps,
    fetch: async (input, init) => {
      if (!isDone && run.world.countOf("tmdb") >= times) {
        isDone = true;
        await act();
      }
      return await run.world.fetch(input, init);
    },
  };
}

Deno.test("a manual refresh during a batch of 1,000 starts within one slice", async () => {
  await using run = await createTestDeps({ world: { synthetic: 1000 } });
  await addSynthetic(run, 1000);
  const started = await startCatchUp(run.deps, "schedule");
  const processed = async () =>
    (await findRun(run.deps.db, started?.id ?? 0))?.progress.processed ?? 0;
  const pushed = { at: 0, jobId: 0, item: 0 };
  let startedAt = 0;
  const deps = whenAsked(run, 300, async () => {
    const [first] = await allItems(run.deps);
    pushed.item = Number(first?.ids.tmdb);
    pushed.at = await processed();
    pushed.jobId = await queued(run.deps, first?.id ?? 0, true);
  });
  const { fetch } = deps;
  deps.fetch = async (input, init) => {
    if (startedAt === 0 && pushed.jobId > 0 && String(input).includes(`/movie/${pushed.item}?`)) {
      startedAt = await processed();
      // The rest of the thousand shows nothing new.
      if (!isTorture) await cancelBulk(run.deps);
    }
    return await fetch(input, init);
  };
  await workUntilIdle(deps);
  assertEquals((await findJob(run.deps.db, pushed.jobId))?.state, "done");
  assertEquals(pushed.at > 100 && startedAt - pushed.at <= SLICE, true);
  if (isTorture) assertEquals(await processed(), 1000);
});

Deno.test("a cancelled batch stops after the items in hand, and what is done stays", async () => {
  await using run = await createTestDeps({ world: { synthetic: 60 } });
  await addSynthetic(run, 60);
  const started = await startCatchUp(run.deps, "schedule");
  await workUntilIdle(whenAsked(run, 60, async () => void await cancelBulk(run.deps)));
  const ended = await findRun(run.deps.db, started?.id ?? 0);
  const done = (await allItems(run.deps)).filter(({ lastEnrichedAt }) => lastEnrichedAt !== null);
  assertEquals(ended?.state, "cancelled");
  assertEquals(done.length >= 25 && done.length <= 44, true, `${done.length} done`);
  assertEquals((await catchUp(run))?.progress.processed, 60 - done.length);
});

Deno.test("equal jobs are one job, and whoever wants more gets it", async () => {
  await using run = await createTestDeps({ world: { synthetic: 1 } });
  await addSynthetic(run, 1);
  await catchUp(run);
  const [item] = await allItems(run.deps);
  const ids = [await queued(run.deps, item?.id ?? 0), await queued(run.deps, item?.id ?? 0, true)];
  assertEquals(ids[0], ids[1]);
  run.world.resetCounts();
  await workOff(run);
  assertEquals(run.world.countOf("tmdb"), 1);
  const job = await findJob(run.deps.db, ids[0] ?? 0);
  assertEquals([job?.state, (job?.result as EnrichReport).state], ["done", "enriched"]);
});
