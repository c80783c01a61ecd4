import { and, eq, inArray } from "drizzle-orm";
import type { AttemptKind, ProviderAttempts } from "../../domain/enrichment/pending.ts";
import type { Db } from "../open.ts";
import { itemProviders } from "../schema.ts";

export interface ItemProviderState extends ProviderAttempts {
  lastDetail: string | null;
}

/** How each provider stands to the item, for its present match. */
export async function readAttempts(
  db: Db,
  itemId: number,
  matchNo: number,
): Promise<ItemProviderState[]> {
  const rows = await db.orm.select().from(itemProviders)
    .where(and(eq(itemProviders.itemId, itemId), eq(itemProviders.matchNo, matchNo)));
  return rows.map(toAttempts);
}

export async function readAttemptsOf(
  db: Db,
  itemIds: readonly number[],
): Promise<Map<number, (ItemProviderState & { matchNo: number })[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.orm.select().from(itemProviders).where(
    inArray(itemProviders.itemId, [...itemIds]),
  );
  return Map.groupBy(rows, (row) => row.itemId) as never as Map<
    number,
    (ItemProviderState & { matchNo: number })[]
  >;
}

export function saveAttemptsStatement(
  db: Db,
  itemId: number,
  matchNo: number,
  attempts: ItemProviderState,
) {
  const row = { ...attempts, itemId, matchNo };
  return db.orm.insert(itemProviders).values(row)
    .onConflictDoUpdate({ target: [itemProviders.itemId, itemProviders.provider], set: row });
}

function toAttempts(row: typeof itemProviders.$inferSelect): ItemProviderState {
  const { itemId: _, matchNo: __, lastKind, ...rest } = row;
  return { ...rest, lastKind: lastKind as AttemptKind | null };
}
