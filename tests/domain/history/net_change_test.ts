import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import type { FieldEntry, HistoryKind } from "../../../domain/history/history_entry.ts";
import { netChanges } from "../../../domain/history/net_change.ts";
import { assertEquals } from "../../assert.ts";

function of(value: string | null): SourcedValue | null {
  return value === null
    ? null
    : { value, source: "tmdb", language: null, country: null, fetchedAt: 1 };
}

function entry(
  kind: HistoryKind,
  before: string | null,
  after: string | null,
  locks: [boolean | null, boolean | null],
  field = "plot",
): FieldEntry {
  const [wasLocked, isLocked] = locks;
  const held = { before: of(before), after: of(after) };
  return {
    id: 1,
    itemId: 1,
    runId: 1,
    at: 1,
    reason: null,
    kind,
    field,
    wasLocked,
    isLocked,
    ...held,
  };
}

const OPEN: [boolean, boolean] = [false, false];
const UNSAID: [null, null] = [null, null];

const CASES = [
  {
    name: "joins rows from the first to the last",
    entries: [entry("fill", null, "A", OPEN), entry("change", "A", "B", OPEN)],
    expected: [[null, "B", false, false]],
  },
  {
    name: "follows the lock through them",
    entries: [entry("change", "A", "B", OPEN), entry("edit", "B", "C", [false, true])],
    expected: [["A", "C", false, true]],
  },
  {
    name: "knows of older rows by their kind that an edit locks",
    entries: [entry("edit", "A", "B", UNSAID)],
    expected: [["A", "B", false, true]],
  },
  {
    name: "knows of older rows by their kind that an unlock opens",
    entries: [entry("unlock", "A", "A", UNSAID)],
    expected: [["A", "A", true, false]],
  },
  {
    name: "keeps fields apart",
    entries: [entry("fill", null, "A", OPEN), entry("fill", null, "T", OPEN, "tagline")],
    expected: [[null, "A", false, false], [null, "T", false, false]],
  },
] as const;

for (const { name, entries, expected } of CASES) {
  Deno.test(`netChanges() ${name}`, () => {
    const found = netChanges(entries).map(({ before, after, wasLocked, isLocked }) => [
      before?.value ?? null,
      after?.value ?? null,
      wasLocked,
      isLocked,
    ]);
    assertEquals(found, expected.map((row) => [...row]));
  });
}
