import { entriesSince, readHistory } from "../../db/enrichment/history.ts";
import { entriesOfRun } from "../../db/enrichment/run_history.ts";
import { findItem } from "../../db/library/items.ts";
import type { HistoryEntry } from "../../domain/history/history_entry.ts";
import { undoneBy } from "../../domain/history/undone_by.ts";
import type { Deps } from "../deps.ts";
import { isUndoable } from "../undo/undo_change.ts";
import { notFound, type Problem } from "../problem.ts";
import { iso } from "./item_details.ts";

/** What happened to an item, latest first; of one run alone where it is named. */
export async function itemHistory(
  deps: Deps,
  itemId: number,
  page: number,
  limit: number,
  runId: number | null = null,
) {
  if (!await findItem(deps.db, itemId)) return notFound("item", itemId) satisfies Problem;
  const { entries, total } = runId === null
    ? await readHistory(deps.db, itemId, page, limit)
    : await readRun(deps, itemId, runId);
  const oldest = entries.at(-1);
  const undone = undoneBy(oldest ? await entriesSince(deps.db, itemId, oldest.id) : []);
  return {
    items: entries.map((entry) => {
      const undo = undone.get(entry.id);
      return {
        ...entry,
        at: iso(entry.at),
        undoable: isUndoable(entry) && !undo,
        // Left out where it stands, or where it is not certain.
        ...(undo ? { undoneAt: iso(undo.at) } : {}),
      };
    }),
    total,
    page,
    limit: runId === null ? limit : Math.max(limit, total),
  };
}

export type ItemHistory = Exclude<Awaited<ReturnType<typeof itemHistory>>, { status: number }>;

async function readRun({ db }: Deps, itemId: number, runId: number) {
  const entries: HistoryEntry[] = (await entriesOfRun(db, runId, itemId)).toReversed();
  return { entries, total: entries.length };
}
