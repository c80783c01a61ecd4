import { readFieldsOf } from "../../db/enrichment/item_fields.ts";
import { childrenOf } from "../../db/library/children.ts";
import { updateItemStatement } from "../../db/library/items.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { clearStatements, valuesOfProviders } from "../enrichment/clear_old_match.ts";

/**
 * After a change of match the seasons and episodes are those of another series: what providers gave
 * for the old one goes (DESIGN 3.15), the user's own values, locks and files stay with their numbers.
 */
export async function clearOldChildren(
  deps: Deps,
  series: Item,
  runId: number | null,
): Promise<void> {
  const children = await childrenOf(deps.db, series.id);
  const old = children.filter(({ match }) => match.no !== series.match.no);
  const fields = await readFieldsOf(deps.db, old.map(({ id }) => id));
  for (const { id: itemId, match } of old) {
    const context = { itemId, matchNo: match.no, runId, now: deps.now(), passesLocks: false };
    await deps.db.write([
      ...clearStatements(deps, context, valuesOfProviders(fields.get(itemId) ?? {})),
      updateItemStatement(deps.db, itemId, {
        match: series.match,
        ids: {},
        absoluteNo: null,
        listed: false,
        posterId: null,
        lastEnrichedAt: null,
      }),
    ]);
  }
}
