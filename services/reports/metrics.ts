import { countReviews } from "../../db/enrichment/reviews.ts";
import { libraryStats } from "../../db/library/item_list.ts";
import { countDue } from "../../db/library/item_queue.ts";
import type { Deps } from "../deps.ts";
import { providerHealth } from "./provider_health.ts";

/** The figures of `/metrics` in the Prometheus text format. */
export async function metrics(deps: Deps): Promise<string> {
  const [stats, due, reviews, health] = await Promise.all([
    libraryStats(deps.db, "movie"),
    countDue(deps.db, deps.now()),
    countReviews(deps.db),
    providerHealth(deps),
  ]);
  const lines = [
    gauge("plenarr_movies", "Movies in the library", [["", stats.total]]),
    gauge("plenarr_completeness_percent", "Average completeness", [[
      "",
      stats.averageCompleteness,
    ]]),
    gauge("plenarr_movies_due", "Movies due for enrichment", [["", due]]),
    gauge("plenarr_reviews", "Things that wait for the user", [["", reviews]]),
    gauge(
      "plenarr_provider_healthy",
      "1 when a provider can be asked",
      health.providers.map(({ id, healthy }) => [id, healthy ? 1 : 0]),
    ),
    gauge(
      "plenarr_provider_calls_today",
      "Calls made today",
      health.providers.map(({ id, usage }) => [id, usage.used]),
    ),
  ];
  return lines.join("");
}

function gauge(
  name: string,
  help: string,
  values: readonly (readonly [provider: string, value: number])[],
): string {
  const rows = values.map(([provider, value]) =>
    `${name}${provider === "" ? "" : `{provider="${provider}"}`} ${value}\n`
  );
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${rows.join("")}`;
}
