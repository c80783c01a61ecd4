import { filesOfLibrary } from "../../db/library/files.ts";
import { claimJob } from "../../db/work/claim_job.ts";
import { findJob, listJobs } from "../../db/work/jobs.ts";
import { handleJob } from "../../services/jobs/handlers.ts";
import { startPartScan, startScan } from "../../services/jobs/start_jobs.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { assert, assertEquals } from "../assert.ts";
import { library, put } from "../world_runs/folder_run.ts";
import { QUIETLY } from "../world_runs/library_run.ts";

const CHARADE = "Charade (1963)/Charade (1963).mkv";
const WINGS = "Wings (1927)/Wings (1927).mkv";

Deno.test("scans of parts that wait are one scan, and a whole one takes them in", async () => {
  const { run, id } = await library(CHARADE);
  await using _ = run;
  await startPartScan(run.deps, id, ["a"]);
  await startPartScan(run.deps, id, ["b", "a"]);
  const payloads = async () =>
    (await listJobs(run.deps.db, 1, 10)).jobs.map(({ payload }) => payload);
  assertEquals(await payloads(), [{ kind: "scan", libraryId: id, only: ["a", "b"] }]);
  await startScan(run.deps, id);
  await startPartScan(run.deps, id, ["c"]);
  assertEquals(await payloads(), [{ kind: "scan", libraryId: id }]);
});

Deno.test("a scan waits while another one of the same library runs", async () => {
  const { run, id, root } = await library(CHARADE);
  await using _ = run;
  await put(root, WINGS);
  await startScan(run.deps, id);
  const elder = await claimJob(run.deps.db, "another process", run.clock.now());
  const younger = await startScan(run.deps, id);
  await workUntilIdle(run.deps);
  assertEquals((await findJob(run.deps.db, younger.id))?.state, "queued");
  assertEquals((await filesOfLibrary(run.deps.db, id)).length, 1);
  assert(elder);
  await handleJob(run.deps, elder, QUIETLY);
  assertEquals((await filesOfLibrary(run.deps.db, id)).length, 2);
});

Deno.test("a scan that the end of the process stops goes back to the queue", async () => {
  const { run, id } = await library(CHARADE);
  await using _ = run;
  const job = await startScan(run.deps, id);
  const end = await handleJob(run.deps, job, { ...QUIETLY, isStopped: () => true });
  assertEquals(end.state, "queued");
  const cancelled = { ...QUIETLY, isStopped: () => true, isCancelled: () => true };
  assertEquals((await handleJob(run.deps, job, cancelled)).state, "cancelled");
});
