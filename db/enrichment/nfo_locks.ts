import { sql } from "drizzle-orm";
import { NFO_SOURCE } from "../../domain/ids.ts";
import type { Db } from "../open.ts";

/**
 * The statements that lock what NFO files gave these films and series, their seasons and episodes,
 * with its history; not these fields.
 */
export function lockNfoValuesStatements(
  db: Db,
  titleIds: readonly number[],
  except: readonly string[],
  now: number,
) {
  const isMeant = sql`source = ${NFO_SOURCE} and locked = 0
    and field not in (select value from json_each(${JSON.stringify(except)}))
    and item_id in (select items.id from items join json_each(${JSON.stringify(titleIds)}) as title
      on items.id = title.value or items.series_id = title.value)`;
  const held = sql`json_object('value', json(value), 'source', source, 'language', language,
    'country', country, 'fetchedAt', fetched_at)`;
  return [
    db.orm.run(sql`insert into history
      (item_id, run_id, at, kind, field, before, after, reason, was_locked, is_locked)
      select item_id, null, ${now}, 'lock', field, ${held}, ${held}, 'locked_by_setting', 0, 1
      from item_fields where ${isMeant}`),
    db.orm.run(sql`update item_fields set locked = 1, version = version + 1 where ${isMeant}`),
  ];
}
