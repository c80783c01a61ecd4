import { ActionForm } from "../forms/action_form.tsx";
import type { Tone } from "../words.ts";
import { Card } from "./card.tsx";
import { Facts } from "./facts.tsx";
import { Icon } from "./icon.tsx";
import { ProgressBar } from "./progress_bar.tsx";
import { StatusWord } from "./status_word.tsx";

/** How far something is that goes on by itself. */
export interface ProgressCardProps {
  id: string;
  title: string;
  /** Its page: `/fragments…/status` renews the card, `…/cancel` stops it. */
  base: string;
  tone: Tone;
  state: string;
  facts: [label: string, text: string][];
  /** Null once it is over. `words` say what is done just now. */
  running: { progress: number; text: string; words: string; stopping: boolean } | null;
}

/**
 * Renews itself until it is over, and can be cancelled till then. Cancelling loads the whole page:
 * what is over offers other things than what goes on.
 */
export function ProgressCard({ id, title, base, tone, state, facts, running }: ProgressCardProps) {
  const live = running ? { url: `/fragments${base}/status`, trigger: "every 1s" } : null;
  return (
    <Card id={id} title={title} aside={<StatusWord tone={tone} text={state} />} live={live}>
      {running && (
        <>
          <div class="headline" aria-live="polite">
            <p>{running.words}</p>
            <strong>{running.text}</strong>
          </div>
          <ProgressBar
            value={running.progress}
            label={title}
            text={running.text}
            tone="info"
            busy
          />
        </>
      )}
      <Facts rows={facts} />
      {running && (
        <ActionForm action={`${base}/cancel`} class="actions">
          <button type="submit" disabled={running.stopping}>
            <Icon name="x" />
            Cancel
          </button>
        </ActionForm>
      )}
    </Card>
  );
}
