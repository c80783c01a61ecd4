import { Layout } from "../layout.tsx";
import { Notice } from "../parts/notice.tsx";
import { PageHead } from "../parts/page_head.tsx";
import type { Shell } from "../words.ts";
import { Contact, type ContactFormProps } from "./contact.tsx";
import { DraftBar } from "./draft_bar.tsx";
import { FillGaps } from "./fill_gaps.tsx";
import { Overrides, type OverridesProps } from "./overrides.tsx";
import { type CodeListProps, Preferences } from "./preferences.tsx";
import { ProviderDialog, type ProviderDialogProps } from "./provider_dialog.tsx";
import { ProviderOrder, type ProviderRow } from "./provider_order.tsx";
import { SettingsTabs } from "./tabs.tsx";

export interface ProviderSettingsProps {
  shell: Shell;
  /** What was changed but is not in effect yet: "the order of providers". */
  changes: string[];
  rows: ProviderRow[];
  overrides: Omit<OverridesProps, "focus">;
  fillGaps: boolean;
  languages: Omit<CodeListProps, "focus">;
  countries: Omit<CodeListProps, "focus">;
  contact: ContactFormProps;
  dialog: ProviderDialogProps | null;
  /** Something was not understood. */
  mistake: string | null;
  /** Id of the control that takes the focus, after its form came back without scripts. */
  focus: string | null;
}

/** Settings → Providers (source document 001, sections 1 and 2). */
export function ProviderSettingsPage(props: ProviderSettingsProps) {
  const { shell, focus, mistake } = props;
  return (
    <Layout title="Providers" nav="settings" scripts={SCRIPTS} {...shell}>
      <PageHead title="Settings" />
      <SettingsTabs tab="providers" />
      {mistake && <Notice tone="bad">{mistake}</Notice>}
      <ProviderDialog provider={props.dialog} />
      <DraftBar changes={props.changes} />
      <div class="stack">
        <ProviderOrder rows={props.rows} focus={focus} />
        <Overrides {...props.overrides} focus={focus} />
        <FillGaps on={props.fillGaps} focus={focus} />
        <Preferences
          languages={{ ...props.languages, focus }}
          countries={{ ...props.countries, focus }}
        />
        <Contact {...props.contact} />
      </div>
    </Layout>
  );
}

const SCRIPTS = ["/static/sortable.js", "/static/sorting.js"];
