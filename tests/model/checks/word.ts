import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import { assert } from "../../assert.ts";
import { type Acts, actsOn, type Begun } from "../acts.ts";
import { type Book, fieldIn, placeOf } from "./book.ts";
import { saysSame } from "./same.ts";

/** The user's word is final: what he did in this step is so at its end, whatever else happened. */
export function checkWord(book: Book, acts: Acts): void {
  const isMatchAct = acts.all().some(({ act }) => act.kind === "undo match");
  if (isMatchAct) return;
  for (const begun of acts.all()) {
    const { act, state } = begun;
    if (state !== "done" || !("field" in act) || !book.items.has(act.itemId)) continue;
    if (book.runs.written.has(placeOf(act))) continue;
    // Of two at once the one that was written last counts, and it may have ended first.
    if (actsOn(acts, act.itemId, act.field).length === 1) checkAct(book, acts, begun);
  }
}

function checkAct(book: Book, acts: Acts, { act }: Begun): void {
  if (!("field" in act)) return;
  const { held, locked } = fieldIn(book, act);
  const of = `${act.field} of item ${act.itemId}`;
  switch (act.kind) {
    case "edit":
      assert(locked && saysSame(held?.value, act.value), `word: ${of} is not as it was edited`);
      return;
    case "clear":
      assert(locked && held === null, `word: ${of} was cleared and is not empty and locked`);
      return;
    case "lock":
      return assert(locked, `word: ${of} was locked and is not`);
    case "select":
      return assert(
        locked && held?.value === act.url,
        `word: ${of} is not the image that was chosen`,
      );
    case "take":
      return assert(
        locked && held?.source === act.source,
        `word: ${of} is not what was taken`,
      );
    case "undo":
      if (isAllowedAgain(acts, act.itemId)) return;
      return assertRefused(book, act, saysSame(act.to?.value, act.from?.value) ? null : act.from);
    case "reject":
      if (isAllowedAgain(acts, act.itemId)) return;
      return assertRefused(book, act, act.to);
    case "unlock":
      return assert(!locked, `word: ${of} was unlocked and is not`);
  }
}

/** In the same step: it is not refused any more. */
function isAllowedAgain(acts: Acts, itemId: number): boolean {
  return acts.all().some(({ act }) => act.kind === "allow again" && act.itemId === itemId);
}

/** What the user undid or rejected is remembered, so that it does not come again. */
function assertRefused(
  { marks }: Book,
  { itemId, field }: { itemId: number; field: string },
  refused: SourcedValue | null,
): void {
  if (refused === null || refused.source === "user") return;
  const isMarked = marks.some((mark) =>
    mark.itemId === itemId && mark.field === field && mark.source === refused.source &&
    saysSame(mark.value, refused.value)
  );
  assert(isMarked, `word: it is not remembered that ${field} of item ${itemId} was refused`);
}
