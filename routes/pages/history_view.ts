import { plural } from "../../views/format.ts";
import { findField } from "../../domain/fields/field.ts";
import { findHoldable } from "../../domain/fields/holdable.ts";
import { isFieldEntry } from "../../domain/history/history_entry.ts";
import type { SourcedValue } from "../../domain/enrichment/decision.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import type { itemHistory } from "../../services/reports/item_history.ts";
import type { HistoryEntry, HistoryFold, HistoryProps } from "../../views/item/history.tsx";
import { sourceView, valueText } from "./field_view.ts";
import { pageOf } from "./item_kinds.ts";
import { momentOf } from "./page_context.ts";

type Page = Exclude<Awaited<ReturnType<typeof itemHistory>>, { status: number }>;
type Entry = Page["items"][number];
type Item = { id: number; kind: ItemKind };

const WHAT: Readonly<Record<Entry["kind"], string>> = {
  fill: "filled",
  change: "changed",
  confirmed: "confirmed",
  edit: "edited",
  clear: "emptied",
  lock: "locked",
  unlock: "unlocked",
  undo: "undone",
  match: "Match chosen",
  select: "chosen",
  monitor: "Monitoring changed",
};

/** Where it happened to the item as a whole. */
const WHAT_OF_ITEM: Readonly<Partial<Record<Entry["kind"], string>>> = {
  lock: "All of it locked",
  unlock: "Opened as a whole",
};

const NO_VALUES = { before: null, after: null, source: null };

const REASONS: Readonly<Record<string, string>> = {
  better_source: "from a source you trust more",
  newer_value: "its source changed it",
  source_withdrew: "the former source no longer has it",
  same_value: "a better source says the same",
  rematched: "the match was changed",
  accepted_by_user: "you accepted it",
  monitored_by_user: "automatic runs include it again",
  unmonitored_by_user: "automatic runs leave it alone",
  locked_by_setting: "its library locks what NFO files say",
  lock_inherited: "locked where its season or series is",
};

export function historyView(deps: Deps, item: Item, page: Page): HistoryProps {
  const hasMore = page.page * page.limit < page.total;
  return {
    base: pageOf(item),
    entries: momentsOf(page.items).flatMap<HistoryProps["entries"][number]>((entries) =>
      isFolded(entries)
        ? [foldView(deps, item.kind, entries)]
        : entries.map((entry) => entryView(deps, item.kind, entry))
    ),
    older: hasMore ? `${pageOf(item)}?history=${page.page + 1}#history` : null,
  };
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
    folded,
  };
}

/** One line of history, in words. */
export function entryView(deps: Deps, kind: ItemKind, entry: Entry): HistoryEntry {
  const base = {
    id: entry.id,
    when: momentOf(deps, entry.at) ?? { text: "", title: "", iso: "" },
    undoable: entry.undoable,
    undone: null,
  };
  if (!isFieldEntry(entry)) {
    const reason = REASONS[entry.reason ?? ""] ?? matchReason(entry.reason);
    return { ...base, what: WHAT_OF_ITEM[entry.kind] ?? WHAT[entry.kind], ...NO_VALUES, reason };
  }
  const field = findHoldable(kind, entry.field);
  const what = `${field?.label ?? entry.field} ${WHAT[entry.kind]}`;
  const reason = REASONS[entry.reason ?? ""] ?? null;
  if (entry.kind === "lock" || entry.kind === "unlock") {
    return { ...base, what, ...NO_VALUES, reason };
  }
  const text = (held: SourcedValue | null) => held && heldText(kind, entry.field, held);
  const { source = null, language = null, country = null } = entry.after ?? {};
  return {
    ...base,
    what,
    before: entry.kind === "fill" || entry.kind === "confirmed" ? null : text(entry.before),
    after: text(entry.after),
    source: sourceView(source, language ?? country),
    reason,
  };
}

function heldText(kind: ItemKind, name: string, { value }: SourcedValue): string {
  const field = findField(kind, name);
  return field ? valueText(field, value) : String(value);
}

const MATCH_REASONS: Readonly<Record<string, string>> = {
  ignored_by_user: "you chose to ignore it",
  no_title: "you said that it is none",
  merged: "took over the files of another item of the same title",
  renumbered: "renumbered, as you agreed",
  no_longer_listed: "no longer in the list of episodes, as you agreed",
};

function matchReason(reason: string | null): string | null {
  return MATCH_REASONS[reason ?? ""] ?? reason;
}
