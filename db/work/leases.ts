import { and, eq, like, lt, or } from "drizzle-orm";
import type { Db } from "../open.ts";
import { itemLeases, jobs } from "../schema.ts";

/** Takes an item for `owner` until then; false when somebody else works on it. */
export async function leaseItem(
  db: Db,
  itemId: number,
  owner: string,
  now: number,
  until: number,
): Promise<boolean> {
  const row = { itemId, owner, until };
  const [result] = await db.write([
    db.orm.insert(itemLeases).values(row).onConflictDoUpdate({
      target: itemLeases.itemId,
      set: row,
      setWhere: or(lt(itemLeases.until, now), eq(itemLeases.owner, owner)),
    }),
  ]);
  return result?.rowsAffected === 1;
}

export async function releaseItem(db: Db, itemId: number, owner: string): Promise<void> {
  await db.write([
    db.orm.delete(itemLeases).where(
      and(eq(itemLeases.itemId, itemId), eq(itemLeases.owner, owner)),
    ),
  ]);
}

/** Frees all that a dead process and its hands held: its jobs can be taken over at once. */
export async function releaseOwner(db: Db, owner: string): Promise<void> {
  const hands = `${owner}/%`;
  await db.write([
    db.orm.update(jobs).set({ leaseUntil: 0 })
      .where(and(eq(jobs.state, "running"), or(eq(jobs.owner, owner), like(jobs.owner, hands)))),
    db.orm.delete(itemLeases).where(or(eq(itemLeases.owner, owner), like(itemLeases.owner, hands))),
  ]);
}
