import { ActionForm } from "../forms/action_form.tsx";
import { Facts } from "../parts/facts.tsx";
import { Icon } from "../parts/icon.tsx";
import { Notice } from "../parts/notice.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";

export interface BulkRunningProps {
  /** 0 to 100. */
  progress: number;
  /** "42%". */
  progressText: string;
  /** "640 / 1,523 titles". */
  count: string;
  current: { href: string; title: string } | null;
  elapsed: string;
  /** Null while it cannot be told yet. */
  remaining: string | null;
  /** "OMDb is limited until 00:00; its fields follow by themselves." */
  limited: string | null;
  /** Cancel was pressed; the item at hand is being finished. */
  cancelling: boolean;
}

export function BulkRunning(run: BulkRunningProps) {
  return (
    <>
      <div class="headline" aria-live="polite">
        <p>{run.cancelling ? "Finishing the title at hand…" : "Enriching library…"}</p>
        <strong>{run.progressText}</strong>
      </div>
      <ProgressBar
        value={run.progress}
        label="Bulk enrichment"
        text={`${run.progressText}, ${run.count}`}
        tone="info"
        busy
      />
      <Facts
        rows={[
          ["Progress", run.count],
          ["Current", run.current && <a href={run.current.href}>{run.current.title}</a>],
          ["Elapsed", run.elapsed],
          ["Estimated remaining", run.remaining ?? "working it out"],
        ]}
      />
      {run.limited && <Notice tone="warn">{run.limited}</Notice>}
      <p class="hint">It goes on when you leave this page.</p>
      <ActionForm action="/enrichment/cancel" renews="bulk" class="actions">
        <button type="submit" disabled={run.cancelling}>
          <Icon name="x" />
          Cancel
        </button>
      </ActionForm>
    </>
  );
}
