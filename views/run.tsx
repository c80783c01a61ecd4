import { Confirm } from "./forms/confirm.tsx";
import { HistoryLine } from "./item/history.tsx";
import type { HistoryEntry } from "./item/history.tsx";
import { Layout } from "./layout.tsx";
import { Card } from "./parts/card.tsx";
import { Notice } from "./parts/notice.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { Pager, type PagerProps } from "./parts/pager.tsx";
import { ProgressCard, type ProgressCardProps } from "./parts/progress_card.tsx";
import type { Shell } from "./words.ts";

/** What a run left as it was. */
export interface LeftRow {
  item: { href: string; text: string };
  /** "Plot: it has changed since". */
  why: string;
}

/** What a run did to one title. */
export interface ChangedItem {
  item: { href: string; text: string };
  entries: HistoryEntry[];
}

export interface RunPageProps {
  shell: Shell;
  title: string;
  status: ProgressCardProps;
  /** Null where there is nothing to take back, or not yet. */
  undo: { question: string } | null;
  /** "Undone 2 hours ago", with the run that did it. */
  undone: { href: string; text: string } | null;
  left: LeftRow[];
  /** "And 12 more."; null when all are shown. */
  moreLeft: string | null;
  changed: ChangedItem[];
  pager: PagerProps | null;
}

export function RunPage({ shell, title, status, undo, undone, ...page }: RunPageProps) {
  const { base } = status;
  return (
    <Layout title={title} nav="activity" {...shell}>
      <PageHead title={title}>
        {undo && <UndoRun base={base} question={undo.question} />}
      </PageHead>
      <div class="stack">
        {undone && (
          <Notice tone="info">
            <a href={undone.href}>{undone.text}</a>
          </Notice>
        )}
        <ProgressCard {...status} />
        {page.left.length > 0 && <Left rows={page.left} more={page.moreLeft} />}
        <Changed changed={page.changed} isOver={status.running === null} />
      </div>
      {page.pager && <Pager {...page.pager} />}
    </Layout>
  );
}

function UndoRun({ base, question }: { base: string; question: string }) {
  return (
    <Confirm
      id="undo-run"
      label="Undo this run"
      icon="undo"
      question={question}
      confirmLabel="Undo this run"
      action={`${base}/undo`}
      href={`${base}/undo`}
      extra={<LockChoice />}
    />
  );
}

export function LockChoice() {
  return (
    <label class="check">
      <input type="checkbox" name="lock" value="on" />
      Lock what is restored
    </label>
  );
}

function Left({ rows, more }: { rows: LeftRow[]; more: string | null }) {
  return (
    <Card id="left" title="Left as it was" icon="alert">
      <ul class="plain">
        {rows.map(({ item, why }) => (
          <li>
            <a href={item.href}>{item.text}</a> <span class="muted">{why}</span>
          </li>
        ))}
      </ul>
      {more && <p class="hint">{more}</p>}
    </Card>
  );
}

function Changed({ changed, isOver }: { changed: ChangedItem[]; isOver: boolean }) {
  return (
    <Card id="changes" title="What it changed">
      {changed.length === 0 && <p class="muted">{isOver ? "Nothing." : "Nothing so far."}</p>}
      {changed.map(({ item, entries }) => (
        <section class="changed">
          <h3>
            <a href={item.href}>{item.text}</a>
          </h3>
          <ol class="timeline">
            {entries.map((entry) => <HistoryLine {...entry} />)}
          </ol>
        </section>
      ))}
    </Card>
  );
}
