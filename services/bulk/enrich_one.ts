import type { Left, RunProgress } from "../../domain/work/run.ts";
import { enrichItem } from "../enrichment/enrich_item.ts";
import type { EnrichReport, EnrichState } from "../enrichment/enrich_report.ts";
import { afterItem } from "../jobs/run_progress.ts";
import { withLeft } from "../runs/run_report.ts";
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
  const after = { ...afterItem(progress, enriched, deps.now()), processed: progress.processed + 1 };
  const isIgnored = input.title.match.state === "ignored";
  return withLeft(
    after,
    after.changedFields - progress.changedFields,
    leftOf(enriched.report, isIgnored),
  );
}

const LEFT: Readonly<Partial<Record<EnrichState, string>>> = {
  review: "not_matched",
  later: "not_matched",
  all_providers_failed: "no_answer",
};

/** What stays as it was although it was chosen. */
function leftOf({ itemId, state, changedMeanwhile }: EnrichReport, isIgnored: boolean): Left[] {
  const because = isIgnored ? "ignored" : LEFT[state];
  if (because !== undefined) return [{ itemId, field: null, because }];
  return changedMeanwhile.map((field) => ({ itemId, field, because: "changed_since" }));
}
