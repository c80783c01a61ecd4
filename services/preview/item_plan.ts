import type { PlannedChange } from "../../domain/edits/preview.ts";
import type { FieldDecision } from "../../domain/enrichment/decision.ts";
import { planText } from "../../domain/enrichment/plan_text.ts";
import { type ItemCase, planCase } from "../enrichment/assess.ts";
import type { Setup } from "../settings/setup.ts";

/** What a refresh would do to one item by what is known, and the hash by which it is applied. */
export interface ItemPlan {
  itemId: number;
  /** Equal as long as the same would be written over the same. */
  hash: string;
  changes: PlannedChange[];
  decisions: readonly FieldDecision[];
}

/** Plans one item from known answers; the user looks at it, so nothing is held for review. */
export async function planOf(input: ItemCase, setup: Setup): Promise<ItemPlan> {
  const { item, fields } = input;
  const decisions = isPlanned(input) ? planCase(input, setup, null).decisions : [];
  const text = planText({ id: item.id, matchNo: item.match.no }, fields, decisions);
  return {
    itemId: item.id,
    hash: await hashOf(text),
    changes: decisions.flatMap((decision) => changeOf(input, decision)),
    decisions,
  };
}

/**
 * A season or an episode still belongs to its series' former match until that is enriched anew:
 * what is written there before goes with it.
 */
function isPlanned({ item, title }: ItemCase): boolean {
  return item.match.state !== "ignored" && item.match.no === title.match.no;
}

/** Sixteen hexadecimal digits of SHA-256. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(digest).toHex().slice(0, 16);
}

function changeOf({ fields }: ItemCase, decision: FieldDecision): PlannedChange[] {
  if (decision.kind === "keep") return [];
  return [{
    field: decision.field,
    kind: decision.kind,
    from: fields[decision.field]?.held ?? null,
    to: decision.to,
    because: decision.kind === "change" ? decision.because : "fill",
  }];
}
