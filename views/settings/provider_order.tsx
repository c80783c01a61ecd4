import { OrderedList } from "../forms/ordered_list.tsx";
import { Switch } from "../forms/switch.tsx";
import { Card } from "../parts/card.tsx";
import type { IconName } from "../parts/icon.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import type { Tone } from "../words.ts";

export interface ProviderRow {
  id: string;
  name: string;
  tone: Tone;
  /** "Healthy", "Key refused". */
  status: string;
  icon?: IconName;
  /** As the page would have it. */
  enabled: boolean;
}

/** Section 1 of source document 001's pages: drag, or use the arrows. */
export function ProviderOrder({ rows, focus }: { rows: ProviderRow[]; focus: string | null }) {
  return (
    <Card id="priority" title="Provider priority" icon="queue">
      <p class="muted">
        Best first: drag, or use the arrows. Every field has a list of its own to begin with; this
        order says who comes after that list.
      </p>
      <OrderedList
        id="order"
        action="/settings/trust/order"
        label="Providers, best first"
        focus={focus}
        also={["draft"]}
        entries={rows.map((row) => ({
          value: row.id,
          name: row.name,
          note: <StatusWord tone={row.tone} text={row.status} icon={row.icon} />,
          extra: <RowActions {...row} focus={focus} />,
        }))}
      />
    </Card>
  );
}

function RowActions({ id, name, enabled, focus }: ProviderRow & { focus: string | null }) {
  const address = `/settings/providers?provider=${id}`;
  return (
    <>
      <Switch
        id={`order-${id}-switch`}
        name="switch"
        value={id}
        label={`${name} enabled`}
        on={enabled}
        focused={focus === `order-${id}-switch`}
      />
      <a
        class="button"
        id={`settings-${id}`}
        href={address}
        autofocus={focus === `settings-${id}`}
        hx-get={address}
        hx-target="#provider-dialog"
        hx-select="#provider-dialog"
        hx-swap="outerHTML"
      >
        Settings <span class="sr">of {name}</span>
      </a>
    </>
  );
}
