import type { HistoryEntry } from "./history_entry.ts";

/**
 * Which changes were taken back, with the row that did it. Only what is certain: the next change of
 * the same thing is an undo that leads back to what was before. Rows in order of time.
 */
export function undoneBy(entries: readonly HistoryEntry[]): ReadonlyMap<number, HistoryEntry> {
  const changes = Map.groupBy(entries.filter(changesSomething), subjectOf);
  const pairs = [...changes.values()].flatMap((own) =>
    own.flatMap((entry, at) => {
      const next = own[at + 1];
      return next && takesBack(next, entry) ? [[entry.id, next] as const] : [];
    })
  );
  return new Map(pairs);
}

const CHANGES_NO_VALUE: ReadonlySet<string> = new Set(["confirmed", "lock", "unlock"]);

/** Locks of fields and confirmations in between leave a value as it is. */
function changesSomething({ field, kind }: HistoryEntry): boolean {
  return field === null || !CHANGES_NO_VALUE.has(kind);
}

/** What a row is about: a field, or the same facts of the item. */
function subjectOf({ field, before, after }: HistoryEntry): string {
  return field ?? `item ${Object.keys(before ?? after ?? {}).sort()}`;
}

function takesBack(next: HistoryEntry, { field, before, after }: HistoryEntry): boolean {
  if (!next.reason?.startsWith("undid ")) return false;
  // A match that is taken back is a new one, with the facts of the former.
  if (field === null) return before !== null;
  return next.kind === "undo" && isSame(next.before, after) && isSame(next.after, before);
}

function isSame(a: HistoryEntry["before"], b: HistoryEntry["before"]): boolean {
  return JSON.stringify(valueOf(a)) === JSON.stringify(valueOf(b));
}

function valueOf(held: HistoryEntry["before"]): unknown {
  return held && "value" in held ? held.value : held;
}
