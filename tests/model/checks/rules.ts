import { assert } from "../../assert.ts";
import { type Act, type Acts, actsOn } from "../acts.ts";
import { type Book, matchOf } from "./book.ts";
import type { Change } from "./replay.ts";
import { saysSame } from "./same.ts";
import { assertNotMarked } from "./mark_rule.ts";
import { isItemLocked } from "./item_lock.ts";
import { locksNfoValue } from "./nfo_word.ts";
import { assertMeant, isAskedByRun } from "./run_rules.ts";
import { judgeUndo } from "./undo_rule.ts";
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
  edit: judgeEdit,
  lock: judgeLock,
  select: judgeSelect,
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
  const { before, after, event } = change;
  assertUnlocked(change, judge);
  assert(
    before.held === null && after.held !== null,
    `rules: ${name(change)} filled what was full`,
  );
  if (event.reason === "accepted_by_user") return assertActed(change, judge, "accept");
  assertMeant(change, judge.book, judge.acts);
  assertNotMarked(change, judge.book, after.held);
  claim(change, judge);
}

function judgeChange(change: Change, judge: Judge): void {
  const { before, after, event } = change;
  assertUnlocked(change, judge);
  assert(before.held !== null && after.held !== null, `erased: ${name(change)} by a change`);
  if (event.reason === "accepted_by_user") return assertActed(change, judge, "accept");
  assertMeant(change, judge.book, judge.acts);
  assertNotMarked(change, judge.book, after.held);
  assertMayChange(judge.book, change, before.held, after.held);
  claim(change, judge);
}

/** A value of the user's own, or what one source says and he took. */
function judgeEdit(change: Change, judge: Judge): void {
  assert(change.after.locked, `locks: ${name(change)} left it open`);
  if (change.event.reason !== "taken_by_user") return assertActed(change, judge, "edit");
  assertActed(change, judge, "take");
  claim(change, judge);
}

/** The image that the user chose, and that kind of artwork is locked with it. */
function judgeSelect(change: Change, judge: Judge): void {
  const { event, after } = change;
  assertActed(change, judge, "select");
  const isChosen = actsOn(judge.acts, event.itemId, event.field).some(({ act }) =>
    act.kind === "select" && act.url === after.held?.value
  );
  assert(isChosen && after.locked, `rules: ${name(change)} is another image than was chosen`);
}

/** By the user; or by his word that NFO files lock what they say. */
function judgeLock(change: Change, judge: Judge): void {
  if (change.event.reason !== "locked_by_setting") return assertActed(change, judge, "lock");
  const { itemId, field } = change.event;
  const isMeant = change.after.held?.source === "nfo" && locksNfoValue(judge.book, itemId, field);
  assert(isMeant, `locks: ${name(change)}, which no setting asks for`);
}

function claim(change: Change, { book, claims }: Judge): void {
  const item = book.items.get(change.event.itemId);
  const title = item && (book.items.get(item.seriesId ?? item.itemId) ?? item);
  assert(title, `rules: ${name(change)}, of which there is no item`);
  claims.push({ change, match: matchOf(title) });
}

function judgeConfirmed(change: Change, judge: Judge): void {
  const { before, after } = change;
  assertUnlocked(change, judge);
  assert(
    before.held !== null && saysSame(before.held.value, after.held?.value),
    `rules: ${name(change)} was confirmed as another value`,
  );
  claim(change, judge);
}

export function assertActed(change: Change, { book, acts }: Judge, kind: Act["kind"]): void {
  const { itemId, field } = change.event;
  const isActed = actsOn(acts, itemId, field).some(({ act }) => act.kind === kind) ||
    isAskedByRun(book, change, kind);
  assert(isActed, `rules: ${name(change)}, which the user did not ask for`);
}

/** Nothing but the user writes what he locked, the item or the field, and nothing else locks it. */
export function assertUnlocked(change: Change, { book }: Judge): void {
  const { event, before, after } = change;
  const { itemId, field } = event;
  assert(!before.locked, `locks: ${name(change)} although it was locked`);
  assert(!isItemLocked(book, itemId), `locks: ${name(change)} although the item was locked`);
  const isNfo = after.held?.source === "nfo" && locksNfoValue(book, itemId, field);
  assert(!after.locked || isNfo, `locks: ${name(change)} locked it`);
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "" || value === "N/A" ||
    Array.isArray(value) && value.length === 0;
}

/** "the change of plot of item 3" */
export function name({ event: { kind, field, itemId, reason } }: Change): string {
  return `${kind} (${reason}) of ${field} of item ${itemId}`;
}
