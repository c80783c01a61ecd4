import { and, eq, type SQL, sql } from "drizzle-orm";
import type { CurrentField, SourcedValue } from "../../domain/enrichment/decision.ts";
import type { HistoryKind } from "../../domain/history/history_entry.ts";
import type { Db } from "../open.ts";
import { itemFields } from "../schema.ts";
import { recordIfWrittenStatement } from "./history.ts";
import { isItemUnlocked } from "./item_locks.ts";

/** One write of one field, valid only for the version it was planned from. */
export interface FieldWrite {
  field: string;
  kind: HistoryKind;
  /** The field as the write was planned from it. */
  current: CurrentField;
  after: SourcedValue | null;
  reason: string;
  /** Locks or unlocks with the write; undefined leaves the lock. */
  locked?: boolean;
}

export interface WriteContext {
  itemId: number;
  matchNo: number;
  runId: number | null;
  now: number;
  /** Automatic writes stop at a lock; the user's own pass it. */
  passesLocks: boolean;
}

/**
 * The statements of one field write: one conditional statement that does nothing when the field was
 * locked, changed or re-matched meanwhile, and its history row, which follows only what was written.
 * The first one's `rowsAffected` tells.
 */
export function fieldWriteStatements(db: Db, context: WriteContext, write: FieldWrite) {
  const statement = write.current.version === 0
    ? insertField(db, context, write)
    : updateField(db, context, write);
  return [statement, recordIfWrittenStatement(db, historyEntry(context, write))] as const;
}

function historyEntry({ itemId, runId, now: at }: WriteContext, write: FieldWrite) {
  const { field, kind, current, after, reason, locked = current.locked } = write;
  const locks = { wasLocked: current.locked, isLocked: locked };
  return { itemId, runId, at, kind, field, before: current.held, after, reason, ...locks };
}

/** Remembers when the source was first seen without the value; no write of the field itself. */
export function missingSinceStatement(
  db: Db,
  itemId: number,
  field: string,
  version: number,
  since: number | null,
) {
  return db.orm.update(itemFields).set({ missingSince: since })
    .where(
      and(
        eq(itemFields.itemId, itemId),
        eq(itemFields.field, field),
        eq(itemFields.version, version),
      ),
    );
}

function insertField(
  db: Db,
  { itemId, matchNo, runId, passesLocks }: WriteContext,
  write: FieldWrite,
) {
  const columns = fieldColumns(write, runId);
  const locked = write.locked ?? false;
  return db.orm.run(sql`
    insert into item_fields (item_id, field, value, source, language, country, fetched_at, run_id, reason, version, locked)
    select ${itemId}, ${write.field}, ${
    json(columns.value)
  }, ${columns.source}, ${columns.language}, ${columns.country},
      ${columns.fetchedAt}, ${runId}, ${write.reason}, 1, ${locked ? 1 : 0}
    where ${isStillMatched(itemId, matchNo)} and ${passesLocks ? sql`true` : isItemUnlocked(itemId)}
    on conflict do nothing`);
}

function updateField(
  db: Db,
  { itemId, matchNo, runId, passesLocks }: WriteContext,
  write: FieldWrite,
) {
  const isPlanned = and(
    eq(itemFields.itemId, itemId),
    eq(itemFields.field, write.field),
    eq(itemFields.version, write.current.version),
    isStillMatched(itemId, matchNo),
    ...(passesLocks ? [] : [eq(itemFields.locked, false), isItemUnlocked(itemId)]),
  );
  return db.orm.update(itemFields).set({
    ...fieldColumns(write, runId),
    ...(write.locked === undefined ? {} : { locked: write.locked }),
    version: write.current.version + 1,
    missingSince: null,
  }).where(isPlanned);
}

function fieldColumns({ after, reason }: FieldWrite, runId: number | null) {
  return {
    value: after?.value ?? null,
    source: after?.source ?? null,
    language: after?.language ?? null,
    country: after?.country ?? null,
    fetchedAt: after?.fetchedAt ?? null,
    runId,
    reason,
  };
}

function isStillMatched(itemId: number, matchNo: number): SQL {
  return sql`exists (select 1 from items where items.id = ${itemId} and items.match_no = ${matchNo})`;
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
