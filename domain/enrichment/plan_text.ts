import type { FieldDecision } from "./decision.ts";
import type { PlanItem } from "./plan.ts";

/**
 * A plan as one text: equal for two plans exactly when they would write the same over the same.
 * What is fetched anew and says the same is the same plan.
 */
export function planText(
  { id, matchNo }: { id: number; matchNo: number },
  fields: PlanItem["fields"],
  decisions: readonly FieldDecision[],
): string {
  const writes = decisions.flatMap((decision) => {
    const to = decision.kind === "keep" ? null : decision.to;
    if (to === null) return [];
    const { value, source, language, country } = to;
    const version = fields[decision.field]?.version ?? 0;
    return [[decision.field, version, value, source, language, country]];
  });
  return JSON.stringify([id, matchNo, writes]);
}
