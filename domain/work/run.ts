import type { BulkAction } from "../edits/bulk_action.ts";
import type { BrakeTally } from "../enrichment/change_brake.ts";

export const RUN_KINDS = [
  "bulk_enrichment",
  "catch_up",
  "enrich",
  "replan",
  "scan",
  "bulk_edit",
  "apply_preview",
  "decide_held",
  "rematched",
  "undo",
] as const;
export type RunKind = typeof RUN_KINDS[number];
export type RunState = "running" | "completed" | "partial" | "cancelled" | "failed";
export type RunTrigger = "manual" | "schedule" | "webhook" | "scan" | "once";

export interface RunOptions {
  force: boolean;
  /** Complete or stop (DESIGN 3.6). */
  requireComplete: boolean;
  /** 0 = no limit. */
  maxItems: number;
  /** Of the enrichment of one item: which. */
  itemId?: number;
  /** Of an undo: what it takes back. */
  undo?: UndoWish;
  /** Of an answer to held changes: those of one run, or all, and which answer. */
  held?: { runId: number | null; accept: boolean };
  /** Of a bulk edit: what is done to each item. */
  action?: BulkAction;
  /** Of an applied preview: which one. */
  previewId?: number;
  /** What of it the user did not accept: whole items, or single fields. */
  except?: readonly { itemId: number; field: string | null }[];
}

export interface UndoWish {
  runId: number;
  /** Only on this item, and its seasons and episodes; null for all that the run changed. */
  itemId: number | null;
  /** What is restored is locked. */
  lock: boolean;
}

/** What a run left as it was, and why. */
export interface Left {
  itemId: number;
  field: string | null;
  because: string;
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
  /** Of a run over chosen items: the last one that was worked on, by id. */
  cursor?: number;
  /** The first that were left as they were … */
  left?: readonly Left[];
  /** … and how many there are. */
  leftCount?: number;
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
