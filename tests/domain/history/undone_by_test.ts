import type { SourcedValue } from "../../../domain/enrichment/decision.ts";
import type { HistoryEntry, HistoryKind } from "../../../domain/history/history_entry.ts";
import { undoneBy } from "../../../domain/history/undone_by.ts";
import { assertEquals } from "../../assert.ts";

type Row = [kind: HistoryKind, before: string | null, after: string | null, reason?: string];

function held(value: string | null): SourcedValue | null {
  return value === null
    ? null
    : { value, source: "tmdb", language: null, country: null, fetchedAt: 0 };
}

function history(rows: readonly Row[], field = "plot"): HistoryEntry[] {
  return rows.map(([kind, before, after, reason = "newer_value"], at) => ({
    ...{ id: at + 1, itemId: 1, runId: null, at, kind, reason, field },
    ...{ before: held(before), after: held(after), wasLocked: false, isLocked: false },
  }));
}

const CASES: readonly { name: string; rows: readonly Row[]; undone: number[] }[] = [
  { name: "nothing undone", rows: [["fill", null, "A"], ["change", "A", "B"]], undone: [] },
  {
    name: "an undo of the last change",
    rows: [["change", "A", "B"], ["undo", "B", "A", "undid change"]],
    undone: [1],
  },
  {
    name: "locks and confirmations in between",
    rows: [["change", "A", "B"], ["lock", "B", "B"], ["confirmed", "B", "B"], [
      "undo",
      "B",
      "A",
      "undid change",
    ]],
    undone: [1],
  },
  {
    name: "an undo of a whole run says nothing certain of its steps",
    rows: [["change", "A", "B"], ["change", "B", "C"], ["undo", "C", "A", "undid run"]],
    undone: [],
  },
  {
    name: "an undo that is undone",
    rows: [["edit", "A", "B"], ["undo", "B", "A", "undid edit"], ["undo", "A", "B", "undid undo"]],
    undone: [1, 2],
  },
];

for (const { name, rows, undone } of CASES) {
  Deno.test(`undoneBy() knows ${name}`, () => {
    assertEquals([...undoneBy(history(rows)).keys()], undone);
  });
}

Deno.test("undoneBy() keeps fields apart, and facts of the item from them", () => {
  const other = history([["undo", "B", "A", "undid change"]], "title");
  assertEquals([...undoneBy([...history([["change", "A", "B"]]), ...other]).keys()], []);
  const fact = (id: number, before: boolean, reason: string): HistoryEntry => ({
    ...{ id, itemId: 1, runId: null, at: id, kind: "monitor", field: null, reason },
    ...{ before: { monitored: before }, after: { monitored: !before } },
  });
  const rows = [fact(1, true, "unmonitored_by_user"), fact(2, false, "undid monitor")];
  assertEquals([...undoneBy(rows).keys()], [1]);
});
