import { readHistory } from "../../db/enrichment/history.ts";
import { findItem } from "../../db/library/items.ts";
import type { Deps } from "../deps.ts";
import { isUndoable } from "../undo/undo_change.ts";
import { notFound, type Problem } from "../problem.ts";
import { iso } from "./item_details.ts";

/** What happened to an item, latest first. */
export async function itemHistory(deps: Deps, itemId: number, page: number, limit: number) {
  if (!await findItem(deps.db, itemId)) return notFound("item", itemId) satisfies Problem;
  const { entries, total } = await readHistory(deps.db, itemId, page, limit);
  return {
    items: entries.map((entry) => ({
      ...entry,
      at: iso(entry.at),
      undoable: isUndoable(entry),
    })),
    total,
    page,
    limit,
  };
}
