import { and, asc, eq, inArray, lt, lte, or, sql } from "drizzle-orm";
import { type JobKind, LEASE_MS } from "../../domain/work/job.ts";
import type { Db } from "../open.ts";
import { jobs } from "../schema.ts";
import { type Job, toJob } from "./job_rows.ts";

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
