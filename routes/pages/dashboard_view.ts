import type { TitleKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import type { enrichmentStats } from "../../services/reports/library_report.ts";
import type { ProviderHealth } from "../../services/reports/provider_health.ts";
import type {
  CompletenessCardProps,
  CompletenessFacts,
} from "../../views/dashboard/completeness_card.tsx";
import type { ProviderHealth as HealthWords } from "../../views/dashboard/health_card.tsx";
import { completenessTone, number, percent, plural } from "../../views/format.ts";
import { ITEM_PAGES } from "./item_kinds.ts";
import { HEALTH_WORDS, nowView, usageView } from "./provider_view.ts";

type Stats = Awaited<ReturnType<typeof enrichmentStats>>;

/** The figures of one kind of title. */
export interface KindStats {
  kind: TitleKind;
  stats: Stats;
}

const TITLES: Readonly<Record<TitleKind, string>> = { movie: "Movies", series: "Series" };
const MOST_OF_EACH = 5;

/** Films and series apart; a kind that nobody has is left out. */
export function completenessView(
  kinds: readonly KindStats[],
  isLive: boolean,
): CompletenessCardProps {
  const filled = kinds.filter(({ stats }) => stats.total > 0);
  const [{ kind } = { kind: "movie" as const }] = kinds;
  if (filled.length === 0) {
    const many = kinds.length > 1 ? "titles" : ITEM_PAGES[kind].many;
    return { live: isLive, empty: `No ${many} in library` };
  }
  const most = filled.length > 1 ? MOST_OF_EACH : Infinity;
  return { live: isLive, facts: filled.map((own) => factsView(own, most)) };
}

function factsView({ kind, stats }: KindStats, most: number): CompletenessFacts {
  const { averageCompleteness: average, averageReachable: reachable } = stats;
  const { path, one, many } = ITEM_PAGES[kind];
  return {
    title: TITLES[kind],
    path,
    average,
    averageText: percent(average, 1),
    averageTone: completenessTone(average),
    reachable: reachable > average
      ? { value: reachable, text: `Your enabled providers could reach ${percent(reachable, 1)}.` }
      : null,
    enriched: `${number(stats.enriched)} / ${plural(stats.total, one, many)}`,
    partial: number(stats.partiallyEnriched),
    missing: number(stats.unenriched),
    incomplete: stats.topIncomplete.slice(0, most).map(({ id, title, year, completeness }) => ({
      href: `${path}/${id}`,
      title,
      year: year === null ? null : String(year),
      completeness,
    })),
  };
}

export function healthView(deps: Deps, provider: ProviderHealth): HealthWords {
  const { reason, until, calls, lastRequest } = nowView(deps, provider);
  return {
    name: provider.name,
    ...HEALTH_WORDS[provider.state],
    detail: reason && `${reason}${until ? `; asked again ${until.text} (${until.title})` : ""}`,
    usage: usageView(provider.usage, " calls today"),
    rate: calls && `${calls} today`,
    lastRequest,
  };
}
