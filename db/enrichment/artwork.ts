import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { ArtworkOffer } from "../../domain/enrichment/answer.ts";
import type { ProviderId } from "../../domain/ids.ts";
import type { Db } from "../open.ts";
import { artwork } from "../schema.ts";

export interface Candidate extends ArtworkOffer {
  id: number;
  itemId: number;
  provider: ProviderId;
}

/** Those of a match, and an image that the user chose in an earlier one. */
function isShown(matchNo: number): SQL | undefined {
  const isChosen = sql`exists (select 1 from item_fields own where own.item_id = ${artwork.itemId}
    and own.field = ${artwork.type} and own.locked and own.value = json_quote(${artwork.url}))`;
  return or(eq(artwork.matchNo, matchNo), isChosen);
}

/** The candidates of an item's present match. */
export async function readCandidates(
  db: Db,
  itemId: number,
  matchNo: number,
): Promise<Candidate[]> {
  const rows = await db.orm.select().from(artwork)
    .where(and(eq(artwork.itemId, itemId), isShown(matchNo))).orderBy(artwork.id);
  return rows.map(toCandidate);
}

/** The candidates of several items of one match, by item. */
export async function readCandidatesOf(
  db: Db,
  itemIds: readonly number[],
  matchNo: number,
): Promise<Map<number, Candidate[]>> {
  const rows = await db.orm.select().from(artwork)
    .where(and(inArray(artwork.itemId, [...itemIds]), isShown(matchNo)))
    .orderBy(artwork.id);
  return Map.groupBy(rows.map(toCandidate), ({ itemId }) => itemId);
}

export async function findCandidate(db: Db, id: number): Promise<Candidate | null> {
  const [row] = await db.orm.select().from(artwork).where(eq(artwork.id, id));
  return row ? toCandidate(row) : null;
}

const BATCH = 100;

export interface ArtworkOwner {
  itemId: number;
  matchNo: number;
  now: number;
}

/** Artwork that one provider offers for an item's present match. */
export interface OfferedArtwork {
  provider: ProviderId;
  offers: readonly ArtworkOffer[];
}

/** Keeps what providers offer; a known image only gets its newest votes. Ids stay. */
export async function keepCandidates(
  db: Db,
  owner: ArtworkOwner,
  offered: readonly OfferedArtwork[],
): Promise<void> {
  await db.write(keepCandidatesStatements(db, owner, offered));
}

/** The same as statements, for a batch. */
export function keepCandidatesStatements(
  db: Db,
  { itemId, matchNo, now }: ArtworkOwner,
  offered: readonly OfferedArtwork[],
) {
  const rows = offered.flatMap(({ provider, offers }) =>
    offers.map((offer) => ({ ...offer, itemId, matchNo, provider, seenAt: now }))
  );
  const parts = Array.from(
    { length: Math.ceil(rows.length / BATCH) },
    (_, part) => rows.slice(part * BATCH, (part + 1) * BATCH),
  );
  return parts.map((values) =>
    db.orm.insert(artwork).values(values).onConflictDoUpdate({
      target: [artwork.itemId, artwork.type, artwork.url],
      set: {
        votes: sql`excluded.votes`,
        rating: sql`excluded.rating`,
        width: sql`coalesce(excluded.width, ${artwork.width})`,
        height: sql`coalesce(excluded.height, ${artwork.height})`,
        matchNo,
        seenAt: now,
      },
    })
  );
}

/** The statement that gives the candidates of one match of an item to another one. */
export function moveCandidatesStatement(db: Db, itemId: number, from: number, to: number) {
  return db.orm.update(artwork).set({ matchNo: to })
    .where(and(eq(artwork.itemId, itemId), eq(artwork.matchNo, from)));
}

function toCandidate(row: typeof artwork.$inferSelect): Candidate {
  const { matchNo: _, selected: __, selectedBy: ___, seenAt: ____, ...candidate } = row;
  return candidate;
}
