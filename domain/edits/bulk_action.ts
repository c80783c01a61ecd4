/** What can be done to many items at once; each is one thing, undoable as one run. */
export type BulkAction =
  | { kind: "enrich"; force: boolean }
  /** Fills one field from the providers and touches no other. */
  | { kind: "backfill"; field: string }
  | { kind: "lock"; field: string }
  | { kind: "unlock"; field: string }
  /** The whole item; null leaves the word to its season or series. */
  | { kind: "lock_item"; locked: boolean | null }
  | { kind: "monitor"; monitored: boolean }
  /** Null clears it. */
  | { kind: "edit"; field: string; value: unknown }
  /** Takes what one provider says of a field, and locks it. */
  | { kind: "take"; field: string; provider: string };

/** Which items: those that are named, or all that a list shows but for some. */
export type Selection =
  | { ids: readonly number[] }
  | {
    list: { kind: "movie" | "series"; q?: string | undefined; filter?: string | undefined };
    except?: readonly number[] | undefined;
  }
  | { libraryId: number }
  /** All films and series. */
  | { all: true };
