import { sql } from "drizzle-orm";
import { titlesAfter } from "../../db/library/items.ts";
import type { Db } from "../../db/open.ts";
import { enrichItem } from "../../services/enrichment/enrich_item.ts";
import { loadSetup } from "../../services/settings/setup.ts";
import { addSynthetic } from "../world_runs/library_run.ts";
import { createTestDeps } from "../world_runs/test_deps.ts";

// Promise: one enrichment, answers cached, written with history ≤ 5 ms, so ≥ 200 items a second.

const ITEMS = 300;
const OPTIONS = { force: false, isUrgent: false, requireComplete: false, runId: 1, brake: null };

const run = await createTestDeps({ world: { synthetic: ITEMS } });
await addSynthetic(run, ITEMS);
const setup = await loadSetup(run.deps);
const items = await titlesAfter(run.deps.db, 0, ITEMS);
for (const { id } of items) await enrichItem(run.deps, setup, id, OPTIONS);

/** As if nothing had been written yet, with every answer still in the cache. */
async function forgetValues({ orm }: Db): Promise<void> {
  for (const table of ["item_fields", "history", "item_providers", "artwork"]) {
    await orm.run(sql.raw(`delete from ${table}`));
  }
  await orm.run(sql`update items set last_enriched_at = null, poster_id = null`);
}

Deno.bench(
  `enrich ${ITEMS} items from cached answers, with history`,
  { n: 3, warmup: 1 },
  async (b) => {
    await forgetValues(run.deps.db);
    b.start();
    for (const { id } of items) await enrichItem(run.deps, setup, id, OPTIONS);
    b.end();
  },
);

Deno.bench(`enrich ${ITEMS} items again with nothing new`, { n: 3, warmup: 1 }, async () => {
  for (const { id } of items) await enrichItem(run.deps, setup, id, OPTIONS);
});
