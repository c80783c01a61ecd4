import { recordIfWrittenStatement } from "../../db/enrichment/history.ts";
import { factsStatement, stateStatement } from "../../db/library/state_statement.ts";
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
 * statements that belong to it. False: its match or a switch of it had changed since it was read,
 * and it was left.
 */
export async function writeFacts(
  deps: Deps,
  item: Item,
  after: ItemFacts,
  change: FactsChange,
  more: readonly Statement[] = [],
): Promise<boolean> {
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, { ...item, ...after });
  const before = factsOf(item, after);
  const entry = { itemId: item.id, at: deps.now(), field: null, before, after, ...change };
  const [stated, written] = await deps.db.write([
    stateStatement(deps.db, { ...input, item }, stateOf(input, setup)),
    factsStatement(deps.db, item, after),
    recordIfWrittenStatement(deps.db, entry),
    ...more,
  ]);
  // Whether an item is locked is read from what it belongs to, too.
  if (stated?.rowsAffected !== 1 || "locked" in after) await restate(deps, setup, item.id);
  return written?.rowsAffected === 1;
}
