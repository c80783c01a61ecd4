import { sql } from "drizzle-orm";
import { findPreview } from "../../db/work/previews.ts";
import { findRun, finishRun, startRun } from "../../db/work/runs.ts";
import { titlesAfter } from "../../db/library/items.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import { enrichItem } from "../../services/enrichment/enrich_item.ts";
import { workUntilIdle } from "../../services/jobs/worker.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { loadSetup } from "../../services/settings/setup.ts";
import { startUndo } from "../../services/undo/start_undo.ts";
import { expectDone } from "../world_runs/expect_done.ts";
import { addSynthetic } from "../world_runs/library_run.ts";
import { createTestDeps, FIRST_THREE } from "../world_runs/test_deps.ts";

// Promises: a preview of 10,000 items from cache takes seconds and sends no request; the undo of a
// run over 10,000 items ends, in bounded memory.

const ITEMS = Number(Deno.env.get("ITEMS") ?? 10_000);
const MB = 1_000_000;

const run = await createTestDeps({ world: { synthetic: ITEMS }, providers: FIRST_THREE });
const { deps } = run;
await addSynthetic(run, ITEMS);
const setup = await loadSetup(deps);
const trigger = "manual" as const;
const wish = { kind: "bulk_enrichment", trigger, options: NO_OPTIONS, total: ITEMS } as const;
const { id: runId } = await startRun(deps.db, wish, deps.now());
const options = { force: false, isUrgent: false, requireComplete: false, runId, brake: null };
let enriched = 0;
for (let after = 0;;) {
  const page = await titlesAfter(deps.db, after, 500);
  for (const { id } of page) await enrichItem(deps, setup, id, options);
  enriched += page.length;
  after = page.at(-1)?.id ?? 0;
  if (page.length === 0) break;
}
const { progress } = await findRun(deps.db, runId) ?? {};
if (progress) await finishRun(deps.db, runId, "completed", progress, deps.now());
console.log(`${enriched} items are enriched`);

async function measure(name: string, work: () => Promise<string>): Promise<void> {
  const before = Deno.memoryUsage().rss;
  let most = before;
  const beat = setInterval(() => most = Math.max(most, Deno.memoryUsage().rss), 50);
  const start = performance.now();
  const said = await work();
  clearInterval(beat);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const [from, to] = [before, most].map((bytes) => Math.round(bytes / MB));
  console.log(`${name}: ${seconds} s; ${said}; memory ${from} → at most ${to} MB`);
}

async function previewAll(): Promise<string> {
  run.world.resetCounts();
  const { preview } = expectDone(await startPreview(deps, { all: true }));
  await workUntilIdle(deps);
  const progress = (await findPreview(deps.db, preview.id))?.progress;
  return `${progress?.planned} planned, ${progress?.changedItems} would change in ` +
    `${progress?.changedFields} fields, ${run.world.requests.length} requests`;
}

await measure(`preview of ${ITEMS} items, nothing would change`, previewAll);
const actors = { providers: ["omdb", "tmdb"], exclusive: false };
const { fieldAuthorities } = setup.settings;
expectDone(await changeSettings(deps, { fieldAuthorities: { ...fieldAuthorities, actors } }));
// Applied at once by a job of its own otherwise.
await deps.db.orm.run(sql`delete from jobs where kind = 'replan'`);
await measure(`preview of ${ITEMS} items after another choice of source`, previewAll);
await measure(`undo of a run over ${ITEMS} items`, async () => {
  const started = expectDone(await startUndo(deps, runId));
  await workUntilIdle(deps);
  const done = await findRun(deps.db, started.run.id);
  return `${done?.state}, ${done?.progress.processed} processed, ` +
    `${done?.progress.changedFields} fields restored, ${done?.progress.leftCount} left`;
});
await Deno.remove(run.dir, { recursive: true });
