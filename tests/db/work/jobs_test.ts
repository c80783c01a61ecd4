import { claimJob, endJob, keepJob } from "../../../db/work/claim_job.ts";
import type { Job } from "../../../db/work/job_rows.ts";
import {
  cancelJob,
  findActiveJob,
  findJob,
  forgetJobsBefore,
  listJobs,
  nextJobAt,
  pushJob,
} from "../../../db/work/jobs.ts";
import type { Db } from "../../../db/open.ts";
import { type JobPayload, LEASE_MS } from "../../../domain/work/job.ts";
import { assert, assertEquals } from "../../assert.ts";
import { NOON } from "../sample_items.ts";
import { forEachDatabase } from "../temporary_database.ts";

const enrich = (
  itemId: number,
  more: { force?: boolean; providers?: string[] } = {},
): JobPayload => ({
  kind: "enrich",
  itemId,
  force: false,
  ...more,
});
const scan: JobPayload = { kind: "scan", libraryId: 1 };

/** Takes the next job, which must be there. */
async function claim(db: Db, owner: string, now = NOON): Promise<Job> {
  const job = await claimJob(db, owner, now);
  assert(job, `${owner} found no job`);
  return job;
}

forEachDatabase("pushJob() makes equal jobs one, with the wishes of both", async ({ db }) => {
  const first = await pushJob(db, enrich(1, { providers: ["omdb"] }), 7, NOON);
  const second = await pushJob(db, enrich(1, { force: true }), 3, NOON + 1);
  assertEquals([first.isNew, second.isNew, second.job.id], [true, false, first.job.id]);
  assertEquals(second.job.payload, enrich(1, { force: true }));
  assertEquals([second.job.priority, second.job.runAfter], [3, NOON]);
  assertEquals((await pushJob(db, enrich(2), 3, NOON)).isNew, true);
  assertEquals((await listJobs(db, 1, 50)).total, 2);
});

forEachDatabase("pushJob() never makes a waiting job less urgent", async ({ db }) => {
  await pushJob(db, enrich(1, { force: true }), 2, NOON);
  const { job } = await pushJob(db, enrich(1), 9, NOON + 50);
  assertEquals([job.priority, job.runAfter, job.payload], [2, NOON, enrich(1, { force: true })]);
});

forEachDatabase("pushJob() many times at once makes one job", async ({ db, openAgain }) => {
  const other = await openAgain();
  const pushed = await Promise.all(
    Array.from({ length: 20 }, (_, index) => pushJob(index % 2 ? db : other, scan, 5, NOON)),
  );
  assertEquals(new Set(pushed.map(({ job }) => job.id)).size, 1);
  assertEquals(pushed.filter(({ isNew }) => isNew).length, 1);
});

forEachDatabase("pushJob() queues one more while its equal runs", async ({ db }) => {
  await pushJob(db, scan, 5, NOON);
  const running = await claim(db, "a");
  const { job, isNew } = await pushJob(db, scan, 5, NOON);
  assertEquals([isNew, job.id === running.id], [true, false]);
  assertEquals((await findActiveJob(db, "scan:1"))?.id, running.id, "the running one comes first");
});

forEachDatabase("claimJob() goes by priority, then by age", async ({ db }) => {
  for (const [itemId, priority] of [[1, 7], [2, 3], [3, 7], [4, 2]] as const) {
    await pushJob(db, enrich(itemId), priority, NOON);
  }
  const keys: string[] = [];
  for (let job = await claimJob(db, "a", NOON); job; job = await claimJob(db, "a", NOON)) {
    keys.push(job.key);
  }
  assertEquals(keys, ["enrich:4", "enrich:2", "enrich:1", "enrich:3"]);
});

forEachDatabase(
  "claimJob() takes only the kinds it is told, and none before its time",
  async ({ db }) => {
    await pushJob(db, scan, 1, NOON);
    await pushJob(db, enrich(1), 9, NOON + 10);
    assertEquals(await claimJob(db, "a", NOON, ["enrich"]), null);
    assertEquals(await nextJobAt(db), NOON);
    assertEquals((await claimJob(db, "a", NOON + 10, ["enrich"]))?.key, "enrich:1");
  },
);

forEachDatabase("claimJob() never gives one job to two", async ({ db, openAgain }) => {
  const other = await openAgain();
  for (let itemId = 1; itemId <= 30; itemId++) await pushJob(db, enrich(itemId), 5, NOON);
  const claims = await Promise.all(
    Array.from(
      { length: 40 },
      (_, index) => claimJob(index % 2 ? db : other, `worker ${index}`, NOON),
    ),
  );
  const ids = claims.flatMap((job) => job ? [job.id] : []);
  assertEquals([ids.length, new Set(ids).size], [30, 30]);
});

