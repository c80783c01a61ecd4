import { BulkCard, type BulkCardProps } from "./dashboard/bulk_card.tsx";
import { Layout } from "./layout.tsx";
import { Notice } from "./parts/notice.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { DraftBar } from "./settings/draft_bar.tsx";
import { General, type GeneralProps } from "./settings/general.tsx";
import { Libraries, type LibrariesProps } from "./settings/libraries.tsx";
import { type ProviderLine, Providers } from "./settings/providers.tsx";
import { Schedule, type ScheduleProps } from "./settings/schedule.tsx";
import { SettingsTabs } from "./settings/tabs.tsx";
import type { Shell } from "./words.ts";

export interface SettingsProps {
  shell: Shell;
  /** What was changed on the page of providers but is not in effect yet. */
  changes?: string[];
  libraries: LibrariesProps;
  providers: ProviderLine[];
  schedule: ScheduleProps;
  general: GeneralProps;
  /** The same card as on the dashboard. */
  bulk?: BulkCardProps;
  /** "2 values were not understood; nothing of that form was saved." */
  mistake: string | null;
}

export function SettingsPage(props: SettingsProps) {
  const { shell, libraries, providers, schedule, general, bulk, mistake } = props;
  return (
    <Layout title="Settings" nav="settings" {...shell}>
      <PageHead title="Settings" />
      <SettingsTabs tab="general" />
      <DraftBar changes={props.changes ?? []} />
      <div class="stack">
        {mistake && <Notice tone="bad">{mistake}</Notice>}
        <Libraries {...libraries} />
        <Providers providers={providers} />
        <Schedule {...schedule} />
        {bulk && <BulkCard {...bulk} />}
        <General {...general} />
      </div>
    </Layout>
  );
}
