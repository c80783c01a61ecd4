import { countReviews } from "../../db/enrichment/reviews.ts";
import { libraryStats } from "../../db/library/library_stats.ts";
import { countDue } from "../../db/library/item_queue.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { providerHealth } from "./provider_health.ts";

const KINDS: readonly ItemKind[] = ["movie", "series", "episode"];

/** The figures of `/metrics` in the Prometheus text format. */
export async function metrics(deps: Deps): Promise<string> {
  const [stats, due, reviews, health] = await Promise.all([
    Promise.all(KINDS.map(async (kind) => [kind, await libraryStats(deps.db, kind)] as const)),
    countDue(deps.db, deps.now()),
    countReviews(deps.db),
    providerHealth(deps),
  ]);
  const { providers } = health;
  const lines = [
    gauge(
      "plenarr_items",
      "Items in the libraries",
      "kind",
      stats.map(([kind, { total }]) => [kind, total]),
    ),
    gauge(
      "plenarr_completeness_percent",
      "Average completeness",
      "kind",
      stats.map(([kind, { averageCompleteness }]) => [kind, averageCompleteness]),
    ),
    gauge("plenarr_titles_due", "Films and series due for enrichment", "", [["", due]]),
    gauge("plenarr_reviews", "Things that wait for the user", "", [["", reviews]]),
    gauge(
      "plenarr_provider_healthy",
      "1 when a provider can be asked",
      "provider",
      providers.map(({ id, healthy }) => [id, healthy ? 1 : 0]),
    ),
    gauge(
      "plenarr_provider_calls_today",
      "Calls made today",
      "provider",
      providers.map(({ id, usage }) => [id, usage.used]),
    ),
  ];
  return lines.join("");
}

function gauge(
  name: string,
  help: string,
  label: string,
  values: readonly (readonly [value: string, figure: number])[],
): string {
  const rows = values.map(([value, figure]) =>
    `${name}${label === "" ? "" : `{${label}="${value}"}`} ${figure}\n`
  );
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${rows.join("")}`;
}
