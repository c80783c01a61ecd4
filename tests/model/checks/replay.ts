import { assert } from "../../assert.ts";
import type { Event, FieldEvent, GoneEvent, HistoryEvent } from "../events.ts";
import { type Book, enter, fieldIn, placeOf } from "./book.ts";
import { enterDone } from "./run_book.ts";
import { isSame } from "./same.ts";

/** One change of one field with the row of history that tells of it. */
export interface Change {
  event: HistoryEvent & { field: string };
  before: ReturnType<typeof fieldIn>;
  after: ReturnType<typeof fieldIn>;
}

/**
 * Replays what the database was told. Every write of a field has its row of history, and every row
 * tells of a write; what it says was before is what the row before it left behind. So the rows of an
 * item, read in order, are its fields.
 */
export function replay(
  book: Book,
  events: readonly Event[],
  judge: (change: Change) => void,
  judgeOther: (event: Exclude<Event, FieldEvent>) => void,
): void {
  const untold = new Map<string, FieldEvent>();
  for (const event of inOrder(events)) {
    if (event.what === "field") noteWrite(book, untold, event);
    else if (isOfField(event)) {
      const change = tell(book, untold, event);
      judge(change);
      book.fields.set(placeOf(event), change.after);
      book.fresh.add(placeOf(event));
      enterDone(book.runs, change);
    } else {
      if (event.what === "gone") forget(book, untold, event);
      judgeOther(event);
      enter(book, event);
    }
  }
  const [place] = untold.keys();
  assert(place === undefined, `history: nothing tells of the last change of ${place}`);
}

/** What locks many fields with one statement tells of them all before it: each goes to its write. */
function inOrder(events: readonly Event[]): Event[] {
  const early = new Map<string, Event>();
  const ordered = events.flatMap((event) => {
    if (isOfField(event) && event.reason === "locked_by_setting") {
      early.set(placeOf(event), event);
      return [];
    }
    const told = event.what === "field" ? early.get(placeOf(event)) : undefined;
    if (!told || event.what !== "field") return [event];
    early.delete(placeOf(event));
    return [event, told];
  });
  return [...ordered, ...early.values()];
}

function isOfField(event: Event): event is HistoryEvent & { field: string } {
  return event.what === "history" && event.field !== null;
}

function noteWrite(book: Book, untold: Map<string, FieldEvent>, event: FieldEvent): void {
  const place = placeOf(event);
  assert(!untold.has(place), `history: nothing tells of a change of ${place}`);
  assert(
    isSame(event.before, fieldIn(book, event)),
    `history: ${place} was not what its history had left`,
  );
  untold.set(place, event);
}

function tell(
  book: Book,
  untold: Map<string, FieldEvent>,
  event: HistoryEvent & { field: string },
): Change {
  const place = placeOf(event);
  const before = fieldIn(book, event);
  const after = untold.get(place)?.after ?? before;
  untold.delete(place);
  const row = `row ${event.id} (${event.kind}) of ${place}`;
  assert(
    isSame(event.before, before.held),
    `history: "before" of ${row} is ${words(event.before)}, it was ${words(before.held)}`,
  );
  assert(
    isSame(event.after, after.held),
    `history: "after" of ${row} is ${words(event.after)}, it became ${words(after.held)}`,
  );
  assert(event.wasLocked === before.locked, `history: ${row} is wrong about the lock before`);
  assert(event.isLocked === after.locked, `history: ${row} is wrong about the lock after`);
  return { event, before, after };
}

/** Fields go with their item, without any history: it goes as well. */
function forget(book: Book, untold: Map<string, FieldEvent>, { itemId }: GoneEvent): void {
  for (const places of [untold, book.fields]) {
    for (const place of places.keys()) {
      if (place.startsWith(`${itemId} `)) places.delete(place);
    }
  }
  book.items.delete(itemId);
}

function words(value: unknown): string {
  return JSON.stringify(value);
}
