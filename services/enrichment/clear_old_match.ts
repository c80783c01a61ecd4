import { type ItemFields, readFields, type StoredField } from "../../db/enrichment/item_fields.ts";
import { fieldWriteStatements, type WriteContext } from "../../db/enrichment/write_fields.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";

/** The unlocked values that providers gave: those of an old match go once the new one has answered. */
export function valuesOfProviders(
  fields: Readonly<Record<string, StoredField>>,
): [name: string, field: StoredField][] {
  return Object.entries(fields).filter(([, { held, locked }]) =>
    held !== null && !locked && !["user", "nfo", "file"].includes(held.source)
  );
}

/** The fields once these are cleared. */
export function withoutValues(
  fields: ItemFields,
  cleared: readonly [name: string, field: StoredField][],
): ItemFields {
  const empty = cleared.map(([name, field]) => [name, { ...field, held: null }] as const);
  return { ...fields, ...Object.fromEntries(empty) };
}

export function clearStatements(
  deps: Deps,
  context: WriteContext,
  cleared: readonly [name: string, field: StoredField][],
) {
  return cleared.flatMap(([field, current]) =>
    fieldWriteStatements(deps.db, context, {
      field,
      kind: "clear",
      current,
      after: null,
      reason: "rematched",
    })
  );
}

/**
 * A match that nobody answered about when it was picked left the old one's values in place
 * (DESIGN 3.15): they go now that somebody does.
 */
export async function clearOldMatch(deps: Deps, item: Item, runId: number | null): Promise<void> {
  const { id: itemId, match } = item;
  const context = { itemId, matchNo: match.no, runId, now: deps.now(), passesLocks: false };
  const cleared = valuesOfProviders(await readFields(deps.db, itemId));
  await deps.db.write(clearStatements(deps, context, cleared));
}
