import { recordStatement } from "../../db/enrichment/history.ts";
import { findItem, updateItemStatement } from "../../db/library/items.ts";
import type { HistoryKind, ItemFacts } from "../../domain/history/history_entry.ts";
import { factsOf } from "../../domain/history/item_facts.ts";
import type { Deps } from "../deps.ts";
import { restate } from "../enrichment/restate.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";

export interface FactsChange {
  kind: HistoryKind;
  reason: string;
  runId: number | null;
}

/** Changes what an item is as a whole by the user's word; what is so already leaves no trace. */
export async function changeFacts(
  deps: Deps,
  itemId: number,
  after: ItemFacts,
  { kind, reason, runId }: FactsChange,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  const before = factsOf(item, after);
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const entry = { itemId, runId, at: deps.now(), kind, field: null, before, after, reason };
  await deps.db.write([
    updateItemStatement(deps.db, itemId, after),
    recordStatement(deps.db, entry),
  ]);
  await restate(deps, await loadSetup(deps), itemId);
  return null;
}
