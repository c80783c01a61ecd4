import { ActionForm } from "../forms/action_form.tsx";
import { Facts } from "../parts/facts.tsx";
import { Icon } from "../parts/icon.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";

export interface StatusRunningProps {
  /** 0 to 100. */
  progress: number;
  progressText: string;
  /** Null while the job waits its turn. */
  current: string | null;
  /** "TMDB"; null for none yet. */
  completed: string | null;
  remaining: string | null;
  cancelling: boolean;
}

export function StatusRunning({ base, ...run }: StatusRunningProps & { base: string }) {
  return (
    <>
      <div class="headline" aria-live="polite">
        <p>{heading(run)}</p>
        <strong>{run.progressText}</strong>
      </div>
      <ProgressBar
        value={run.progress}
        label="Enrichment"
        text={run.progressText}
        tone="info"
        busy
      />
      <Facts
        rows={[
          ["Current provider", run.current],
          ["Providers completed", run.completed ?? "none yet"],
          ["Providers remaining", run.remaining],
        ]}
      />
      <ActionForm action={`${base}/cancel`} renews="item-status" class="actions">
        <button type="submit" disabled={run.cancelling}>
          <Icon name="x" />
          Cancel
        </button>
      </ActionForm>
    </>
  );
}

function heading({ cancelling, current }: StatusRunningProps): string {
  if (cancelling) return "Stopping…";
  return current ? "Enriching metadata…" : "Waiting for its turn…";
}
