import { and, gte, inArray, lt, type SQL } from "drizzle-orm";
import { CLASS_BOUNDS, type CompletenessClass } from "../../domain/enrichment/completeness.ts";
import { items } from "../schema.ts";

/** Nobody has said yet what it is. */
export function isUnmatched(): SQL {
  return inArray(items.matchState, ["new", "review"]);
}

export function inClass(name: CompletenessClass): SQL | undefined {
  const { from, below } = CLASS_BOUNDS[name];
  return and(gte(items.completeness, from), lt(items.completeness, below));
}
