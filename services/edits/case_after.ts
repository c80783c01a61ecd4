import type { StoredMark } from "../../db/enrichment/marks.ts";
import { EMPTY_FIELD } from "../../domain/enrichment/decision.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import type { OwnChange } from "./write_own.ts";

/** An item's case as it is once the user's word is written. */
export function caseAfter(input: ItemCase, change: OwnChange, runId: number | null): ItemCase {
  const fields = { ...input.fields };
  for (const { field, after: held, reason, locked } of change.writes) {
    const current = fields[field] ?? { ...EMPTY_FIELD, runId, reason };
    fields[field] = { ...current, held, locked: locked ?? current.locked, missingSince: null };
  }
  return { ...input, fields, marks: marksAfter(input.marks, change) };
}

function marksAfter(marks: readonly StoredMark[], change: OwnChange): StoredMark[] {
  const all = [change, ...change.writes];
  const gone = new Set(all.flatMap(({ lifts = [] }) => lifts).map(({ id }) => id));
  const fresh = all.flatMap(({ rejects = [] }) => rejects)
    .map((mark) => ({ ...mark, id: 0, createdAt: 0 }));
  return [...marks.filter(({ id }) => !gone.has(id)), ...fresh];
}
