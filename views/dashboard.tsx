import { BulkCard, type BulkCardProps } from "./dashboard/bulk_card.tsx";
import { CompletenessCard, type CompletenessCardProps } from "./dashboard/completeness_card.tsx";
import { ForecastCard, type ForecastCardProps } from "./dashboard/forecast_card.tsx";
import { HealthCard, type HealthCardProps } from "./dashboard/health_card.tsx";
import { Layout } from "./layout.tsx";
import { Icon, type IconName, TONE_ICON } from "./parts/icon.tsx";
import { PageHead } from "./parts/page_head.tsx";
import type { Shell, Tone } from "./words.ts";

export interface Attention {
  tone: Tone;
  icon?: IconName;
  /** "3 matches need your eye". */
  text: string;
  href: string;
  /** "Review". */
  action: string;
}

export interface DashboardProps {
  shell: Shell;
  attention: Attention[];
  completeness: CompletenessCardProps;
  bulk: BulkCardProps;
  forecast: ForecastCardProps;
  health: HealthCardProps;
}

export function DashboardPage(props: DashboardProps) {
  const { shell, attention, completeness, bulk, forecast, health } = props;
  return (
    <Layout title="Dashboard" nav="dashboard" {...shell}>
      <PageHead title="Dashboard" />
      <AttentionList items={attention} />
      <div class="board">
        <CompletenessCard {...completeness} />
        <div class="stack">
          <ForecastCard {...forecast} />
          <BulkCard {...bulk} />
          <HealthCard {...health} />
        </div>
      </div>
    </Layout>
  );
}

/** The fragment `/fragments/attention`: a line per thing that needs the user, else nothing. */
export function AttentionList({ items }: { items: Attention[] }) {
  return (
    <div
      id="attention"
      aria-live="polite"
      hx-get="/fragments/attention"
      hx-trigger="every 30s, run-finished from:body"
      hx-swap="outerMorph"
    >
      {items.length > 0 && (
        <ul class="attention card rows" aria-label="Needs your attention">
          {items.map(({ tone, icon, text, href, action }) => (
            <li class={tone}>
              <Icon name={icon ?? TONE_ICON[tone]} />
              <span class="grow">{text}</span>
              <a href={href}>{action}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
