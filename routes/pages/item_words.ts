import { findHoldable } from "../../domain/fields/holdable.ts";
import type { ItemKind } from "../../domain/ids.ts";

/** How a field or a kind of artwork is called. */
export function labelOf(kind: ItemKind, name: string): string {
  return findHoldable(kind, name)?.label ?? name;
}
