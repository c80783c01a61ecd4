import type { RunProgress } from "../../domain/work/run.ts";
import { enrichItem } from "../enrichment/enrich_item.ts";
import { afterItem } from "../jobs/run_progress.ts";
import type { ActionWork } from "./action_work.ts";

/** Enriches one item of a selection, or fills one field of it; null while others work on it. */
export async function enrichOne(
  { deps, setup, run, input, action, progress, control }: ActionWork,
): Promise<RunProgress | null> {
  const only = action.kind === "backfill" ? { onlyField: action.field } : {};
  const enriched = await enrichItem(deps, setup, input.title.id, {
    force: action.kind === "enrich" && action.force,
    isUrgent: true,
    requireComplete: false,
    runId: run.id,
    brake: { tally: progress.tally, limitPercent: setup.settings.brakePercent },
    isStopped: control.isStopped,
    ...only,
  });
  if (enriched.report.state === "busy" || enriched.report.state === "stopped") return null;
  const after = afterItem(progress, enriched, deps.now());
  return { ...after, processed: progress.processed + 1 };
}
