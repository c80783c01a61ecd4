import { sql } from "drizzle-orm";
import { listItems } from "../../db/library/item_list.ts";
import { dueItems } from "../../db/library/item_queue.ts";
import { insertLibrary } from "../../db/library/libraries.ts";
import { type Db, openDatabase } from "../../db/open.ts";

// Promises: due queue of 1,000,000 items < 2 ms; list page and search of 100,000 items < 30 ms.

const NOW = Date.UTC(2026, 0, 1);

async function filled(count: number): Promise<Db> {
  const folder = await Deno.makeTempDir({ prefix: "plenarr-bench-" });
  const db = await openDatabase({ url: `file:${folder}/bench.db` });
  await insertLibrary(db, { path: "/bench", kind: "movie", name: "Bench" }, NOW);
  await db.orm.run(sql`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
    insert into items (kind, library_id, title, sort_title, year, parsed, match_state, ids, pending, missing,
      completeness, due_class, due_at, created_at)
    select 'movie', 1, 'Film number ' || i, 'film number ' || i, 1900 + i % 120, '{}', 'matched', '{}', '[]', '[]',
      i % 101, i % 3, ${NOW} + (i % 2000 - 100) * 60000, ${NOW} from n`);
  return db;
}

const million = await filled(1_000_000);
const library = await filled(100_000);
const page = { kind: "movie", sort: "title", direction: "asc", page: 40, limit: 50 } as const;

Deno.bench("the next 20 due of 1,000,000 items", async () => {
  await dueItems(million, { now: NOW, limit: 20, runId: 1 });
});
Deno.bench("list page 40 of 100,000 items", async () => {
  await listItems(library, page);
});
Deno.bench("search 100,000 items", async () => {
  await listItems(library, { ...page, page: 1, q: "number 4711" });
});
Deno.bench("incomplete of 100,000 items, least complete first", async () => {
  await listItems(library, { ...page, page: 1, filter: "incomplete", sort: "completeness" });
});
