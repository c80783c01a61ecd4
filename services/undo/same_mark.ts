import type { Mark } from "../../domain/enrichment/decision.ts";
import { findHoldable } from "../../domain/fields/holdable.ts";
import { sameValue } from "../../domain/fields/same_value.ts";
import type { ItemKind } from "../../domain/ids.ts";

/** Whether two marks are about one value of one field, whoever offers it. */
export function isSameMark(kind: ItemKind, a: Mark, b: Mark): boolean {
  const field = findHoldable(kind, a.field);
  return a.field === b.field && field !== undefined && sameValue(field, a.value, b.value);
}
