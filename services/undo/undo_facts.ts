import { recordStatement } from "../../db/enrichment/history.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import type { ItemEntry } from "../../domain/history/history_entry.ts";
import { factsOf } from "../../domain/history/item_facts.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { restate } from "../enrichment/restate.ts";
import { conflict, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { undoMatch } from "./undo_match.ts";

/** Takes back what was done to an item as a whole: its lock, its monitoring, its match. */
export async function undoFacts(
  deps: Deps,
  item: Item,
  entry: ItemEntry,
  runId: number | null,
): Promise<Problem | null> {
  const { kind, before, after } = entry;
  if (before === null || after === null) return null;
  if (before.ids !== undefined) return await undoMatch(deps, item, entry, runId);
  const current = factsOf(item, after);
  if (JSON.stringify(current) !== JSON.stringify(after)) {
    return conflict("changed_since", "This has changed since. Nothing was undone.");
  }
  await deps.db.write([
    updateItemStatement(deps.db, item.id, before),
    recordStatement(deps.db, {
      ...{ itemId: item.id, runId, at: deps.now(), kind, field: null },
      ...{ before: current, after: before, reason: `undid ${kind}` },
    }),
  ]);
  await restate(deps, await loadSetup(deps), item.id);
  return null;
}
