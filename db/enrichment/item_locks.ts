import { type SQL, sql } from "drizzle-orm";
import type { LockWords } from "../../domain/edits/lock_words.ts";
import type { Db } from "../open.ts";

const WITH_PARENTS = sql`items own
  left join items series on series.id = own.series_id
  left join items season on own.kind = 'episode' and season.kind = 'season'
    and season.series_id = own.series_id and season.season_no = own.season_no`;

/** An item's own word counts, else its season's, else its series'. */
const LOCKED_ITEMS = sql`select own.id from ${WITH_PARENTS}
  where coalesce(own.locked, season.locked, series.locked, 0)`;

/** Whether an item as a whole is open to automatic writes, for a statement that depends on it. */
export function isItemUnlocked(itemId: number): SQL {
  return sql`not exists (${LOCKED_ITEMS} and own.id = ${itemId})`;
}

/** Those of these items that are locked as a whole, by themselves or from above. */
export async function readLockedItems(db: Db, itemIds: readonly number[]): Promise<Set<number>> {
  const rows = await db.orm.all<{ id: number }>(
    sql`${LOCKED_ITEMS} and own.id in (select value from json_each(${JSON.stringify(itemIds)}))`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** What was said of the lock of an item and of what it belongs to. */
export async function readLockWords(db: Db, itemId: number): Promise<LockWords> {
  const [row] = await db.orm.all<Record<keyof LockWords, number | null>>(
    sql`select own.locked as own, season.locked as season, series.locked as series
      from ${WITH_PARENTS} where own.id = ${itemId}`,
  );
  const word = (value: number | null | undefined) => value == null ? null : value !== 0;
  return { own: word(row?.own), season: word(row?.season), series: word(row?.series) };
}
