import { findItem } from "../../db/library/items.ts";
import type { ItemFacts } from "../../domain/history/history_entry.ts";
import { factsOf } from "../../domain/history/item_facts.ts";
import type { Deps } from "../deps.ts";
import { notFound, type Problem } from "../problem.ts";
import { type FactsChange, writeFacts } from "./write_facts.ts";

const TRIES = 5;

/**
 * Changes what an item is as a whole by the user's word, which is final; what is so already leaves
 * no trace.
 */
export async function changeFacts(
  deps: Deps,
  itemId: number,
  after: ItemFacts,
  change: FactsChange,
): Promise<Problem | null> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const item = await findItem(deps.db, itemId);
    if (!item) return notFound("item", itemId);
    if (JSON.stringify(factsOf(item, after)) === JSON.stringify(after)) return null;
    if (await writeFacts(deps, item, after, change)) return null;
  }
  throw new Error(`Cannot change ${Object.keys(after)} of item ${itemId} as it keeps changing`);
}
