import type { Answer } from "../../domain/enrichment/answer.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import type { Ids, ItemKind } from "../../domain/ids.ts";
import type { NfoContent } from "../../domain/nfo/nfo_content.ts";
import type { NfoMode } from "../../domain/nfo/nfo_mode.ts";
import type { ChosenEvent, PlannedEvent, RunEndEvent, RunEvent } from "./run_events.ts";

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
  libraryId: number;
  seasonNo: number | null;
  /** The user's word on all of it; null leaves it to its season or series. */
  locked: boolean | null;
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

/** A change was held for the user's answer. */
export interface HeldChangeEvent {
  what: "held change";
  itemId: number;
  field: string;
  runId: number | null;
  detail: { to: SourcedValue | null };
}

/** What an NFO file says, and of which film or series (of its parts, too). */
export interface NfoEvent {
  what: "nfo";
  itemId: number;
  content: NfoContent | null;
  readAt: number;
}

/** What NFO files are worth in a library from now on. */
export interface LibraryEvent {
  what: "library";
  id: number;
  nfoMode: NfoMode;
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
  | KeyEvent
  | RunEvent
  | RunEndEvent
  | ChosenEvent
  | PlannedEvent
  | HeldChangeEvent
  | NfoEvent
  | LibraryEvent;
