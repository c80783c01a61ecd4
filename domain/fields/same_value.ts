import type { Field } from "./field.ts";
import type { CastMember, FieldValue } from "./field_value.ts";

/** Whether two values say the same: both are normalised, so white space and NFC are settled. */
export function sameValue(
  field: Pick<Field, "sameness">,
  a: FieldValue | null,
  b: FieldValue | null,
): boolean {
  if (a === null || b === null) return a === b;
  return valueKey(field, a) === valueKey(field, b);
}

/** Equal for two values of a field exactly when they say the same. */
export function valueKey(field: Pick<Field, "sameness">, value: FieldValue): string {
  if (!Array.isArray(value)) {
    return JSON.stringify(typeof value === "object" ? referenceKey(value) : value);
  }
  const entries = value.map(entryKey);
  return JSON.stringify(field.sameness === "set" ? entries.sort() : entries);
}

// A portrait's address changes without the cast having changed.
function entryKey(entry: string | CastMember): string {
  return typeof entry === "string" ? entry : `${entry.name}\n${entry.role ?? ""}`;
}

function referenceKey(value: object): unknown {
  return "name" in value ? value.name : value;
}
