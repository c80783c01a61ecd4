import { ActionForm } from "../forms/action_form.tsx";
import { Layout } from "../layout.tsx";
import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";
import { PageHead } from "../parts/page_head.tsx";
import { SourceBadge } from "../parts/source_badge.tsx";
import { joinList } from "../format.ts";
import type { Shell } from "../words.ts";
import { SettingsTabs } from "./tabs.tsx";

export interface PreviewRow {
  href: string;
  /** "Metropolis", "The Harbour Watch · S01E02". */
  item: string;
  field: string;
  /** Null where nothing was. */
  from: { text: string; source: string } | null;
  to: { text: string; source: string };
}

export interface PreviewProps {
  shell: Shell;
  /** What is changed: "the order of providers". */
  changes: string[];
  /** "12 of 340 items would change: 34 values." */
  summary: string;
  /** Said where not all rows are shown. */
  rest: string | null;
  rows: PreviewRow[];
  /** Exactly what is applied, as it is sent back. */
  patch: string;
  /** Where the user came from, and goes on when it is applied or discarded. */
  back: string;
}

/** What a change of settings would do to the library, from known answers. */
export function PreviewPage({ shell, changes, summary, rest, rows, patch, back }: PreviewProps) {
  return (
    <Layout title="Preview" nav="settings" {...shell}>
      <PageHead title="What would change" />
      <SettingsTabs tab="providers" />
      <Card id="preview" title={summary}>
        <p class="muted">
          Changed:{" "}
          {joinList(changes)}. Only what providers have already answered counts here; nobody was
          asked. Locked values stay as they are, and every change can be undone. Until you apply or
          discard it, it waits in the settings.
        </p>
        <div class="actions">
          <ActionForm action="/settings/trust/apply" hidden={{ patch, back }}>
            <button type="submit" class="primary">Apply</button>
          </ActionForm>
          <ActionForm action="/settings/trust/discard" hidden={{ back }}>
            <button type="submit">Discard</button>
          </ActionForm>
          <a class="button" href={back}>Decide later</a>
        </div>
      </Card>
      {rows.length > 0 && <Changes rows={rows} />}
      {rest && <p class="muted tally">{rest}</p>}
    </Layout>
  );
}

function Changes({ rows }: { rows: PreviewRow[] }) {
  return (
    <div class="table changes">
      <table>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col" class="wide">Field</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Change {...row} />)}</tbody>
      </table>
    </div>
  );
}

function Change({ href, item, field, from, to }: PreviewRow) {
  return (
    <tr>
      <th scope="row">
        <a href={href}>{item}</a>
        <span class="hint narrow">{field}</span>
      </th>
      <td class="wide">{field}</td>
      <td>
        <p class="diff">
          {from
            ? (
              <>
                <del>{from.text}</del> <SourceBadge name={from.source} />
              </>
            )
            : <span class="muted">empty</span>}
          <Icon name="chevron_right" />
          <ins>{to.text}</ins> <SourceBadge name={to.source} />
        </p>
      </td>
    </tr>
  );
}
