import { ActionForm } from "../forms/action_form.tsx";
import { Confirm } from "../forms/confirm.tsx";
import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";
import { Time } from "../parts/time.tsx";
import { LockChoice } from "../run.tsx";
import { type HistoryEntry, type HistoryFold, HistoryLine } from "./history.tsx";
import { Rejected, type RejectedValue } from "./rejected.tsx";

export interface HistoryProps {
  base: string;
  entries: (HistoryEntry | HistoryFold)[];
  /** Address of the older entries; null when these are all. */
  older: string | null;
  /** The one run whose changes alone are shown; null when all are. */
  ofRun: string | null;
  /** Null where no run has changed anything yet. */
  undoLast: { question: string } | null;
  rejected: RejectedValue[];
}

export function History({ base, entries, older, ofRun, undoLast, rejected }: HistoryProps) {
  return (
    <Card id="history" title="History" aside={undoLast && <UndoLast base={base} {...undoLast} />}>
      {ofRun && (
        <p class="muted">
          Only what {ofRun} changed. <a href={`${base}#history`}>Show all</a>
        </p>
      )}
      {entries.length === 0 && <p class="muted">Nothing has changed yet.</p>}
      <ol class="timeline">
        {entries.map((entry) =>
          "folded" in entry ? <Fold base={base} {...entry} /> : <Entry base={base} {...entry} />
        )}
      </ol>
      {older && (
        <p>
          <a class="button small" href={older}>Older changes</a>
        </p>
      )}
      <Rejected base={base} values={rejected} />
    </Card>
  );
}

function UndoLast({ base, question }: { base: string; question: string }) {
  return (
    <Confirm
      id="undo-last"
      label="Undo the last run here"
      icon="undo"
      question={question}
      confirmLabel="Undo it"
      action={`${base}/undo-last-run`}
      href={`${base}/undo-last-run`}
      extra={<LockChoice />}
    />
  );
}

function Fold({ base, what, sources, when, run, folded }: HistoryFold & { base: string }) {
  return (
    <li>
      <details>
        <summary>
          {what}{" "}
          <span class="muted">
            from {sources} · <Time at={when} />
          </span>
        </summary>
        {run && (
          <p class="hint">
            <a href={run.href}>{run.text}</a>
          </p>
        )}
        <ol class="folded">
          {folded.map((entry) => <Entry base={base} {...entry} />)}
        </ol>
      </details>
    </li>
  );
}

function Entry({ base, ...entry }: HistoryEntry & { base: string }) {
  const by = entry.run && (
    <a class="hint" href={entry.run.href} aria-label={`${entry.run.text}: ${entry.what}`}>
      {entry.run.text}
    </a>
  );
  return (
    <HistoryLine {...entry} by={by}>
      {entry.undoable && <Undo base={base} {...entry} />}
    </HistoryLine>
  );
}

function Undo({ base, id, what, undo, canLock }: HistoryEntry & { base: string }) {
  return (
    <ActionForm action={`${base}/undo`} hidden={{ history: String(id) }} class="undo">
      <button type="submit" class="small" aria-label={`${undo}: ${what}`}>
        <Icon name="undo" />
        {undo}
      </button>
      {canLock && (
        <button
          type="submit"
          class="small plain"
          name="lock"
          value="on"
          aria-label={`Undo and lock: ${what}`}
        >
          Undo and lock
        </button>
      )}
    </ActionForm>
  );
}
