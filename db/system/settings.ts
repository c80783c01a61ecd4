import { eq } from "drizzle-orm";
import type { Db } from "../open.ts";
import { settings } from "../schema.ts";

/** The stored value under a key, unread; undefined when there is none. */
export async function readSetting(db: Db, key: string): Promise<unknown> {
  const [row] = await db.orm.select().from(settings).where(eq(settings.key, key));
  return row?.value;
}

export async function writeSetting(
  db: Db,
  key: string,
  value: unknown,
  now: number,
): Promise<void> {
  const row = { key, value, updatedAt: now };
  await db.write([
    db.orm.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }),
  ]);
}
