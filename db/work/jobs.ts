import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { jobKey, type JobPayload, joinJobs } from "../../domain/work/job.ts";
import type { Db } from "../open.ts";
import { jobs } from "../schema.ts";
import { type Job, toJob } from "./job_rows.ts";

/** Puts a job into the queue; an equal one that waits takes it in instead. */
export async function pushJob(
  db: Db,
  payload: JobPayload,
  priority: number,
  now: number,
): Promise<{ job: Job; isNew: boolean }> {
  const key = jobKey(payload);
  const [inserted] = await db.orm.insert(jobs).values({
    kind: payload.kind,
    key,
    payload,
    state: "queued",
    priority,
    runAfter: now,
    createdAt: now,
  }).onConflictDoNothing().returning();
  if (inserted) return { job: toJob(inserted), isNew: true };
  return await joinWaitingJob(db, payload, priority, now, key);
}

async function joinWaitingJob(
  db: Db,
  payload: JobPayload,
  priority: number,
  now: number,
  key: string,
) {
  const [waiting] = await db.orm.select().from(jobs).where(
    and(eq(jobs.key, key), eq(jobs.state, "queued")),
  );
  // It was claimed in between: then there is room for a new one.
  if (!waiting) return await pushJob(db, payload, priority, now);
  const joined = joinJobs(waiting.payload as JobPayload, payload);
  const [row] = await db.orm.update(jobs)
    .set({
      payload: joined,
      priority: Math.min(waiting.priority, priority),
      runAfter: Math.min(waiting.runAfter, now),
    })
    .where(and(eq(jobs.id, waiting.id), eq(jobs.state, "queued"))).returning();
  return row ? { job: toJob(row), isNew: false } : await pushJob(db, payload, priority, now);
}

/** Cancels a waiting job at once and asks a running one to stop; null when there is no such job. */
export async function cancelJob(db: Db, id: number, now: number): Promise<Job | null> {
  await db.write([
    db.orm.update(jobs).set({ state: "cancelled", finishedAt: now }).where(
      and(eq(jobs.id, id), eq(jobs.state, "queued")),
    ),
    db.orm.update(jobs).set({ cancelRequested: true }).where(
      and(eq(jobs.id, id), eq(jobs.state, "running")),
    ),
  ]);
  return await findJob(db, id);
}

export async function findJob(db: Db, id: number): Promise<Job | null> {
  const [row] = await db.orm.select().from(jobs).where(eq(jobs.id, id));
  return row ? toJob(row) : null;
}

/** The equal job that waits or runs; a running one first. */
export async function findActiveJob(db: Db, key: string): Promise<Job | null> {
  const isActive = and(eq(jobs.key, key), inArray(jobs.state, ["queued", "running"]));
  const [row] = await db.orm.select().from(jobs).where(isActive).orderBy(desc(jobs.state)).limit(1);
  return row ? toJob(row) : null;
}

/** Whether a job of that kind waits or runs. */
export async function hasActiveJob(db: Db, kind: JobPayload["kind"]): Promise<boolean> {
  const isActive = and(eq(jobs.kind, kind), inArray(jobs.state, ["queued", "running"]));
  const [row] = await db.orm.select({ id: jobs.id }).from(jobs).where(isActive).limit(1);
  return row !== undefined;
}

/** Whether an equal job that is older runs: the younger one waits for it. */
export async function isElderRunning(db: Db, key: string, id: number): Promise<boolean> {
  const isElder = and(eq(jobs.key, key), eq(jobs.state, "running"), lt(jobs.id, id));
  return await db.orm.$count(jobs, isElder) > 0;
}

/** How many jobs of that key were queued since then. */
export async function countStarts(db: Db, key: string, since: number): Promise<number> {
  return await db.orm.$count(jobs, and(eq(jobs.key, key), gte(jobs.createdAt, since)));
}

/** The latest job of that key, whatever became of it. */
export async function findLatestJob(db: Db, key: string): Promise<Job | null> {
  const [row] = await db.orm.select().from(jobs).where(eq(jobs.key, key)).orderBy(desc(jobs.id))
    .limit(1);
  return row ? toJob(row) : null;
}

export async function listJobs(
  db: Db,
  page: number,
  limit: number,
): Promise<{ jobs: Job[]; total: number }> {
  const rows = await db.orm.select().from(jobs).orderBy(desc(jobs.id)).limit(limit).offset(
    (page - 1) * limit,
  );
  return { jobs: rows.map(toJob), total: await db.orm.$count(jobs) };
}

/** When the next waiting job may start; null when none waits. */
export async function nextJobAt(db: Db): Promise<number | null> {
  const [row] = await db.orm.select({ at: sql<number | null>`min(${jobs.runAfter})` }).from(jobs)
    .where(eq(jobs.state, "queued"));
  return row?.at ?? null;
}

/** Finished jobs older than that, but for the failed ones, are forgotten. */
export async function forgetJobsBefore(db: Db, time: number): Promise<void> {
  await db.write([
    db.orm.delete(jobs).where(
      and(inArray(jobs.state, ["done", "cancelled"]), lt(jobs.finishedAt, time)),
    ),
  ]);
}
