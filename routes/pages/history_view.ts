import { plural } from "../../views/format.ts";
import { findField } from "../../domain/fields/field.ts";
import { isFieldEntry } from "../../domain/history/history_entry.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import type { ItemHistory } from "../../services/reports/item_history.ts";
import type { HistoryEntry, HistoryFold } from "../../views/item/history.tsx";
import type { HistoryProps } from "../../views/item/history_card.tsx";
import { sourceView, valueText } from "./field_view.ts";
import { undoWords, whatHappened, whyHappened } from "./history_words.ts";
import { momentOf } from "./page_context.ts";

type Entry = ItemHistory["items"][number];

const NO_VALUES = { before: null, after: null, source: null };

/** The lines of an item's history, those of one moment together. */
export function historyEntries(
  deps: Deps,
  kind: ItemKind,
  items: readonly Entry[],
): HistoryProps["entries"] {
  return momentsOf(items).flatMap<HistoryProps["entries"][number]>((entries) =>
    isFolded(entries)
      ? [foldView(deps, kind, entries)]
      : entries.map((entry) => entryView(deps, kind, entry))
  );
}

/** Fewer than these are read at a glance. */
const FOLDED_FROM = 4;

/** Neighbours of one kind and one moment: what one enrichment wrote together. */
function momentsOf(entries: readonly Entry[]): Entry[][] {
  const moments: Entry[][] = [];
  for (const entry of entries) {
    const last = moments.at(-1);
    const [first] = last ?? [];
    if (last && first?.at === entry.at && first?.kind === entry.kind) last.push(entry);
    else moments.push([entry]);
  }
  return moments;
}

function isFolded([first, ...rest]: readonly Entry[]): boolean {
  return first?.kind === "fill" && rest.length + 1 >= FOLDED_FROM;
}

function foldView(deps: Deps, kind: ItemKind, entries: readonly Entry[]): HistoryFold {
  const folded = entries.map((entry) => entryView(deps, kind, entry));
  const sources = new Set(folded.flatMap(({ source }) => source ? [source.name] : []));
  return {
    what: `${plural(folded.length, "field")} filled`,
    sources: [...sources].join(", "),
    when: folded[0]?.when ?? { text: "", title: "", iso: "" },
    run: folded[0]?.run ?? null,
    folded: folded.map((entry) => ({ ...entry, run: null })),
  };
}

/** One line of history, in words. */
export function entryView(deps: Deps, kind: ItemKind, entry: Entry): HistoryEntry {
  const undone = momentOf(deps, entry.undoneAt);
  const base = {
    id: entry.id,
    when: momentOf(deps, entry.at) ?? { text: "", title: "", iso: "" },
    what: whatHappened(kind, entry),
    reason: whyHappened(entry),
    run: entry.runId === null
      ? null
      : { href: `/activity/${entry.runId}`, text: `Run ${entry.runId}` },
    undoable: entry.undoable,
    undo: undoWords(entry),
    canLock: entry.field !== null,
    undone: undone && `Undone ${undone.text}`,
  };
  const isLock = entry.kind === "lock" || entry.kind === "unlock";
  if (!isFieldEntry(entry) || isLock) return { ...base, ...NO_VALUES };
  const text = (held: SourcedValue | null) => held && heldText(kind, entry.field, held);
  const { source = null, language = null, country = null } = entry.after ?? {};
  return {
    ...base,
    before: entry.kind === "fill" || entry.kind === "confirmed" ? null : text(entry.before),
    after: text(entry.after),
    source: sourceView(source, language ?? country),
  };
}

/** A held value in one line; of artwork what is held is an address, which says nothing to anybody. */
export function heldText(
  kind: ItemKind,
  name: string,
  { value }: Pick<SourcedValue, "value">,
): string {
  const field = findField(kind, name);
  return field ? valueText(field, value) : "an image";
}
