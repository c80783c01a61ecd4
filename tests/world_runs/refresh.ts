import { readFields } from "../../db/enrichment/item_fields.ts";
import type { FieldValue } from "../../domain/fields/field_value.ts";
import type { Deps } from "../../services/deps.ts";
import { enrichItem, type EnrichOptions } from "../../services/enrichment/enrich_item.ts";
import type { EnrichReport } from "../../services/enrichment/enrich_report.ts";
import { loadSetup } from "../../services/settings/setup.ts";
import type { LoggedRequest } from "../world/request_log.ts";
import type { BaseName } from "../world/simulator.ts";
import type { World } from "../world/world.ts";

/** One item as the Refresh button enriches it. */
export async function refresh(
  deps: Deps,
  itemId: number,
  options: Partial<EnrichOptions> = {},
): Promise<EnrichReport> {
  const { report } = await enrichItem(deps, await loadSetup(deps), itemId, {
    force: true,
    isUrgent: true,
    requireComplete: false,
    runId: null,
    brake: null,
    ...options,
  });
  return report;
}

/** What an item holds, field by field; a blank field is absent. */
export async function valuesOf(deps: Deps, itemId: number): Promise<Record<string, FieldValue>> {
  const fields = await readFields(deps.db, itemId);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { held }]) => held ? [[name, held.value]] : []),
  );
}

export async function fieldOf(deps: Deps, itemId: number, name: string) {
  return (await readFields(deps.db, itemId))[name] ?? null;
}

/** How often each provider was asked since the counts were reset. */
export function countsOf(world: World): Record<"tmdb" | "omdb" | "fanart", number> {
  return {
    tmdb: world.countOf("tmdb"),
    omdb: world.countOf("omdb"),
    fanart: world.countOf("fanart"),
  };
}

export function requestsTo(world: World, base: BaseName): LoggedRequest[] {
  return world.requests.filter(({ provider }) => provider === base);
}
