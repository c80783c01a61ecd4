import { findItem } from "../../db/library/items.ts";
import type { ItemEntry } from "../../domain/history/history_entry.ts";
import { factsOf } from "../../domain/history/item_facts.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { writeFacts } from "../edits/write_facts.ts";
import { conflict, notFound, type Problem } from "../problem.ts";
import { undoMatch } from "./undo_match.ts";

const TRIES = 5;

/** Takes back what was done to an item as a whole: its lock, its monitoring, its match. */
export async function undoFacts(
  deps: Deps,
  entry: ItemEntry,
  runId: number | null,
): Promise<Problem | null> {
  if (entry.before === null || entry.after === null) return null;
  const undo = entry.before.ids === undefined ? undoSwitch : undoMatch;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const item = await findItem(deps.db, entry.itemId);
    if (!item) return notFound("item", entry.itemId);
    const undone = await undo(deps, item, entry, runId);
    if (undone !== "late") return undone;
  }
  throw new Error(`Cannot undo a change of item ${entry.itemId} as it keeps changing`);
}

async function undoSwitch(
  deps: Deps,
  item: Item,
  { kind, before, after }: ItemEntry,
  runId: number | null,
): Promise<Problem | "late" | null> {
  if (before === null || after === null) return null;
  if (JSON.stringify(factsOf(item, after)) !== JSON.stringify(after)) {
    return conflict("changed_since", "This has changed since. Nothing was undone.");
  }
  const change = { kind, runId, reason: `undid ${kind}` };
  return await writeFacts(deps, item, before, change) ? null : "late";
}
