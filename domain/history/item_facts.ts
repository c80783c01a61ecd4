import type { Item } from "../item.ts";
import type { ItemFacts } from "./history_entry.ts";

/** The same facts of an item as these, as they are now. */
export function factsOf(item: Item, like: ItemFacts): ItemFacts {
  return Object.fromEntries(
    Object.keys(like).map((name) => [name, item[name as keyof ItemFacts]]),
  );
}

/** What identifies an item, as an undo of another match brings it back. */
export function matchFacts(
  { match, ids, named, structureBy, posterId, lastEnrichedAt, title }: Item,
): ItemFacts {
  return { match, ids, named, structureBy, posterId, lastEnrichedAt, title };
}
