import type { ItemEntry } from "../../domain/history/history_entry.ts";
import { factsOf } from "../../domain/history/item_facts.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { writeFacts } from "../edits/write_facts.ts";
import { conflict, type Problem } from "../problem.ts";
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
  await writeFacts(deps, item, before, { kind, runId, reason: `undid ${kind}` });
  return null;
}
