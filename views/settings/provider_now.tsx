import type { IconName } from "../parts/icon.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment, Tone } from "../words.ts";

/** How a provider does at this moment. */
export interface ProviderNowProps {
  tone: Tone;
  /** "Healthy", "Limited", "Key refused", "Unreachable", "No key", "Switched off". */
  status: string;
  icon?: IconName;
  /** "Daily quota exhausted (1,000/1,000)"; null when nothing is to say. */
  reason: string | null;
  /** When it is asked again; null when it can be asked now, or only the user can change that. */
  until: Moment | null;
  /** Calls of today against the daily quota; null without one. */
  usage: { value: number; text: string; tone: Tone } | null;
  /** "40 calls today"; where there is no quota. */
  calls: string | null;
  /** When the quota comes back, as far as is known. */
  reset: Moment | null;
  /** "100 kept for webhooks and what you start yourself" */
  reserve: string | null;
  lastRequest: Moment | null;
  /** "answered", "limited: …"; null before the first. */
  lastOutcome: string | null;
}

export function ProviderNow({ name, ...now }: ProviderNowProps & { name: string }) {
  const { usage, until, reset, reserve } = now;
  return (
    <div class="now">
      <p>
        <span aria-live="polite">
          <StatusWord tone={now.tone} text={now.status} icon={now.icon} />
        </span>
        {now.reason && <span class="muted">{now.reason}</span>}
        {until && (
          <span class="muted">
            asked again <Time at={until} />
          </span>
        )}
      </p>
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
        <span>Today: {usage?.text ?? now.calls}</span>
        {reserve && <span>{reserve}</span>}
        {reset && (
          <span>
            New quota <Time at={reset} /> (estimate)
          </span>
        )}
      </p>
      <p class="hint">
        <span>
          Last request: <Time at={now.lastRequest} none="never" />
        </span>
        {now.lastOutcome && <span>{now.lastOutcome}</span>}
      </p>
    </div>
  );
}
