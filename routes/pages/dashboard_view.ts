import type { Deps } from "../../services/deps.ts";
import type { BulkStatus } from "../../services/reports/bulk_status.ts";
import type { enrichmentStats } from "../../services/reports/library_report.ts";
import type { ProviderHealth } from "../../services/reports/provider_health.ts";
import type { LibraryReport } from "../../services/library/library_report.ts";
import type { Attention } from "../../views/dashboard.tsx";
import type { CompletenessCardProps } from "../../views/dashboard/completeness_card.tsx";
import type { ProviderHealth as HealthWords } from "../../views/dashboard/health_card.tsx";
import { completenessTone, number, percent, plural } from "../../views/format.ts";
import type { Tone } from "../../views/words.ts";
import { momentOf } from "./page_context.ts";

type Stats = Awaited<ReturnType<typeof enrichmentStats>>;

export function completenessView(stats: Stats, isLive: boolean): CompletenessCardProps {
  if (stats.total === 0) return { empty: true };
  const { averageCompleteness: average, averageReachable: reachable } = stats;
  return {
    live: isLive,
    facts: {
      average,
      averageText: percent(average, 1),
      averageTone: completenessTone(average),
      reachable: reachable > average
        ? { value: reachable, text: `Your enabled providers could reach ${percent(reachable, 1)}.` }
        : null,
      enriched: `${number(stats.enriched)} / ${plural(stats.total, "movie")}`,
      partial: number(stats.partiallyEnriched),
      missing: number(stats.unenriched),
      incomplete: stats.topIncomplete.map(({ id, title, year, completeness }) => ({
        href: `/items/${id}`,
        title,
        year: year === null ? null : String(year),
        completeness,
      })),
    },
  };
}

const HEALTH_WORDS: Readonly<Record<ProviderHealth["state"], { tone: Tone; status: string }>> = {
  healthy: { tone: "good", status: "Healthy" },
  limited: { tone: "warn", status: "Limited" },
  refused: { tone: "bad", status: "Key refused" },
  unreachable: { tone: "warn", status: "Unreachable" },
  no_key: { tone: "quiet", status: "No key" },
  off: { tone: "quiet", status: "Switched off" },
};

export function healthView(deps: Deps, provider: ProviderHealth): HealthWords {
  const { used, quota } = provider.usage;
  const until = momentOf(deps, provider.rateLimitResetAt);
  const share = quota === null ? 0 : Math.min(100, (used / quota) * 100);
  return {
    name: provider.name,
    ...HEALTH_WORDS[provider.state],
    detail: provider.rateLimitReason &&
      `${provider.rateLimitReason}${until ? `; asked again ${until.text} (${until.title})` : ""}`,
    usage: quota === null ? null : {
      value: share,
      text: `${number(used)} / ${number(quota)} calls today (${percent(share)})`,
      tone: share >= 90 ? "warn" : "info",
    },
    rate: quota === null ? `${plural(used, "call")} today` : null,
    lastRequest: momentOf(deps, provider.lastRequest),
  };
}

/** One line for each thing that needs the user; nothing when all is well. */
export function attentionView(
  reviews: number,
  providers: readonly ProviderHealth[],
  libraries: readonly LibraryReport[],
  bulk: BulkStatus,
): Attention[] {
  const lines: Attention[] = [];
  if (reviews > 0) {
    const text = reviews === 1
      ? "1 movie needs your eye."
      : `${number(reviews)} movies need your eye.`;
    lines.push({ tone: "info", text, href: "/review", action: "Review" });
  }
  for (const { name } of providers.filter(({ state }) => state === "refused")) {
    lines.push({
      tone: "bad",
      text: `${name} refuses the key. Its fields wait until you enter another one.`,
      href: "/settings#providers",
      action: "Enter a key",
    });
  }
  for (const { name, offlineReason } of libraries.filter(({ state }) => state === "offline")) {
    lines.push({
      tone: "warn",
      text: `The library "${name}" is offline. ${offlineReason ?? ""} Nothing in it is touched.`,
      href: "/settings#libraries",
      action: "Look",
    });
  }
  if (
    bulk.totalMovies > 0 && providers.every(({ state }) => state === "no_key" || state === "off")
  ) {
    lines.push({
      tone: "warn",
      text: "No provider can be asked yet.",
      href: "/settings#providers",
      action: "Enter a key",
    });
  }
  return lines;
}
