import { libraryStats, mostIncomplete } from "../../db/library/library_stats.ts";
import { queuedItems } from "../../db/library/item_queue.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { nextScheduledRun } from "../jobs/schedule.ts";
import { iso } from "./item_details.ts";

const MOST_INCOMPLETE = 10;
const QUEUE_SHOWN = 100;

/** `GET /movies/enrichment/stats` (source document 003). */
export async function enrichmentStats(deps: Deps, kind: ItemKind) {
  const stats = await libraryStats(deps.db, kind);
  return {
    total: stats.total,
    enriched: stats.byClass.enriched,
    partiallyEnriched: stats.byClass.partial,
    unenriched: stats.byClass.unenriched,
    unmatched: stats.unmatched,
    averageCompleteness: stats.averageCompleteness,
    averageReachable: stats.averageReachable,
    topIncomplete: await topIncomplete(deps, kind),
  };
}

/** `GET /movies/completeness` (source document 000), from the same figures. */
export async function completenessReport(deps: Deps, kind: ItemKind) {
  const stats = await libraryStats(deps.db, kind);
  return {
    summary: {
      total: stats.total,
      complete: stats.complete,
      partial: stats.half,
      minimal: stats.minimal,
      avgCompleteness: stats.averageCompleteness,
    },
    topIncomplete: await topIncomplete(deps, kind),
  };
}

/** `GET /enrichment/queue` (source document 000): what comes next, in its order. */
export async function queueReport(deps: Deps) {
  const items = await queuedItems(deps.db, QUEUE_SHOWN);
  const { at, skipped } = await nextScheduledRun(deps);
  return {
    nextEnrichment: iso(at),
    skipped: iso(skipped),
    queueSize: items.length,
    topItems: items.map((item, index) => ({
      id: item.id,
      title: item.title,
      year: item.year,
      lastEnriched: iso(item.lastEnrichedAt),
      completeness: item.completeness,
      priority: index + 1,
      dueClass: item.due?.class ?? null,
      dueAt: iso(item.due?.at),
      pending: item.pending,
    })),
  };
}

async function topIncomplete(deps: Deps, kind: ItemKind) {
  const items = await mostIncomplete(deps.db, kind, MOST_INCOMPLETE);
  return items.map(({ id, title, year, completeness, missing }) => ({
    id,
    title,
    year,
    completeness,
    missingFields: missing,
  }));
}
