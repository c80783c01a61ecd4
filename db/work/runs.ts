import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import {
  newProgress,
  type Run,
  type RunKind,
  type RunOptions,
  type RunProgress,
  type RunState,
  type RunTrigger,
} from "../../domain/work/run.ts";
import type { Db } from "../open.ts";
import { runItems, runs } from "../schema.ts";

export async function startRun(
  db: Db,
  run: { kind: RunKind; trigger: RunTrigger; options: RunOptions; total: number; skipped?: number },
  now: number,
): Promise<Run> {
  const { total, skipped, ...rest } = run;
  const [row] = await db.orm.insert(runs).values({
    ...rest,
    state: "running",
    progress: newProgress(total, skipped),
    startedAt: now,
  }).returning();
  if (!row) throw new Error("Cannot start the run as the database returned no row");
  return toRun(row);
}

export async function findRun(db: Db, id: number): Promise<Run | null> {
  const [row] = await db.orm.select().from(runs).where(eq(runs.id, id));
  return row ? toRun(row) : null;
}

export async function findRuns(db: Db, ids: readonly number[]): Promise<Run[]> {
  return (await db.orm.select().from(runs).where(inArray(runs.id, [...ids]))).map(toRun);
}

/** The enrichment of that item that goes on, or was going on when its process ended. */
export async function findRunOfItem(db: Db, itemId: number): Promise<Run | null> {
  const isOfItem = sql`${runs.options} ->> 'itemId' = ${itemId}`;
  const isOpen = and(eq(runs.kind, "enrich"), eq(runs.state, "running"), isOfItem);
  const [row] = await db.orm.select().from(runs).where(isOpen).limit(1);
  return row ? toRun(row) : null;
}

/** The latest run that took this one back: all of it, or what it did to one item. */
export async function findUndoOf(
  db: Db,
  runId: number,
  itemId: number | null = null,
): Promise<Run | null> {
  const isUndo = sql`${runs.options} ->> '$.undo.runId' = ${runId}
    and ${runs.options} ->> '$.undo.itemId' is ${itemId}`;
  const [row] = await db.orm.select().from(runs).where(and(eq(runs.kind, "undo"), isUndo))
    .orderBy(desc(runs.id)).limit(1);
  return row ? toRun(row) : null;
}

/** Forgets a run that came to nothing. */
export async function dropRun(db: Db, id: number): Promise<void> {
  await db.write([db.orm.delete(runs).where(eq(runs.id, id))]);
}

export async function saveRunProgress(db: Db, id: number, progress: RunProgress): Promise<void> {
  await db.write([db.orm.update(runs).set({ progress }).where(eq(runs.id, id))]);
}

/** Closes a run that is open; what it was for is not kept any longer. */
export async function finishRun(
  db: Db,
  id: number,
  state: RunState,
  progress: RunProgress,
  now: number,
): Promise<void> {
  const isOpen = and(eq(runs.id, id), eq(runs.state, "running"));
  await db.write([
    db.orm.update(runs).set({
      state,
      progress: { ...progress, currentItem: null },
      finishedAt: now,
    }).where(isOpen),
    db.orm.delete(runItems).where(eq(runItems.runId, id)),
  ]);
}

export async function findRunningRun(db: Db, kinds: readonly RunKind[]): Promise<Run | null> {
  const [row] = await db.orm.select().from(runs).where(
    and(inArray(runs.kind, [...kinds]), eq(runs.state, "running")),
  )
    .orderBy(desc(runs.id)).limit(1);
  return row ? toRun(row) : null;
}

/** The runs that were started before then and are not over. */
export async function runningRuns(db: Db, before: number): Promise<Run[]> {
  const rows = await db.orm.select().from(runs)
    .where(and(eq(runs.state, "running"), lt(runs.startedAt, before)));
  return rows.map(toRun);
}

export async function countRunsSince(
  db: Db,
  kind: RunKind,
  trigger: RunTrigger,
  since: number,
): Promise<number> {
  const isRecent = and(eq(runs.kind, kind), eq(runs.trigger, trigger), gte(runs.startedAt, since));
  return await db.orm.$count(runs, isRecent);
}

/** The latest finished run of that kind. */
export async function findLastRun(db: Db, kind: RunKind): Promise<Run | null> {
  const [row] = await db.orm.select().from(runs).where(
    and(eq(runs.kind, kind), inArray(runs.state, ["completed", "partial", "cancelled", "failed"])),
  )
    .orderBy(desc(runs.id)).limit(1);
  return row ? toRun(row) : null;
}

export async function listRuns(
  db: Db,
  kind: RunKind | null,
  page: number,
  limit: number,
): Promise<{ runs: Run[]; total: number }> {
  const where = kind === null ? undefined : eq(runs.kind, kind);
  // By their ids alone, so that only those of the page are read with all they hold.
  const ids = db.orm.select({ id: runs.id }).from(runs).where(where).orderBy(desc(runs.id))
    .limit(limit).offset((page - 1) * limit);
  const rows = await db.orm.select().from(runs).where(inArray(runs.id, ids))
    .orderBy(desc(runs.id));
  return { runs: rows.map(toRun), total: await db.orm.$count(runs, where) };
}

function toRun(row: typeof runs.$inferSelect): Run {
  return {
    ...row,
    kind: row.kind as RunKind,
    state: row.state as RunState,
    trigger: row.trigger as RunTrigger,
    options: row.options as RunOptions,
    progress: row.progress as RunProgress,
  };
}
