import { claimJob, findJob, listJobs } from "../../db/work/jobs.ts";
import { findRun } from "../../db/work/runs.ts";
import type { Deps } from "../../services/deps.ts";
import type { EnrichReport } from "../../services/enrichment/enrich_report.ts";
import { cancelBulk, startCatchUp, startEnrich } from "../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { isProblem } from "../../services/problem.ts";
import { changeProvider } from "../../services/settings/change_settings.ts";
import { assertEquals, assertRejects } from "../assert.ts";
import { LEASE_MS } from "../../domain/work/job.ts";
import { addSynthetic, allItems, catchUp, workOff } from "../world_runs/library_run.ts";
import { requestsTo } from "../world_runs/refresh.ts";
import { createTestDeps, type TestRun } from "../world_runs/test_deps.ts";

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

/** How often each title was asked of one provider, the most. */
function mostAsked({ world }: TestRun): number {
  const questions = world.requests.map(({ provider, path, query }) =>
    `${provider} ${path} ${query.i ?? query.query ?? ""} ${query.plot ?? ""} ${query.year ?? ""}`
  );
  return Math.max(...Map.groupBy(questions, (own) => own).values().map(({ length }) => length));
}

Deno.test("a manual refresh during a batch of 1,000 starts within one slice", async () => {
  await using run = await createTestDeps({ world: { synthetic: 1000 } });
  await changeProvider(run.deps, "omdb", { dailyQuota: 100_000 });
  await addSynthetic(run, 1000);
  const started = await startCatchUp(run.deps, "schedule");
  const processed = async () => (await findRun(run.deps.db, started?.id ?? 0))?.progress.processed;
  const seen = { pushedAt: 0, jobId: 0 };
  const deps = whenAsked(run, 900, async () => {
    const [first] = await allItems(run.deps);
    seen.pushedAt = await processed() ?? 0;
    seen.jobId = await queued(run.deps, first?.id ?? 0, true);
    seen.jobId = seen.jobId;
  });
  let startedAt: number | undefined;
  const { db } = deps;
  deps.db = {
    ...db,
    async write(statements) {
      if (startedAt === undefined && seen.jobId > 0) {
        const job = await findJob(run.deps.db, seen.jobId);
        if (job?.state === "running") startedAt = await processed();
      }
      return await db.write(statements);
    },
  };
  await workUntilIdle(deps);
  const items = await allItems(run.deps);
  assertEquals(items.filter(({ lastEnrichedAt }) => lastEnrichedAt === null), []);
  assertEquals((await findRun(run.deps.db, started?.id ?? 0))?.progress.processed, 1000);
  assertEquals((await findJob(run.deps.db, seen.jobId))?.state, "done");
  assertEquals(seen.pushedAt > 300 && (startedAt ?? 1000) - seen.pushedAt <= 20, true);
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

Deno.test("two processes on one database never do a job or an item twice", async () => {
  await using run = await createTestDeps({ world: { synthetic: 80, latencyMs: 50 } });
  await addSynthetic(run, 80);
  const other = await run.another("second");
  const items = await allItems(run.deps);
  for (const { id } of items.slice(0, 30)) await queued(run.deps, id);
  await startCatchUp(run.deps, "schedule");
  const working = { now: new Set<string>(), worst: 0 };
  const watch = (deps: Deps): Deps => ({
    ...deps,
    fetch: async (input, init) => {
      const title = new URL(String(input)).pathname + new URL(String(input)).searchParams.get("i");
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
  await using run = await createTestDeps({ world: { synthetic: 60 } });
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
