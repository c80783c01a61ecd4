import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import { assert } from "../../assert.ts";
import { type Act, type Acts, actsOn } from "../acts.ts";
import { type Book, matchOf } from "./book.ts";
import type { Change } from "./replay.ts";
import { isSame, saysSame } from "./same.ts";
import { judgeClear } from "./rematch_rule.ts";
import { assertMayChange } from "./trust.ts";

/** What a change is judged by. */
export interface Judge {
  book: Book;
  acts: Acts;
  /** What providers are said to have given, for `provenance.ts`. */
  claims: Claim[];
}

/** A change with the match it was made for: ids are learned with the same write, or after it. */
export interface Claim {
  change: Change;
  match: string;
}

/**
 * A field changes only by these rules: by the user's own act, or by a provider's word on a field
 * that is not locked, which never makes it blank. A new kind of history is one more row.
 */
const RULES: Readonly<Record<string, (change: Change, judge: Judge) => void>> = {
  fill: judgeFill,
  change: judgeChange,
  confirmed: judgeConfirmed,
  edit: (change, judge) => assertActed(change, judge, "edit"),
  lock: (change, judge) => assertActed(change, judge, "lock"),
  unlock: (change, judge) => assertActed(change, judge, "unlock"),
  undo: judgeUndo,
  clear: judgeClear,
};

export function judgeBy(judge: Judge): (change: Change) => void {
  return (change) => {
    const rule = RULES[change.event.kind];
    assert(rule, `rules: there is no rule for the kind "${change.event.kind}"`);
    const value = change.after.held?.value;
    assert(change.after.held === null || !isBlank(value), `rules: ${name(change)} is blank`);
    rule(change, judge);
  };
}

function judgeFill(change: Change, judge: Judge): void {
  const { before, after } = change;
  assertUnlocked(change);
  assert(
    before.held === null && after.held !== null,
    `rules: ${name(change)} filled what was full`,
  );
  assertNotMarked(change, judge, after.held);
  claim(change, judge);
}

function judgeChange(change: Change, judge: Judge): void {
  const { before, after, event } = change;
  assertUnlocked(change);
  assert(before.held !== null && after.held !== null, `erased: ${name(change)} by a change`);
  if (event.reason === "accepted_by_user") return assertActed(change, judge, "accept");
  assertNotMarked(change, judge, after.held);
  assertMayChange(judge.book, change, before.held, after.held);
  claim(change, judge);
}

function claim(change: Change, { book, claims }: Judge): void {
  const item = book.items.get(change.event.itemId);
  const title = item && (book.items.get(item.seriesId ?? item.itemId) ?? item);
  assert(title, `rules: ${name(change)}, of which there is no item`);
  claims.push({ change, match: matchOf(title) });
}

function judgeConfirmed(change: Change, judge: Judge): void {
  const { before, after } = change;
  assertUnlocked(change);
  assert(
    before.held !== null && saysSame(before.held.value, after.held?.value),
    `rules: ${name(change)} was confirmed as another value`,
  );
  claim(change, judge);
}

/** Undone is what was asked to be undone, and what was before it comes back to the letter. */
function judgeUndo(change: Change, judge: Judge): void {
  if (change.event.reason === "undid match") {
    return assert(
      judge.acts.all().some(({ act }) => act.kind === "undo match"),
      `rules: ${name(change)}, which the user did not ask for`,
    );
  }
  assertActed(change, judge, "undo");
  const acts = actsOn(judge.acts, change.event.itemId, change.event.field);
  const isExact = acts.some(({ act }) =>
    act.kind === "undo" && isSame(act.to, change.after.held) &&
    change.after.locked ===
      (change.before.locked === act.isLocked ? act.wasLocked : change.before.locked)
  );
  assert(isExact, `undo: ${name(change)} is not what was before`);
}

export function assertActed(change: Change, { acts }: Judge, kind: Act["kind"]): void {
  const { itemId, field } = change.event;
  const isActed = actsOn(acts, itemId, field).some(({ act }) => act.kind === kind);
  assert(isActed, `rules: ${name(change)}, which the user did not ask for`);
}

export function assertUnlocked(change: Change): void {
  assert(!change.before.locked, `locks: ${name(change)} although it was locked`);
  assert(!change.after.locked, `locks: ${name(change)} locked it`);
}

function assertNotMarked(change: Change, { book }: Judge, { source, value }: SourcedValue): void {
  const { itemId, field } = change.event;
  const isMarked = book.marks.some((mark) =>
    mark.itemId === itemId && mark.field === field && mark.source === source &&
    isSame(mark.value, value)
  );
  assert(!isMarked, `marks: ${name(change)} brought back what the user had refused`);
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "" || value === "N/A" ||
    Array.isArray(value) && value.length === 0;
}

/** "the change of plot of item 3" */
export function name({ event: { kind, field, itemId, reason } }: Change): string {
  return `${kind} (${reason}) of ${field} of item ${itemId}`;
}
