import type { JobKind, JobPayload, JobState } from "../../domain/work/job.ts";
import type { jobs } from "../schema.ts";

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

export function toJob(row: typeof jobs.$inferSelect): Job {
  return {
    ...row,
    kind: row.kind as JobKind,
    state: row.state as JobState,
    payload: row.payload as JobPayload,
  };
}
