import { and, eq, sql } from "drizzle-orm";
import type { ArtworkOffer } from "../../domain/enrichment/answer.ts";
import type { ProviderId } from "../../domain/ids.ts";
import type { Db } from "../open.ts";
import { artwork } from "../schema.ts";

export interface Candidate extends ArtworkOffer {
  id: number;
  itemId: number;
  provider: ProviderId;
  selected: boolean;
}

/** The candidates of an item's present match. */
export async function readCandidates(
  db: Db,
  itemId: number,
  matchNo: number,
): Promise<Candidate[]> {
  const rows = await db.orm.select().from(artwork)
    .where(and(eq(artwork.itemId, itemId), eq(artwork.matchNo, matchNo))).orderBy(artwork.id);
  return rows.map(toCandidate);
}

export async function findCandidate(db: Db, id: number): Promise<Candidate | null> {
  const [row] = await db.orm.select().from(artwork).where(eq(artwork.id, id));
  return row ? toCandidate(row) : null;
}

const BATCH = 100;

/** Keeps what a provider offers; a known image only gets its newest votes. Ids stay. */
export async function keepCandidates(
  db: Db,
  { itemId, matchNo, provider, now }: {
    itemId: number;
    matchNo: number;
    provider: ProviderId;
    now: number;
  },
  offers: readonly ArtworkOffer[],
): Promise<void> {
  const values = offers.map((offer) => ({ ...offer, itemId, matchNo, provider, seenAt: now }));
  for (let start = 0; start < values.length; start += BATCH) {
    await db.write([
      db.orm.insert(artwork).values(values.slice(start, start + BATCH)).onConflictDoUpdate({
        target: [artwork.itemId, artwork.type, artwork.url],
        set: {
          votes: sql`excluded.votes`,
          rating: sql`excluded.rating`,
          width: sql`coalesce(excluded.width, ${artwork.width})`,
          height: sql`coalesce(excluded.height, ${artwork.height})`,
          matchNo,
          seenAt: now,
        },
      }),
    ]);
  }
}

function toCandidate(row: typeof artwork.$inferSelect): Candidate {
  const { matchNo: _, selectedBy: __, seenAt: ___, ...candidate } = row;
  return candidate;
}
