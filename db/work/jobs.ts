import { and, asc, desc, eq, gte, inArray, lt, lte, or, sql } from "drizzle-orm";
import {
  jobKey,
  type JobKind,
  type JobPayload,
  type JobState,
  joinJobs,
  LEASE_MS,
} from "../../domain/work/job.ts";
import type { Db } from "../open.ts";
import { jobs } from "../schema.ts";

export interface Job {
  id: number;
  kind: JobKind;
  key: string;
  payload: JobPayload;
  state: JobState;
  priority: number;
  runAfter: number;
  attempts: number;
  cancelRequested: boolean;
  progress: unknown;
  result: unknown;
  error: string | null;
  createdAt: number;
  startedAt: number | null;
  finishedAt: number | null;
}

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

/**
 * Takes the most urgent waiting job, or a running one whose process was not heard of for a lease.
 * One statement decides, so that two processes never take the same job. Reads only when idle.
 */
export async function claimJob(
  db: Db,
  owner: string,
  now: number,
  kinds?: readonly JobKind[],
): Promise<Job | null> {
  const isOpen = or(
    and(eq(jobs.state, "queued"), lte(jobs.runAfter, now)),
    and(eq(jobs.state, "running"), lt(jobs.leaseUntil, now)),
  );
  const ofKind = kinds ? inArray(jobs.kind, [...kinds]) : undefined;
  const [next] = await db.orm.select({ id: jobs.id }).from(jobs).where(and(isOpen, ofKind))
    .orderBy(asc(jobs.priority), asc(jobs.id)).limit(1);
  if (!next) return null;
  const [row] = await db.orm.update(jobs).set({
    state: "running",
    owner,
    leaseUntil: now + LEASE_MS,
    attempts: sql`${jobs.attempts} + 1`,
    startedAt: sql`coalesce(${jobs.startedAt}, ${now})`,
  }).where(and(eq(jobs.id, next.id), isOpen)).returning();
  return row ? toJob(row) : await claimJob(db, owner, now, kinds);
}

/** Says that the job's process lives; false when the job was lost or is to be cancelled. */
export async function keepJob(
  db: Db,
  id: number,
  owner: string,
  now: number,
): Promise<"kept" | "cancelled" | "lost"> {
  const [row] = await db.orm.update(jobs).set({ leaseUntil: now + LEASE_MS })
    .where(and(eq(jobs.id, id), eq(jobs.owner, owner), eq(jobs.state, "running"))).returning();
  if (!row) return "lost";
  return row.cancelRequested ? "cancelled" : "kept";
}

export async function isCancelRequested(db: Db, id: number): Promise<boolean> {
  const [row] = await db.orm.select({ wanted: jobs.cancelRequested }).from(jobs).where(
    eq(jobs.id, id),
  );
  return row?.wanted ?? true;
}

export async function noteProgress(db: Db, id: number, progress: unknown): Promise<void> {
  await db.write([db.orm.update(jobs).set({ progress }).where(eq(jobs.id, id))]);
}

export type JobEnd =
  | { state: "done"; result: unknown }
  | { state: "failed"; error: string; result?: unknown }
  | { state: "cancelled"; result?: unknown }
  /** Not finished: back into the queue, for the next slice or another try. */
  | { state: "queued"; runAfter: number; error?: string; keepAttempts?: boolean };

export async function endJob(
  db: Db,
  job: Job,
  owner: string,
  end: JobEnd,
  now: number,
): Promise<void> {
  const isOurs = and(eq(jobs.id, job.id), eq(jobs.owner, owner), eq(jobs.state, "running"));
  const common = { owner: null, leaseUntil: null, state: end.state };
  if (end.state !== "queued") {
    const error = end.state === "failed" ? end.error : null;
    const set = { ...common, error, result: end.result ?? null, finishedAt: now };
    await db.write([db.orm.update(jobs).set(set).where(isOurs)]);
    return;
  }
  const attempts = end.keepAttempts ? job.attempts : 0;
  const set = { ...common, runAfter: end.runAfter, error: end.error ?? null, attempts };
  // An equal job may have been queued meanwhile; then that one goes on for both.
  const twin =
    sql`exists (select 1 from ${jobs} as twin where twin.key = ${job.key} and twin.state = 'queued')`;
  await db.write([
    db.orm.update(jobs).set({ ...common, state: "done", finishedAt: now }).where(and(isOurs, twin)),
    db.orm.update(jobs).set(set).where(isOurs),
  ]);
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

function toJob(row: typeof jobs.$inferSelect): Job {
  return {
    ...row,
    kind: row.kind as JobKind,
    state: row.state as JobState,
    payload: row.payload as JobPayload,
  };
}
