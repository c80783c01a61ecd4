import type { Context } from "hono";
import { lastRunOf } from "../../db/enrichment/run_history.ts";
import { findRun } from "../../db/work/runs.ts";
import { isSameMark } from "../../services/undo/same_mark.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { itemHistory } from "../../services/reports/item_history.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { rejectedValues } from "../../services/undo/allow_again.ts";
import { joinList } from "../../views/format.ts";
import type { HistoryProps } from "../../views/item/history_card.tsx";
import type { RejectedValue } from "../../views/item/rejected.tsx";
import { heldText, historyEntries } from "./history_view.ts";
import { ITEM_PAGES, pageOf } from "./item_kinds.ts";
import { labelOf } from "./item_words.ts";
import { momentOf } from "./page_context.ts";
import { runTitle } from "./run_words.ts";

/** A first enrichment with all its fields fits. */
const SHOWN = 50;

type Item = { id: number; kind: ItemKind };

/** The history card of an item's page: `?history=2` turns it over, `?run=12` narrows it. */
export async function historyView(
  deps: Deps,
  c: Context,
  item: Item,
): Promise<HistoryProps | null> {
  const page = Math.max(1, Number(c.req.query("history")) || 1);
  const runId = Number(c.req.query("run")) || null;
  const found = await itemHistory(deps, item.id, page, SHOWN, runId);
  if (isProblem(found)) return null;
  const base = pageOf(item);
  const hasMore = found.page * found.limit < found.total;
  const question = await lastRunQuestion(deps, item);
  return {
    base,
    entries: historyEntries(deps, item.kind, found.items),
    older: hasMore ? `${base}?history=${found.page + 1}#history` : null,
    ofRun: runId === null ? null : `run ${runId}`,
    undoLast: question === null ? null : { question },
    rejected: await rejectedView(deps, item),
  };
}

/** What undoing the last run here would take back; null where no run changed anything. */
export async function lastRunQuestion(deps: Deps, { id, kind }: Item): Promise<string | null> {
  const runId = await lastRunOf(deps.db, id);
  const run = runId === null ? null : await findRun(deps.db, runId);
  if (!run) return null;
  const { one } = ITEM_PAGES[kind];
  const what = kind === "series" ? "this series, its seasons and episodes" : `this ${one}`;
  return `The last run that changed ${what} was "${runTitle(run)}" (run ${run.id}, ${
    momentOf(deps, run.startedAt)?.text ?? ""
  }). What it changed here goes back to what it was before; what has changed since stays. Undo it?`;
}

type Rejection = Awaited<ReturnType<typeof rejectedValues>>[number];

/** One line for each value, with all the sources that it is not taken from. */
async function rejectedView(deps: Deps, { id, kind }: Item): Promise<RejectedValue[]> {
  const groups: Rejection[][] = [];
  for (const mark of await rejectedValues(deps, id)) {
    const group = groups.find(([first]) => first && isSameMark(kind, first, mark));
    if (group) group.push(mark);
    else groups.push([mark]);
  }
  return groups.flatMap((marks) => {
    const [first] = marks;
    const since = momentOf(deps, first?.since);
    if (!first || !since) return [];
    return [{
      id: first.id,
      label: labelOf(kind, first.field),
      value: heldText(kind, first.field, first),
      sources: joinList(marks.map(({ source }) => sourceName(source))),
      since,
    }];
  });
}
