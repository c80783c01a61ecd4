import { findItems } from "../../db/library/items.ts";
import { finishNfosStatement } from "../../db/library/nfo_files.ts";
import { finishRun, startRun } from "../../db/work/runs.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import { replanTitle } from "../enrichment/replan_title.ts";
import { loadTitleCases } from "../enrichment/title_cases.ts";
import type { JobControl } from "../jobs/job_control.ts";
import { loadSetup } from "../settings/setup.ts";
import { nextTurn } from "./in_batches.ts";
import type { Scan } from "./scan.ts";

/** So many titles are planned with what is known of them in memory. */
const PAGE = 20;

/**
 * Gives titles what their NFO files say, as one run that can be undone. A file is taken in for good
 * once that is done: a scan that ends before begins anew with it.
 */
export async function planWithNfos(
  { deps }: Scan,
  control: JobControl,
  titles: readonly number[],
): Promise<void> {
  if (titles.length === 0 || control.isStopped()) return;
  const { db, now } = deps;
  const start = { kind: "scan", trigger: "scan", options: NO_OPTIONS } as const;
  const run = await startRun(db, { ...start, total: titles.length }, now());
  const progress = { ...run.progress };
  for (let at = 0; at < titles.length && !control.isStopped(); at += PAGE) {
    const setup = await loadSetup(deps);
    const page = titles.slice(at, at + PAGE);
    // Automatic runs leave what is not monitored alone; it hears its NFO once somebody asks.
    const items = (await findItems(db, page)).filter(({ monitored }) => monitored);
    for (const input of await loadTitleCases(deps, setup, items)) {
      const changed = await replanTitle(deps, setup, input, run.id);
      progress.updated += changed > 0 ? 1 : 0;
      progress.changedFields += changed;
      await nextTurn();
    }
    progress.processed += page.length;
    await db.write([finishNfosStatement(db, page)]);
  }
  const isDone = progress.processed >= titles.length;
  await finishRun(db, run.id, isDone ? "completed" : "partial", progress, now());
}
