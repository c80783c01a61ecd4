import { findItems } from "../../db/library/items.ts";
import type { Run } from "../../domain/work/run.ts";
import type { Deps } from "../../services/deps.ts";
import { isUndoable } from "../../services/undo/undo_change.ts";
import type { describeRun, runChanges } from "../../services/reports/run_report.ts";
import { duration, number, percent, plural } from "../../views/format.ts";
import type { ChangedItem, LeftRow } from "../../views/run.tsx";
import type { ProgressCardProps } from "../../views/parts/progress_card.tsx";
import { entryView } from "./history_view.ts";
import { pageOf } from "./item_kinds.ts";
import { momentOf } from "./page_context.ts";
import { leftWords, RUN_STATES } from "./run_words.ts";

type Described = ReturnType<typeof describeRun>;
type Changes = Exclude<Awaited<ReturnType<typeof runChanges>>, { status: number }>;

/** How far a run is. */
export function runStatus(deps: Deps, run: Run, isStopping: boolean): ProgressCardProps {
  const { total, processed, updated, changedFields, failed, currentItem } = run.progress;
  const done = total === 0 ? 0 : Math.min(100, Math.round((processed / total) * 100));
  const end = run.finishedAt ?? deps.now();
  return {
    id: "run-status",
    title: "Progress",
    base: `/activity/${run.id}`,
    ...RUN_STATES[run.state],
    facts: [
      ["Started", momentOf(deps, run.startedAt)?.title ?? ""],
      ["Done", `${number(processed)} of ${plural(total, "title")}`],
      ["Changed", `${plural(changedFields, "field")} of ${plural(updated, "title")}`],
      ...(failed > 0 ? [["Failed", number(failed)] as [string, string]] : []),
      ["Took", duration(Math.max(0, end - run.startedAt) / 1000)],
    ],
    running: run.state !== "running" ? null : {
      progress: done,
      text: percent(done),
      words: isStopping ? "Finishing the title at hand…" : currentItem?.title ?? "Working…",
      stopping: isStopping,
    },
  };
}

/** What it left as it was, with the titles that it concerns. */
export async function leftRows(deps: Deps, { left }: Described): Promise<LeftRow[]> {
  const items = await findItems(deps.db, [...new Set(left.map(({ itemId }) => itemId))]);
  const byId = new Map(items.map((item) => [item.id, item]));
  return left.flatMap((row) => {
    const item = byId.get(row.itemId);
    return item ? [{ item: linkTo(item), why: leftWords(row) }] : [];
  });
}

/** What it changed, title by title. */
export function changedItems(deps: Deps, { items }: Changes): ChangedItem[] {
  const changed: (ChangedItem & { id: number })[] = [];
  for (const { item, isField: _, ...entry } of items) {
    const line = entryView(deps, item.kind, { ...entry, undoable: isUndoable(entry) });
    const last = changed.at(-1);
    if (last?.id === item.id) last.entries.push(line);
    else changed.push({ id: item.id, item: linkTo(item), entries: [line] });
  }
  return changed;
}

function linkTo(
  item: {
    id: number;
    kind: Parameters<typeof pageOf>[0]["kind"];
    title: string;
    year: number | null;
  },
) {
  return {
    href: pageOf(item),
    text: item.year === null ? item.title : `${item.title} (${item.year})`,
  };
}
