import type { FieldDecision } from "./decision.ts";

/** The decisions without what would be written to any other field than this one. */
export function onlyOn(
  field: string | undefined,
  decisions: readonly FieldDecision[],
): readonly FieldDecision[] {
  if (field === undefined) return decisions;
  return decisions.filter((own) => own.field === field || (own.kind === "keep" && !own.confirm));
}
