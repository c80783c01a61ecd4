import { assert } from "../../assert.ts";
import type { HistoryEvent } from "../events.ts";
import type { Book } from "./book.ts";
import { isSame } from "./same.ts";

/** Whether the user's "hands off" is on an item: its own word, else its season's, else its series'. */
export function isItemLocked({ items }: Book, itemId: number): boolean {
  const own = items.get(itemId);
  if (!own) return false;
  const { seriesId, seasonNo } = own;
  const series = seriesId === null ? undefined : items.get(seriesId);
  const season = own.kind !== "episode"
    ? undefined
    : [...items.values()].find((item) =>
      item.kind === "season" && item.seriesId === seriesId && item.seasonNo === seasonNo
    );
  return own.locked ?? season?.locked ?? series?.locked ?? false;
}

/** Takes down what an item's history says of its lock; it says in order what there was before. */
export function tellLock({ locks }: Book, { id, itemId, before, after }: HistoryEvent): void {
  const was = wordIn(before);
  const is = wordIn(after);
  if (was === undefined || is === undefined) return;
  const known = locks.get(itemId) ?? null;
  assert(isSame(was, known), `item lock: row ${id} of item ${itemId} says ${was}, it was ${known}`);
  locks.set(itemId, is);
}

/** Every lock of an item is what its history left. */
export function checkItemLocks({ items, locks }: Book): void {
  for (const { itemId, locked } of items.values()) {
    const told = locks.get(itemId) ?? null;
    assert(locked === told, `item lock: item ${itemId} has ${locked}, its history says ${told}`);
  }
}

function wordIn(facts: unknown): boolean | null | undefined {
  return typeof facts === "object" && facts !== null && "locked" in facts
    ? facts.locked as boolean | null
    : undefined;
}
