import type { Child } from "hono/jsx";
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
  /** The run that did it, with its page. */
  run: { href: string; text: string } | null;
  undoable: boolean;
  /** What its undo is called: "Undo". */
  undo: string;
  /** What the undo restores can be locked with it. */
  canLock: boolean;
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
  run: HistoryEntry["run"];
  folded: HistoryEntry[];
}

interface HistoryLineProps extends HistoryEntry {
  /** Beside the time: who did it. */
  by?: Child;
  children?: Child;
}

/** What happened, with what it was before and after. */
export function HistoryLine({ by, children, ...entry }: HistoryLineProps) {
  return (
    <li>
      <p class="what">
        <strong>{entry.what}</strong>
        {entry.source && <SourceBadge {...entry.source} />}
        <span class="muted">
          <Time at={entry.when} />
        </span>
        {by}
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
