export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

/** A job is a record: its kind and what it works on. */
export type JobPayload =
  /** `only`: what lies in the library under these names; all of it where nothing is said. */
  | { kind: "scan"; libraryId: number; only?: readonly string[] }
  | { kind: "probe"; libraryId: number }
  | { kind: "enrich"; itemId: number; force: boolean; providers?: string[] }
  | { kind: "enrich_batch"; runId: number }
  /** A run over chosen items: an undo, a bulk edit, an applied preview. */
  | { kind: "work_run"; runId: number }
  | { kind: "preview"; previewId: number }
  /** After a change of settings: of one library, else of all. */
  | { kind: "replan"; libraryId?: number };

export type JobKind = JobPayload["kind"];

/** 1 to 10, lower first (C20). */
export const PRIORITIES = { webhook: 2, manual: 3, afterScan: 5, bulk: 7, maintenance: 8 } as const;

/** Equal jobs are one job: the key names what makes them equal. */
export function jobKey(payload: JobPayload): string {
  switch (payload.kind) {
    case "scan":
      return `scan:${payload.libraryId}`;
    case "probe":
      return `probe:${payload.libraryId}`;
    case "enrich":
      return `enrich:${payload.itemId}`;
    case "work_run":
      return `run:${payload.runId}`;
    case "preview":
      return `preview:${payload.previewId}`;
    case "enrich_batch":
      return `enrich_batch:${payload.runId}`;
    case "replan":
      return payload.libraryId === undefined ? "replan" : `replan:${payload.libraryId}`;
  }
}

/** The wishes of two equal jobs in one: whoever wants more gets it. */
export function joinJobs(waiting: JobPayload, wanted: JobPayload): JobPayload {
  if (waiting.kind === "scan" && wanted.kind === "scan") return joinScans(waiting, wanted);
  if (waiting.kind !== "enrich" || wanted.kind !== "enrich") return waiting;
  const providers = waiting.providers && wanted.providers
    ? [...new Set([...waiting.providers, ...wanted.providers])]
    : undefined;
  const { providers: _, ...rest } = waiting;
  return { ...rest, force: waiting.force || wanted.force, ...(providers ? { providers } : {}) };
}

type ScanPayload = Extract<JobPayload, { kind: "scan" }>;

function joinScans({ only, ...whole }: ScanPayload, wanted: ScanPayload): ScanPayload {
  if (!only || !wanted.only) return whole;
  return { ...whole, only: [...new Set([...only, ...wanted.only])] };
}

const RETRY_SECONDS = [30, 120, 600, 3600] as const;

/** When a job whose handler broke is tried again; null when it has been tried enough. */
export function jobRetryAt(now: number, attempts: number): number | null {
  const seconds = RETRY_SECONDS[attempts - 1];
  return seconds === undefined ? null : now + seconds * 1000;
}

/** A running job must be heard of this often, or another process takes it over. */
export const LEASE_MS = 60_000;
export const HEARTBEAT_MS = 15_000;

/** A batch gives way after so many items or so long (DESIGN § 4). */
export const SLICE = { items: 20, ms: 20_000 } as const;
