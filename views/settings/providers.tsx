import { Card } from "../parts/card.tsx";
import type { IconName } from "../parts/icon.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import type { Tone } from "../words.ts";

export interface ProviderLine {
  id: string;
  name: string;
  tone: Tone;
  status: string;
  icon?: IconName;
}

/** How the providers do, on the general page; everything about them has pages of its own. */
export function Providers({ providers }: { providers: ProviderLine[] }) {
  return (
    <Card
      id="providers"
      title="Providers and keys"
      icon="key"
      aside={<a href="/settings/providers">Order, keys and limits</a>}
    >
      <ul class="rows">
        {providers.map(({ id, name, ...status }) => (
          <li>
            <a class="grow" href={`/settings/providers?provider=${id}`}>{name}</a>
            <StatusWord tone={status.tone} text={status.status} icon={status.icon} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
