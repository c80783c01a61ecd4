import { ActionForm } from "../forms/action_form.tsx";
import { Card } from "../parts/card.tsx";
import { Facts } from "../parts/facts.tsx";
import { Icon } from "../parts/icon.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import type { Tone } from "../words.ts";

export interface PreviewStatusProps {
  /** "/previews/12" */
  base: string;
  tone: Tone;
  state: string;
  facts: [label: string, text: string][];
  /** Null once it is over. */
  running: { progress: number; text: string; stopping: boolean } | null;
}

/** Renews itself until all is planned. */
export function PreviewStatus({ base, tone, state, facts, running }: PreviewStatusProps) {
  const live = running ? { url: `/fragments${base}/status`, trigger: "every 1s" } : null;
  return (
    <Card
      id="preview-status"
      title="Preview"
      aside={<StatusWord tone={tone} text={state} />}
      live={live}
    >
      {running && (
        <>
          <div class="headline" aria-live="polite">
            <p>{running.stopping ? "Stopping…" : "Finding out what would change…"}</p>
            <strong>{running.text}</strong>
          </div>
          <ProgressBar
            value={running.progress}
            label="This preview"
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
