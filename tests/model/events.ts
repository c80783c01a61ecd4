import type { Answer } from "../../domain/enrichment/answer.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import type { Ids, ItemKind } from "../../domain/ids.ts";

/** What a field holds, as its row says: nothing and unlocked where there is no row. */
export interface Held {
  held: SourcedValue | null;
  locked: boolean;
}

/** A write of a field's row that changed what is held or locked. */
export interface FieldEvent {
  what: "field";
  itemId: number;
  field: string;
  before: Held;
  after: Held;
}

export interface HistoryEvent {
  what: "history";
  id: number;
  itemId: number;
  runId: number | null;
  kind: string;
  field: string | null;
  before: SourcedValue | null;
  after: SourcedValue | null;
  reason: string | null;
  /** Null where the row does not say. */
  wasLocked: boolean | null;
  isLocked: boolean | null;
}

export interface MarkEvent {
  what: "mark" | "unmark";
  itemId: number;
  field: string;
  source: string;
  value: unknown;
}

export interface AnswerEvent {
  what: "answer";
  provider: string;
  kind: ItemKind;
  externalId: string;
  part: string;
  content: Answer | null;
  fetchedAt: number;
}

/** An item as it is from now on. */
export interface ItemEvent {
  what: "item";
  itemId: number;
  kind: ItemKind;
  seriesId: number | null;
  matchNo: number;
  ids: Ids;
}

/** An item was removed; fields and history go with it. */
export interface GoneEvent {
  what: "gone";
  itemId: number;
  missingSince: number | null;
}

/** The settings as they are from now on; what is not said is as it is by default. */
export interface SettingsEvent {
  what: "settings";
  settings: Readonly<Record<string, unknown>>;
}

/** A provider's key was stored or forgotten. */
export interface KeyEvent {
  what: "key" | "no key";
  name: string;
}

/** All that the database was told, in the order in which it was told. */
export type Event =
  | FieldEvent
  | HistoryEvent
  | MarkEvent
  | AnswerEvent
  | ItemEvent
  | GoneEvent
  | SettingsEvent
  | KeyEvent;
