import { listJobs } from "../../db/work/jobs.ts";
import { claimJob } from "../../db/work/claim_job.ts";
import { findRun } from "../../db/work/runs.ts";
import type { Deps } from "../../services/deps.ts";
import { startCatchUp, startEnrich } from "../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { isProblem } from "../../services/problem.ts";
import { assertEquals, assertRejects } from "../assert.ts";
import { LEASE_MS } from "../../domain/work/job.ts";
import { addSynthetic, allItems, workOff } from "../world_runs/library_run.ts";
import { refresh, requestsTo } from "../world_runs/refresh.ts";
import { createTestDeps, FIRST_THREE, type TestRun } from "../world_runs/test_deps.ts";

async function queued(deps: Deps, itemId: number, force = false): Promise<number> {
  const started = await startEnrich(deps, itemId, { force });
  if (isProblem(started)) throw new Error(started.message);
  return started.job.id;
}

/** How often each title was asked of one provider, the most. */
function mostAsked({ world }: TestRun): number {
  const questions = world.requests.map(({ provider, path, query }) =>
    `${provider} ${path} ${query.i ?? query.query ?? ""} ${query.plot ?? ""} ${query.year ?? ""}`
  );
  return Math.max(...Map.groupBy(questions, (own) => own).values().map(({ length }) => length));
}

Deno.test("two processes on one database never do a job or an item twice", async () => {
  await using run = await createTestDeps({
    providers: FIRST_THREE,
    world: { synthetic: 80, latencyMs: 50 },
  });
  await addSynthetic(run, 80);
  const other = await run.another("second");
  const items = await allItems(run.deps);
  for (const { id } of items.slice(0, 30)) await queued(run.deps, id);
  await startCatchUp(run.deps, "schedule");
  const working = { now: new Set<string>(), worst: 0 };
  const watch = (deps: Deps): Deps => ({
    ...deps,
    fetch: async (input, init) => {
      const title = String(input);
      if (working.now.has(title)) working.worst++;
      working.now.add(title);
      const response = await run.world.fetch(input, init);
      working.now.delete(title);
      return response;
    },
  });
  const idle = async (deps: Deps) => {
    for (let round = 0; round < 30; round++) {
      await workUntilIdle(deps);
      await run.clock.sleep(1000);
    }
  };
  await Promise.all([idle(watch(run.deps)), idle(watch(other))]);
  const { jobs } = await listJobs(run.deps.db, 1, 200);
  assertEquals(jobs.filter(({ state }) => state !== "done"), []);
  assertEquals(jobs.filter(({ kind, attempts }) => kind === "enrich" && attempts !== 1), []);
  assertEquals((await allItems(run.deps)).filter(({ lastEnrichedAt }) => !lastEnrichedAt), []);
  assertEquals([mostAsked(run), working.worst], [1, 0]);
});

Deno.test("a dead process's batch is taken over after the lease, nothing asked twice", async () => {
  await using run = await createTestDeps({ providers: FIRST_THREE, world: { synthetic: 60 } });
  await addSynthetic(run, 60);
  const started = await startCatchUp(run.deps, "schedule");
  const dying = await run.another("dying");
  const { fetch } = dying;
  dying.fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (run.world.countOf("tmdb") === 60) dying.db.close();
    return response;
  };
  await assertRejects(() => workUntilIdle(dying));
  assertEquals(await claimJob(run.deps.db, "first", run.clock.now()), null, "still leased");
  run.clock.advance(LEASE_MS + 1);
  await workOff(run);
  const ended = await findRun(run.deps.db, started?.id ?? 0);
  assertEquals(ended?.state, "completed");
  assertEquals((await allItems(run.deps)).filter(({ lastEnrichedAt }) => !lastEnrichedAt), []);
  const again = requestsTo(run.world, "tmdb").length - 120;
  assertEquals(again >= 0 && again <= 4, true, `${again} asked again`);
});

Deno.test("two processes that refresh one item at once ask about it once", async () => {
  await using run = await createTestDeps({
    providers: FIRST_THREE,
    world: { synthetic: 1, latencyMs: 50 },
  });
  await addSynthetic(run, 1);
  const other = await run.another("second");
  const reports = await Promise.all([refresh(run.deps, 1), refresh(other, 1)]);
  assertEquals(reports.map(({ state }) => state).sort(), ["busy", "enriched"]);
  assertEquals(mostAsked(run), 1);
  assertEquals((await refresh(other, 1)).state, "enriched", "free again");
});
