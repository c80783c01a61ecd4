import type { ItemKind } from "../../domain/ids.ts";
import { type HistoryEntry, isFieldEntry } from "../../domain/history/history_entry.ts";
import { reasonWords } from "../../services/reports/reason_words.ts";
import { systemName } from "./id_links.ts";
import { labelOf } from "./item_words.ts";

type Happened = Pick<HistoryEntry, "kind" | "reason" | "before" | "after"> & {
  field: string | null;
};

const TO_FIELD: Readonly<Record<HistoryEntry["kind"], string>> = {
  fill: "filled",
  change: "changed",
  confirmed: "confirmed",
  edit: "edited",
  clear: "emptied",
  lock: "locked",
  unlock: "unlocked",
  undo: "undone",
  match: "matched",
  select: "chosen",
  monitor: "monitored",
};

/** What happened to the item as a whole, by the reason that is recorded. */
const TO_ITEM: Readonly<Record<string, string>> = {
  merged: "Joined with another item",
  ignored_by_user: "Ignored",
  no_title: "Said to be no title",
  renumbered: "Renumbered",
  no_longer_listed: "Left the list of episodes",
  "undid match": "Match taken back",
};

/** What the line says already. */
const PLAIN: ReadonlySet<string> = new Set([
  ...["fill", "edited_by_user", "cleared_by_user", "locked_by_user", "unlocked_by_user"],
  ...["chosen_by_user", "monitored_by_user", "unmonitored_by_user"],
]);

/** What happened: "Plot changed", "All of it locked". */
export function whatHappened(kind: ItemKind, entry: Happened): string {
  if (isFieldEntry(entry)) return `${labelOf(kind, entry.field)} ${TO_FIELD[entry.kind]}`;
  const known = TO_ITEM[entry.reason ?? ""];
  if (known) return known;
  const after = entry.after && "locked" in entry.after ? entry.after.locked : undefined;
  if (entry.kind === "monitor") return isMonitored(entry) ? "Monitored" : "No longer monitored";
  if (entry.kind === "lock") return "All of it locked";
  if (entry.kind !== "unlock") return "Matched";
  return after === null ? "Locked only where what it belongs to is" : "No longer locked as a whole";
}

/** Why, where that says more than the line itself. */
export function whyHappened({ field, kind, reason }: Happened): string | null {
  if (reason === null || PLAIN.has(reason)) return null;
  const words = reasonWords(reason);
  if (words !== null || field !== null || kind !== "match") return words;
  return reason.split(", ").map(idWords).join(", ");
}

/** Undoing a match undoes all that came with it. */
export function undoWords(entry: Happened): string {
  const isMatch = entry.field === null && entry.kind === "match";
  return isMatch ? "Back to what it was before the match" : "Undo";
}

function isMonitored({ after }: Happened): boolean {
  return after !== null && "monitored" in after && after.monitored === true;
}

/** "tmdb 653" as people write it. */
function idWords(text: string): string {
  const [system = "", ...id] = text.split(" ");
  return [systemName(system), ...id].join(" ");
}
