import { EMPTY_FIELD, type SourcedValue } from "../../../domain/enrichment/decision.ts";
import { findField } from "../../../domain/fields/field.ts";
import type { FieldValue } from "../../../domain/fields/field_value.ts";
import type { NetChange } from "../../../domain/history/net_change.ts";
import { planUndo, type UndoDecision, type UndoWish } from "../../../domain/history/plan_undo.ts";
import { assertEquals } from "../../assert.ts";

function of(value: FieldValue | null, source = "tmdb"): SourcedValue | null {
  return value === null ? null : { value, source, language: "en", country: null, fetchedAt: 1 };
}

interface Case {
  name: string;
  before: SourcedValue | null;
  after: SourcedValue | null;
  /** [was, is]; not locked at all where nothing is said. */
  locks?: [boolean, boolean];
  now: SourcedValue | null;
  isLockedNow?: boolean;
  wish?: Partial<UndoWish>;
  expected: UndoDecision;
}

const SKIPPED = (because: "changed_since" | "locked_since" | "nothing_changed") =>
  ({ kind: "skip", because }) as const;

const CASES: Case[] = [
  {
    name: "brings back what was there, with its source",
    ...{ before: of("Old", "omdb"), after: of("New"), now: of("New") },
    expected: { kind: "restore", to: of("Old", "omdb"), locked: false, rejects: of("New") },
  },
  {
    name: "empties what had been empty",
    ...{ before: null, after: of("New"), now: of("New") },
    expected: { kind: "restore", to: null, locked: false, rejects: of("New") },
  },
  {
    name: "leaves what changed since",
    ...{ before: of("Old"), after: of("New"), now: of("Newer") },
    expected: SKIPPED("changed_since"),
  },
  {
    name: "leaves what was emptied since",
    ...{ before: of("Old"), after: of("New"), now: null },
    expected: SKIPPED("changed_since"),
  },
  {
    name: "takes the same value of another source for the same",
    ...{ before: of("Old"), after: of("New"), now: of("New", "omdb") },
    expected: { kind: "restore", to: of("Old"), locked: false, rejects: of("New") },
  },
  {
    name: "leaves what was locked since",
    ...{ before: of("Old"), after: of("New"), now: of("New"), isLockedNow: true },
    expected: SKIPPED("locked_since"),
  },
  {
    name: "passes a later lock where the user points at the very change, and leaves the lock",
    ...{ before: of("Old"), after: of("New"), now: of("New"), isLockedNow: true },
    wish: { passesLocks: true },
    expected: { kind: "restore", to: of("Old"), rejects: of("New") },
  },
  {
    name: "takes the lock of an edit back with it, and rejects nothing of the user's",
    ...{ before: of("Old"), after: of("Mine", "user"), now: of("Mine", "user") },
    ...{ locks: [false, true] as [boolean, boolean], isLockedNow: true },
    expected: { kind: "restore", to: of("Old"), locked: false, rejects: null },
  },
  {
    name: "keeps the lock that an edit found",
    ...{ before: of("First", "user"), after: of("Mine", "user"), now: of("Mine", "user") },
    ...{ locks: [true, true] as [boolean, boolean], isLockedNow: true },
    expected: { kind: "restore", to: of("First", "user"), locked: true, rejects: null },
  },
  {
    name: "leaves a lock open that was opened since",
    ...{ before: of("Old"), after: of("Mine", "user"), now: of("Mine", "user") },
    ...{ locks: [false, true] as [boolean, boolean], isLockedNow: false },
    expected: { kind: "restore", to: of("Old"), rejects: null },
  },
  {
    name: "takes a mere lock back",
    ...{ before: of("Old"), after: of("Old"), now: of("Old") },
    ...{ locks: [false, true] as [boolean, boolean], isLockedNow: true },
    expected: { kind: "restore", to: of("Old"), locked: false, rejects: null },
  },
  {
    name: "locks what it restores where that is wanted",
    ...{ before: of("Old"), after: of("New"), now: of("New"), wish: { lock: true } },
    expected: { kind: "restore", to: of("Old"), locked: true, rejects: of("New") },
  },
  {
    name: "takes a confirmation back without rejecting the value",
    ...{ before: of("Same", "omdb"), after: of("Same"), now: of("Same") },
    expected: { kind: "restore", to: of("Same", "omdb"), locked: false, rejects: null },
  },
  {
    name: "does nothing where nothing came of it",
    ...{ before: of("Old"), after: of("Old"), now: of("Old") },
    expected: SKIPPED("nothing_changed"),
  },
];

for (const { name, before, after, locks, now, isLockedNow = false, wish, expected } of CASES) {
  Deno.test(`planUndo() ${name}`, () => {
    const field = findField("movie", "plot");
    if (!field) throw new Error("There is no plot");
    const [wasLocked, isLocked] = locks ?? [false, false];
    const change: NetChange = { field: "plot", before, after, wasLocked, isLocked };
    const current = { ...EMPTY_FIELD, held: now, locked: isLockedNow, version: 3 };
    const all = { passesLocks: false, lock: false, ...wish };
    assertEquals(planUndo(field, change, current, all), expected);
  });
}