forEachDatabase(
  "claimJob() takes over what a dead process held, and its owner learns of it",
  async ({ db }) => {
    await pushJob(db, scan, 5, NOON);
    const first = await claim(db, "dead");
    assertEquals(await claimJob(db, "alive", NOON + LEASE_MS), null);
    const late = NOON + LEASE_MS + 1;
    const second = await claim(db, "alive", late);
    assertEquals([second.id, second.attempts, second.startedAt], [first.id, 2, NOON]);
    assertEquals(await keepJob(db, first.id, "dead", late), "lost");
    await endJob(db, first, "dead", { state: "done", result: "too late" }, late);
    assertEquals((await findJob(db, first.id))?.state, "running");
  },
);

forEachDatabase("keepJob() keeps a job beyond its first lease", async ({ db }) => {
  await pushJob(db, scan, 5, NOON);
  const job = await claim(db, "a");
  assertEquals(await keepJob(db, job.id, "a", NOON + LEASE_MS), "kept");
  assertEquals(await claimJob(db, "b", NOON + LEASE_MS + 1), null);
});

forEachDatabase("cancelJob() ends a waiting job and asks a running one to stop", async ({ db }) => {
  const { job: waiting } = await pushJob(db, scan, 5, NOON);
  assertEquals((await cancelJob(db, waiting.id, NOON))?.state, "cancelled");
  assertEquals(await claimJob(db, "a", NOON), null);
  await pushJob(db, enrich(1), 5, NOON);
  const running = await claim(db, "a");
  const asked = await cancelJob(db, running.id, NOON);
  assertEquals([asked?.state, asked?.cancelRequested], ["running", true]);
  assertEquals(await keepJob(db, running.id, "a", NOON), "cancelled");
  assertEquals(await cancelJob(db, 999, NOON), null);
});

forEachDatabase("endJob() keeps the result, the error and the end", async ({ db }) => {
  await pushJob(db, enrich(1), 1, NOON);
  await pushJob(db, enrich(2), 2, NOON);
  const [fine, broken] = [await claim(db, "a"), await claim(db, "a")];
  await endJob(db, fine, "a", { state: "done", result: { changed: 3 } }, NOON + 1);
  await endJob(db, broken, "a", { state: "failed", error: "TypeError: oops" }, NOON + 2);
  const ended = await Promise.all([fine, broken].map(({ id }) => findJob(db, id)));
  assertEquals(ended.map((job) => [job?.state, job?.result, job?.error, job?.finishedAt]), [
    ["done", { changed: 3 }, null, NOON + 1],
    ["failed", null, "TypeError: oops", NOON + 2],
  ]);
});

forEachDatabase(
  "endJob() puts a job back, for a slice with new tries, for a retry with its old",
  async ({ db }) => {
    await pushJob(db, scan, 5, NOON);
    const slice = await claim(db, "a");
    await endJob(db, slice, "a", { state: "queued", runAfter: NOON + 5 }, NOON);
    assertEquals(await claimJob(db, "a", NOON + 4), null);
    const again = await claim(db, "a", NOON + 5);
    assertEquals([again.id, again.attempts], [slice.id, 1]);
    const retry = { state: "queued", runAfter: NOON, error: "oops", keepAttempts: true } as const;
    await endJob(db, again, "a", retry, NOON + 6);
    assertEquals((await claim(db, "a", NOON + 6)).attempts, 2);
  },
);

forEachDatabase("endJob() gives way to an equal job that was queued meanwhile", async ({ db }) => {
  await pushJob(db, scan, 5, NOON);
  const running = await claim(db, "a");
  const { job: twin } = await pushJob(db, scan, 3, NOON);
  await endJob(db, running, "a", { state: "queued", runAfter: NOON }, NOON + 1);
  const ended = await Promise.all([running, twin].map(({ id }) => findJob(db, id)));
  assertEquals(ended.map((job) => job?.state), ["done", "queued"]);
});

forEachDatabase(
  "forgetJobsBefore() forgets what is done, not what failed or waits",
  async ({ db }) => {
    for (let itemId = 1; itemId <= 4; itemId++) await pushJob(db, enrich(itemId), itemId, NOON);
    await endJob(db, await claim(db, "a"), "a", { state: "done", result: null }, NOON);
    await endJob(db, await claim(db, "a"), "a", { state: "failed", error: "oops" }, NOON);
    await endJob(db, await claim(db, "a"), "a", { state: "done", result: null }, NOON + 9);
    await forgetJobsBefore(db, NOON + 9);
    const left = (await listJobs(db, 1, 50)).jobs.map(({ key }) => key);
    assertEquals(left, ["enrich:4", "enrich:3", "enrich:2"]);
  },
);
