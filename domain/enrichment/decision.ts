import type { FieldValue } from "../fields/field_value.ts";
import type { Source } from "../ids.ts";

/** A value with where it came from; what provenance records of it. */
export interface SourcedValue {
  value: FieldValue;
  source: Source;
  language: string | null;
  country: string | null;
  fetchedAt: number;
}

/** What an item holds for one field. A field can be locked while it is empty. */
export interface CurrentField {
  held: SourcedValue | null;
  locked: boolean;
  /** Counts the writes of this field; a plan applies only to the version it was made from. */
  version: number;
  /** When the source was first seen not to offer the value any more. */
  missingSince: number | null;
}

/** "Not this value again": set by an undo or a rejection, lifted by "Allow again". */
export interface Mark {
  field: string;
  source: Source;
  value: FieldValue;
}

export type KeepReason =
  | "locked"
  | "locked_empty"
  | "rejected_by_user"
  | "nothing_offered"
  | "same_value"
  | "held_by_higher_authority"
  | "held_for_review";

export type ChangeReason = "newer_value" | "better_source" | "source_withdrew";

/** One field's decision with its reason (DESIGN 3.2); `locks`: what is written is locked with it. */
export type FieldDecision =
  & { locks?: true }
  & (
    | { kind: "fill"; field: string; to: SourcedValue }
    | { kind: "change"; field: string; from: SourcedValue; to: SourcedValue; because: ChangeReason }
    | {
      kind: "keep";
      field: string;
      because: KeepReason;
      /** The same value of a better source: provenance moves to it. */
      confirm?: SourcedValue;
      /** The offer that says the same as the held value. */
      same?: SourcedValue;
      /** What would have been written, where something held it back. */
      instead?: SourcedValue;
      /** Set when the source was seen without the value, null when it was seen with it again. */
      missingSince?: number | null;
    }
  );

export const EMPTY_FIELD: CurrentField = {
  held: null,
  locked: false,
  version: 0,
  missingSince: null,
};
