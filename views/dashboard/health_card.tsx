import { Card } from "../parts/card.tsx";
import { ErrorCard } from "../parts/error_card.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";
import { Skeleton } from "../parts/card.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import { Time } from "../parts/time.tsx";
import type { IconName } from "../parts/icon.tsx";
import type { Moment, Tone, Trouble } from "../words.ts";

export interface ProviderHealth {
  name: string;
  tone: Tone;
  /** "Healthy", "Limited", "Key refused", "Resting", "No key", "Switched off". */
  status: string;
  icon?: IconName;
  /** "Daily limit reached; asks again at 00:00 (estimated), in 45 minutes". */
  detail: string | null;
  /** Calls of today against the daily quota; null without one. */
  usage: { value: number; text: string; tone: Tone } | null;
  /** "40 calls in 10 seconds"; shown where there is no daily quota. */
  rate: string | null;
  lastRequest: Moment | null;
}

export interface HealthCardProps {
  providers?: ProviderHealth[];
  trouble?: Trouble;
}

export function HealthCard({ providers, trouble }: HealthCardProps) {
  return (
    <Card
      id="health"
      title="Providers"
      live={{ url: "/fragments/health", trigger: "every 30s, run-finished from:body" }}
      aside={<a href="/settings/providers/health">More</a>}
      busy={!providers && !trouble}
    >
      {trouble ? <ErrorCard {...trouble} /> : providers
        ? (
          <ul class="rows providers">
            {providers.map((provider) => <ProviderRow {...provider} />)}
          </ul>
        )
        : <Skeleton text="Asking how the providers are…" />}
    </Card>
  );
}

function ProviderRow(
  { name, tone, status, icon, detail, usage, rate, lastRequest }: ProviderHealth,
) {
  return (
    <li>
      <p>
        <strong class="grow">{name}</strong>
        <StatusWord tone={tone} text={status} icon={icon} />
      </p>
      {detail && <p class="hint">{detail}</p>}
      {usage && (
        <ProgressBar
          thin
          value={usage.value}
          label={`${name}: calls today`}
          text={usage.text}
          tone={usage.tone}
        />
      )}
      <p class="hint">
        <span class="grow">{usage?.text ?? rate}</span>
        <span>
          Last request <Time at={lastRequest} none="never" />
        </span>
      </p>
    </li>
  );
}
