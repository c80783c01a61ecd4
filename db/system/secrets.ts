import { eq } from "drizzle-orm";
import type { Db } from "../open.ts";
import { secrets } from "../schema.ts";

/** An encrypted secret; `hint` is its last four characters. */
export interface StoredSecret {
  name: string;
  cipher: string;
  hint: string;
}

export async function listSecrets(db: Db): Promise<StoredSecret[]> {
  const rows = await db.orm.select().from(secrets);
  return rows.map(({ name, cipher, hint }) => ({ name, cipher, hint }));
}

export async function storeSecret(db: Db, secret: StoredSecret, now: number): Promise<void> {
  const row = { ...secret, updatedAt: now };
  await db.write([
    db.orm.insert(secrets).values(row).onConflictDoUpdate({ target: secrets.name, set: row }),
  ]);
}

export async function deleteSecret(db: Db, name: string): Promise<void> {
  await db.write([db.orm.delete(secrets).where(eq(secrets.name, name))]);
}
