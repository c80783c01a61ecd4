import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import { assert } from "../../assert.ts";
import type { Acts } from "../acts.ts";
import type { MarkEvent } from "../events.ts";
import { type Book, fieldIn } from "./book.ts";
import type { Change } from "./replay.ts";
import { name } from "./rules.ts";
import { isSame, saysSame } from "./same.ts";

/** What the user undid or rejected does not come back by itself. */
export function assertNotMarked(
  change: Change,
  { marks }: Book,
  { source, value }: SourcedValue,
): void {
  const { itemId, field } = change.event;
  const isMarked = marks.some((mark) =>
    mark.itemId === itemId && mark.field === field && mark.source === source &&
    isSame(mark.value, value)
  );
  assert(!isMarked, `marks: ${name(change)} brought back what the user had refused`);
}

/** A mark is lifted where the user allows the value again, or brings it back himself by an undo. */
export function judgeUnmark({ itemId, field, source, value }: MarkEvent, book: Book, acts: Acts) {
  if (!book.items.has(itemId)) return;
  const isAllowed = acts.all().some(({ act }) =>
    act.kind === "allow again" && act.itemId === itemId
  );
  const { held } = fieldIn(book, { itemId, field });
  const isBack = held?.source === source && saysSame(held.value, value);
  assert(isAllowed || isBack, `marks: that ${field} of item ${itemId} was refused is forgotten`);
}
