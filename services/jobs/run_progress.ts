import { tallyDecisions } from "../../domain/enrichment/change_brake.ts";
import type { RunProgress } from "../../domain/work/run.ts";
import type { Enriched } from "../enrichment/decide_and_write.ts";

/** The run's progress after one item. */
export function afterItem(
  progress: RunProgress,
  { report, decisions, ofChildren }: Enriched,
  now: number,
): RunProgress {
  const { providers, state } = report;
  if (state === "stopped" || state === "busy") return progress;
  if (state === "limited") {
    return {
      ...progress,
      stopReason: `${report.detail} reached its limit`,
      limited: noteLimited(
        progress,
        providers.rateLimited.length > 0 ? providers.rateLimited : [report.detail ?? ""],
        now,
      ),
    };
  }
  const changed = report.changedFields.length + report.changedOfEpisodes;
  const isFailed = state === "all_providers_failed" && providers.rateLimited.length === 0 &&
    report.wasAsked;
  return {
    ...progress,
    processed: progress.processed + 1,
    total: Math.max(progress.total, progress.processed + 1),
    updated: progress.updated + (changed > 0 ? 1 : 0),
    failed: progress.failed + (isFailed ? 1 : 0),
    changedFields: progress.changedFields + changed,
    limited: noteLimited(progress, providers.rateLimited, now),
    providers: tallyProviders(progress.providers, providers),
    tally: ofChildren.reduce(
      (tally, child) => tallyDecisions(tally, child.decisions, child.kind),
      tallyDecisions(progress.tally, decisions),
    ),
  };
}

function tallyProviders(
  before: RunProgress["providers"],
  seen: Enriched["report"]["providers"],
): RunProgress["providers"] {
  const { asked, cached, rateLimited, failed } = seen;
  const after = { ...before };
  for (const id of new Set([...asked, ...cached, ...rateLimited, ...failed])) {
    const tally = after[id] ?? { asked: 0, cached: 0, limited: 0, failed: 0 };
    const one = (ids: readonly string[]) => ids.includes(id) ? 1 : 0;
    after[id] = {
      asked: tally.asked + one(asked),
      cached: tally.cached + one(cached),
      limited: tally.limited + one(rateLimited),
      failed: tally.failed + one(failed),
    };
  }
  return after;
}

function noteLimited(
  { limited }: RunProgress,
  providers: readonly string[],
  now: number,
): Record<string, number> {
  const fresh = providers.filter((id) => id !== "" && limited[id] === undefined);
  return { ...limited, ...Object.fromEntries(fresh.map((id) => [id, now])) };
}
