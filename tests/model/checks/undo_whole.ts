import { assert } from "../../assert.ts";
import type { HistoryEvent } from "../events.ts";
import type { RunEndEvent } from "../run_events.ts";
import { type Book, fieldIn } from "./book.ts";
import type { NetOfRun } from "./run_book.ts";
import { saysSame } from "./same.ts";

/** A match that a run changed is taken back in another way, with all that came after it. */
export function noteMatch({ runs }: Book, { runId, itemId, field, kind }: HistoryEvent): void {
  if (field === null && kind === "match" && runId !== null) runs.matched.add(`${runId} ${itemId}`);
}

/**
 * An undo that is over has restored all that its run left, but for what came since. Looks only at
 * what nobody else wrote meanwhile.
 */
export function checkUndone(book: Book, { id, state }: RunEndEvent): void {
  const { runs } = book;
  const { undo } = runs.started.get(id)?.options ?? {};
  if (state !== "completed" || !undo || !runs.startedNow.has(id)) return;
  for (const [key, net] of runs.done) {
    const [runId = 0, itemId = 0, field = ""] = key.split(" ").map((part, at) =>
      at < 2 ? Number(part) : part
    ) as [number, number, string];
    if (runId !== undo.runId || !isMeant(book, undo.itemId, itemId)) continue;
    const seriesId = book.items.get(itemId)?.seriesId ?? itemId;
    if ([itemId, seriesId].some((own) => runs.matched.has(`${runId} ${own}`))) continue;
    const place = { itemId, field };
    if (runs.done.has(`${id} ${itemId} ${field}`) || book.fresh.has(`${itemId} ${field}`)) continue;
    assert(
      isLeft(book, place, net),
      `undo: run ${id} left ${field} of item ${itemId} although nothing had come since`,
    );
  }
}

function isMeant({ items }: Book, wanted: number | null, itemId: number): boolean {
  const item = items.get(itemId);
  return item !== undefined && [null, itemId, item.seriesId].includes(wanted);
}

/** Whether there is a reason to leave a field as it is. */
function isLeft(
  book: Book,
  place: { itemId: number; field: string },
  { before, after }: NetOfRun,
): boolean {
  const now = fieldIn(book, place);
  if (!saysSame(now.held?.value, after.held?.value)) return true;
  if (now.locked && !after.locked) return true;
  return saysSame(before.held?.value, after.held?.value) &&
    before.held?.source === after.held?.source && before.locked === after.locked;
}
