import { and, eq, gt, inArray, lte } from "drizzle-orm";
import type { Db } from "../open.ts";
import { providerMemory } from "../schema.ts";

/** One sealed thing that a provider module remembers until that time. */
export interface Remembered {
  name: string;
  cipher: string;
}

export async function readMemory(
  db: Db,
  provider: string,
  names: readonly string[],
  now: number,
): Promise<Remembered[]> {
  const { name, cipher, until } = providerMemory;
  return await db.orm.select({ name, cipher }).from(providerMemory).where(
    and(eq(providerMemory.provider, provider), inArray(name, [...names]), gt(until, now)),
  );
}

/** Remembers, and forgets what that provider need not know any more. */
export async function writeMemory(
  db: Db,
  provider: string,
  entries: readonly Remembered[],
  until: number,
  now: number,
): Promise<void> {
  const { name, until: expiry } = providerMemory;
  await db.write([
    db.orm.delete(providerMemory).where(
      and(eq(providerMemory.provider, provider), lte(expiry, now)),
    ),
    ...entries.map((entry) => {
      const row = { ...entry, provider, until };
      return db.orm.insert(providerMemory).values(row)
        .onConflictDoUpdate({ target: [providerMemory.provider, name], set: row });
    }),
  ]);
}

/** Forgets everything, as a new key may be another account. */
export async function clearMemory(db: Db, provider: string): Promise<void> {
  await db.write([db.orm.delete(providerMemory).where(eq(providerMemory.provider, provider))]);
}
