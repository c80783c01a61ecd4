import type { Body } from "./json_files.ts";

/** The first record, with what it lacks from the others: null and "" give way. */
export function fillRecord(records: readonly Body[]): Body {
  const filled: Body = {};
  for (const [key, value] of records.flatMap((record) => Object.entries(record))) {
    if (isNothing(filled[key])) filled[key] = isNothing(value) ? filled[key] ?? value : value;
  }
  return filled;
}

/** Both lists, each thing once by its `id`; the first one's stays. */
export function joinById(first: readonly Body[], second: readonly Body[]): Body[] {
  const byId = new Map(first.map((row) => [row.id, row]));
  for (const row of second) byId.set(row.id, fillRecord([byId.get(row.id) ?? {}, row]));
  return [...byId.values()];
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
