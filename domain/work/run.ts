import type { BrakeTally } from "../enrichment/change_brake.ts";

export type RunKind =
  | "bulk_enrichment"
  | "catch_up"
  | "enrich"
  | "scan"
  | "edit"
  | "rematched"
  | "undo";
export type RunState = "running" | "completed" | "partial" | "cancelled" | "failed";
export type RunTrigger = "manual" | "schedule" | "webhook" | "scan" | "once";

export interface RunOptions {
  force: boolean;
  /** Complete or stop (DESIGN 3.6). */
  requireComplete: boolean;
  /** 0 = no limit. */
  maxItems: number;
}

/** How often one provider was asked, spared by the cache, limited, and failed. */
export interface ProviderTally {
  asked: number;
  cached: number;
  limited: number;
  failed: number;
}

/** What a run has done so far; kept after every item, so that a restart goes on from it. */
export interface RunProgress {
  total: number;
  processed: number;
  updated: number;
  skipped: number;
  failed: number;
  changedFields: number;
  currentItem: { id: number; title: string; year: number | null } | null;
  stopReason: string | null;
  /** Providers that were limited, and since when. */
  limited: Record<string, number>;
  providers: Record<string, ProviderTally>;
  tally: BrakeTally;
}

export interface Run {
  id: number;
  kind: RunKind;
  state: RunState;
  trigger: RunTrigger;
  options: RunOptions;
  progress: RunProgress;
  startedAt: number;
  finishedAt: number | null;
}

export const NO_OPTIONS: RunOptions = { force: false, requireComplete: false, maxItems: 0 };

/** `total` items are to be worked on; `skipped` ones are fresh and left alone. */
export function newProgress(total: number, skipped = 0): RunProgress {
  return {
    total,
    processed: 0,
    updated: 0,
    skipped,
    failed: 0,
    changedFields: 0,
    currentItem: null,
    stopReason: null,
    limited: {},
    providers: {},
    tally: {},
  };
}
