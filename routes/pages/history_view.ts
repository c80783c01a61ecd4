import { plural } from "../../views/format.ts";
import { findField } from "../../domain/fields/field.ts";
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
};

const REASONS: Readonly<Record<string, string>> = {
  better_source: "from a source you trust more",
  newer_value: "its source changed it",
  source_withdrew: "the former source no longer has it",
  same_value: "a better source says the same",
  rematched: "the match was changed",
  accepted_by_user: "you accepted it",
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

function entryView(deps: Deps, kind: ItemKind, entry: Entry): HistoryEntry {
  const field = entry.field === null ? undefined : findField(kind, entry.field);
  const hasValues = entry.kind !== "lock" && entry.kind !== "unlock" && entry.kind !== "match";
  const text = (value: SourcedValue | null) =>
    value && field && hasValues ? valueText(field, value.value) : null;
  return {
    id: entry.id,
    when: momentOf(deps, entry.at) ?? { text: "", title: "", iso: "" },
    what: field ? `${field.label} ${WHAT[entry.kind]}` : WHAT[entry.kind],
    before: entry.kind === "fill" || entry.kind === "confirmed" ? null : text(entry.before),
    after: text(entry.after),
    source: hasValues
      ? sourceView(
        entry.after?.source ?? null,
        entry.after?.language ?? entry.after?.country ?? null,
      )
      : null,
    reason: REASONS[entry.reason ?? ""] ??
      (entry.kind === "match" ? matchReason(entry.reason) : null),
    undoable: entry.undoable,
    undone: null,
  };
}

const MATCH_REASONS: Readonly<Record<string, string>> = {
  ignored_by_user: "you chose to ignore it",
  no_title: "you said that it is none",
  renumbered: "renumbered, as you agreed",
  no_longer_listed: "no longer in the list of episodes, as you agreed",
};

function matchReason(reason: string | null): string | null {
  return MATCH_REASONS[reason ?? ""] ?? reason;
}
