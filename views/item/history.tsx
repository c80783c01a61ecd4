import type { Child } from "hono/jsx";
import { ActionForm } from "../forms/action_form.tsx";
import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";
import { SourceBadge, type SourceBadgeProps } from "../parts/source_badge.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";

export interface HistoryEntry {
  id: number;
  when: Moment;
  /** "Plot changed", "Match chosen", "Genres locked". */
  what: string;
  /** Null where there is none to show, e.g. a lock. */
  before: string | null;
  after: string | null;
  source: SourceBadgeProps | null;
  /** "Better language", "Edited by you". */
  reason: string | null;
  undoable: boolean;
  /** "Undone 2 hours ago"; null when it stands. */
  undone: string | null;
}

/** Changes of one moment that are alike: shown as one line that unfolds. */
export interface HistoryFold {
  /** "24 fields filled". */
  what: string;
  /** "TMDB, OMDb". */
  sources: string;
  when: Moment;
  folded: HistoryEntry[];
}

export interface HistoryProps {
  base: string;
  entries: (HistoryEntry | HistoryFold)[];
  /** Address of the older entries; null when these are all. */
  older: string | null;
}

export function History({ base, entries, older }: HistoryProps) {
  return (
    <Card id="history" title="History">
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
    </Card>
  );
}

function Fold({ base, what, sources, when, folded }: HistoryFold & { base: string }) {
  return (
    <li>
      <details>
        <summary>
          {what}{" "}
          <span class="muted">
            from {sources} · <Time at={when} />
          </span>
        </summary>
        <ol class="folded">
          {folded.map((entry) => <Entry base={base} {...entry} />)}
        </ol>
      </details>
    </li>
  );
}

function Entry({ base, ...entry }: HistoryEntry & { base: string }) {
  return (
    <HistoryLine {...entry}>
      {entry.undoable && <Undo base={base} id={entry.id} what={entry.what} />}
    </HistoryLine>
  );
}

/** What happened, with what it was before and after. */
export function HistoryLine({ children, ...entry }: HistoryEntry & { children?: Child }) {
  return (
    <li>
      <p class="what">
        <strong>{entry.what}</strong>
        {entry.source && <SourceBadge {...entry.source} />}
        <span class="muted">
          <Time at={entry.when} />
        </span>
      </p>
      {(entry.before !== null || entry.after !== null) && (
        <p class="diff">
          <del>
            <span class="sr">Before:</span> {entry.before ?? "empty"}
          </del>
          <Icon name="chevron_right" />
          <ins>
            <span class="sr">After:</span> {entry.after ?? "empty"}
          </ins>
        </p>
      )}
      {entry.reason && <p class="hint">{entry.reason}</p>}
      {entry.undone && <p class="hint">{entry.undone}</p>}
      {children}
    </li>
  );
}

function Undo({ base, id, what }: { base: string; id: number; what: string }) {
  return (
    <ActionForm action={`${base}/undo`} hidden={{ history: String(id) }}>
      <button type="submit" class="small" aria-label={`Undo: ${what}`}>
        <Icon name="undo" />
        Undo
      </button>
    </ActionForm>
  );
}
