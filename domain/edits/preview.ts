import type { SourcedValue } from "../enrichment/decision.ts";
import type { ChangeReason } from "../enrichment/decision.ts";
import type { Selection } from "./bulk_action.ts";

/** One value that a plan would write. */
export interface PlannedChange {
  field: string;
  kind: "fill" | "change";
  from: SourcedValue | null;
  to: SourcedValue;
  because: "fill" | ChangeReason;
}

/** `computing`: more items are to be planned; `applied`: its run was started. */
export type PreviewState = "computing" | "ready" | "applied" | "cancelled";

export interface PreviewProgress {
  /** Titles that were chosen … */
  total: number;
  /** … and planned so far, the last one by its id. */
  planned: number;
  cursor: number;
  /** Films, series, seasons and episodes that would change, and in how many fields. */
  changedItems: number;
  changedFields: number;
}

/** What a refresh would change of many items; kept until it is applied or thrown away. */
export interface Preview {
  id: number;
  createdAt: number;
  selection: Selection;
  /** Providers are asked before their answers are planned. */
  asks: boolean;
  state: PreviewState;
  /** The settings by which it was planned. */
  basis: string;
  /** Of all plans in their order. */
  hash: string;
  progress: PreviewProgress;
  runId: number | null;
}

/** The plan of one item in a preview. */
export interface PreviewedItem {
  itemId: number;
  hash: string;
  changes: readonly PlannedChange[];
}
