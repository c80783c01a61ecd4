import { fieldsOf } from "../fields/field.ts";
import type { ItemKind } from "../ids.ts";

export type CompletenessClass = "enriched" | "partial" | "unenriched";

export interface Completeness {
  filled: number;
  expected: number;
  /** 0..100, rounded; 100 for a kind without expected fields. */
  percent: number;
}

const ENRICHED_FROM = 90;
const PARTIAL_FROM = 60;

/** How complete an item is: its filled expected fields (DESIGN 3.8). */
export function completenessOf(kind: ItemKind, isFilled: (field: string) => boolean): Completeness {
  const expected = fieldsOf(kind).filter((field) => field.expected);
  const filled = expected.filter((field) => isFilled(field.name)).length;
  return { filled, expected: expected.length, percent: percentOf(filled, expected.length) };
}

export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 100);
}

export function completenessClass(percent: number): CompletenessClass {
  if (percent >= ENRICHED_FROM) return "enriched";
  return percent >= PARTIAL_FROM ? "partial" : "unenriched";
}

/** The bounds of a class in per cent, for queries that filter by it. */
export const CLASS_BOUNDS: Readonly<Record<CompletenessClass, { from: number; below: number }>> = {
  enriched: { from: ENRICHED_FROM, below: 101 },
  partial: { from: PARTIAL_FROM, below: ENRICHED_FROM },
  unenriched: { from: 0, below: PARTIAL_FROM },
};
