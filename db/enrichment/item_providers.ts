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

/** The same for several items, by item; rows of an earlier match are left out. */
export async function readAttemptsOf(
  db: Db,
  titles: readonly { id: number; match: { no: number } }[],
): Promise<Map<number, ItemProviderState[]>> {
  const matchNos = new Map(titles.map(({ id, match }) => [id, match.no]));
  const rows = await db.orm.select().from(itemProviders).where(
    inArray(itemProviders.itemId, [...matchNos.keys()]),
  );
  const present = rows.filter(({ itemId, matchNo }) => matchNos.get(itemId) === matchNo);
  const byItem = Map.groupBy(present, ({ itemId }) => itemId);
  return new Map([...byItem].map(([id, own]) => [id, own.map(toAttempts)]));
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
