import { ActionForm } from "./forms/action_form.tsx";
import { Layout } from "./layout.tsx";
import { Icon } from "./parts/icon.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { ProviderNow, type ProviderNowProps } from "./settings/provider_now.tsx";
import { SettingsTabs } from "./settings/tabs.tsx";
import type { Shell } from "./words.ts";

export interface ProviderHealthRow extends ProviderNowProps {
  id: string;
  name: string;
  /** Why a test makes no sense now: no key, switched off. */
  untestable: boolean;
}

/** Section 3 of source document 001. */
export function HealthPage({ shell, rows }: { shell: Shell; rows: ProviderHealthRow[] }) {
  return (
    <Layout title="Provider health" nav="settings" {...shell}>
      <PageHead title="Settings" />
      <SettingsTabs tab="health" />
      <HealthList rows={rows} />
    </Layout>
  );
}

/** The fragment `/fragments/provider-health`; it asks again as long as it is on a page. */
export function HealthList({ rows }: { rows: ProviderHealthRow[] }) {
  return (
    <section
      id="provider-health"
      class="card"
      aria-labelledby="provider-health-title"
      hx-get="/fragments/provider-health"
      hx-trigger="every 30s"
      hx-swap="outerMorph"
    >
      <header>
        <h2 id="provider-health-title">Provider health status</h2>
        <span class="hint">
          <span class="no-script">Load the page again to see how they do now.</span>
          <span class="with-script">Looks again every 30 seconds</span>
        </span>
      </header>
      <ul class="rows health">{rows.map((row) => <Row {...row} />)}</ul>
    </section>
  );
}

function Row({ id, name, untestable, ...now }: ProviderHealthRow) {
  return (
    <li id={`health-${id}`}>
      <h3>{name}</h3>
      <ProviderNow {...now} name={name} />
      <div class="actions">
        {!untestable && (
          <ActionForm action={`/settings/providers/${id}/try`} renews="provider-health">
            <button type="submit" class="small" aria-label={`Try again now: ${name}`}>
              <Icon name="refresh" />
              Try again now
            </button>
          </ActionForm>
        )}
        <a class="button small" href={`/settings/providers?provider=${id}`}>
          Settings <span class="sr">of {name}</span>
        </a>
      </div>
    </li>
  );
}
