import type { SourcedValue } from "../enrichment/decision.ts";
import type { Item } from "../item.ts";

export type HistoryKind =
  | "fill"
  | "change"
  | "confirmed"
  | "edit"
  | "lock"
  | "unlock"
  | "undo"
  | "clear"
  | "match"
  | "select"
  | "monitor";

/** What an item is as a whole, as far as a change of it can be undone. */
export type ItemFacts = Partial<
  Pick<
    Item,
    | "match"
    | "ids"
    | "named"
    | "monitored"
    | "locked"
    | "structureBy"
    | "posterId"
    | "lastEnrichedAt"
    | "title"
  >
>;

interface HistoryRow {
  id: number;
  itemId: number;
  runId: number | null;
  at: number;
  kind: HistoryKind;
  reason: string | null;
}

/** What happened to one field: a write, a lock, a confirmation. */
export interface FieldEntry extends HistoryRow {
  field: string;
  before: SourcedValue | null;
  after: SourcedValue | null;
  /** Null in rows from before it was recorded. */
  wasLocked: boolean | null;
  isLocked: boolean | null;
}

/** What happened to an item as a whole: its match, its lock, whether it is monitored. */
export interface ItemEntry extends HistoryRow {
  field: null;
  /** Null where nothing of it can be undone. */
  before: ItemFacts | null;
  after: ItemFacts | null;
}

/** One thing that happened to an item; rows are only ever added. */
export type HistoryEntry = FieldEntry | ItemEntry;

export function isFieldEntry<E extends { field: string | null }>(
  entry: E,
): entry is E & { field: string } {
  return entry.field !== null;
}
