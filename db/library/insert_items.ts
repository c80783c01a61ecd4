import { sql } from "drizzle-orm";
import type { TitleKind } from "../../domain/ids.ts";
import type { NameFacts } from "../../domain/item.ts";
import type { Db } from "../open.ts";
import { unidentified } from "./items.ts";

/**
 * Several new items at once, to be identified; their ids in the same order. They go as one text:
 * hundreds of parameters would take longer to bind than the rows to write.
 */
export async function insertItems(
  db: Db,
  kind: TitleKind,
  libraryId: number,
  names: readonly NameFacts[],
  now: number,
): Promise<number[]> {
  if (names.length === 0) return [];
  const rows = names.map((named) => {
    const { parsed, ...columns } = unidentified(named);
    return { ...columns, parsed: JSON.stringify(parsed) };
  });
  const value = (name: keyof ReturnType<typeof unidentified>) => sql`value ->> ${name}`;
  const [result] = await db.write([db.orm.run(sql`
    insert into items (kind, library_id, created_at, ids, pending, missing, title, sort_title, year,
      parsed, match_state, identify_at, due_class, due_at)
    select ${kind}, ${libraryId}, ${now}, '{}', '[]', '[]', ${value("title")}, ${
    value("sortTitle")
  },
      ${value("year")}, ${value("parsed")}, ${value("matchState")}, ${value("identifyAt")},
      ${value("dueClass")}, ${value("dueAt")}
    from json_each(${JSON.stringify(rows)}) where true order by key returning id`)]);
  // Rows come back in any order, but their ids were given in the order of the values.
  return (result?.rows ?? []).map((row) => Number(Object(row).id)).sort((a, b) => a - b);
}
