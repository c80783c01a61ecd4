import { recordStatement } from "../../db/enrichment/history.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import { stateStatement } from "../../db/library/state_statement.ts";
import type { Statement } from "../../db/open.ts";
import type { HistoryKind, ItemFacts } from "../../domain/history/history_entry.ts";
import { factsOf } from "../../domain/history/item_facts.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { loadCase } from "../enrichment/assess.ts";
import { restate, stateOf } from "../enrichment/restate.ts";
import { loadSetup } from "../settings/setup.ts";

export interface FactsChange {
  kind: HistoryKind;
  reason: string;
  runId: number | null;
}

/**
 * Changes what an item is as a whole, with its history and its new state, in one batch with further
 * statements that belong to it.
 */
export async function writeFacts(
  deps: Deps,
  item: Item,
  after: ItemFacts,
  change: FactsChange,
  more: readonly Statement[] = [],
): Promise<void> {
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, { ...item, ...after });
  const before = factsOf(item, after);
  const entry = { itemId: item.id, at: deps.now(), field: null, before, after, ...change };
  const [stated] = await deps.db.write([
    stateStatement(deps.db, { ...input, item }, stateOf(input, setup)),
    updateItemStatement(deps.db, item.id, after, item.match.no),
    recordStatement(deps.db, entry),
    ...more,
  ]);
  // Whether an item is locked is read from what it belongs to, too.
  if (stated?.rowsAffected !== 1 || "locked" in after) await restate(deps, setup, item.id);
}
