import { RunNow, SkipNext } from "./dashboard/run_now.tsx";
import { Layout } from "./layout.tsx";
import { Empty } from "./parts/empty.tsx";
import { ErrorCard } from "./parts/error_card.tsx";
import { HealthBadge } from "./parts/health_badge.tsx";
import { Notice } from "./parts/notice.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { ProgressBar } from "./parts/progress_bar.tsx";
import { Time } from "./parts/time.tsx";
import { completenessTone, percent } from "./format.ts";
import type { Moment, Shell, Trouble } from "./words.ts";

export interface QueueRow {
  rank: number;
  href: string;
  title: string;
  year: string | null;
  lastEnriched: Moment | null;
  completeness: number;
  partial: boolean;
  /** "Never enriched", "OMDb is available again", "Older than 7 days". */
  why: string;
}

export interface QueueProps {
  shell: Shell;
  /** "Next run tomorrow at 03:00 (in 22 hours)", "The schedule is off". */
  nextRun: string;
  /** False when the schedule is off: nothing to skip. */
  scheduled: boolean;
  skipped: boolean;
  question: string;
  blocked: string | null;
  /** "Next 100 of 340 due titles". */
  count: string;
  rows: QueueRow[];
  trouble?: Trouble;
}

export function QueuePage(props: QueueProps) {
  const { shell, nextRun, scheduled, skipped, question, blocked, rows, trouble } = props;
  return (
    <Layout title="Queue" nav="queue" {...shell}>
      <PageHead title="Enrichment Queue" note={nextRun}>
        {scheduled && <SkipNext skipped={skipped} back="/queue" />}
        {!blocked && <a class="button" href="/previews/new">Preview</a>}
        <RunNow question={question} blocked={blocked} back="/queue" />
      </PageHead>
      {skipped && <Notice tone="info">The next scheduled run will be skipped once.</Notice>}
      {trouble
        ? <ErrorCard {...trouble} />
        : rows.length === 0
        ? <NothingDue />
        : <QueueTable count={props.count} rows={rows} />}
    </Layout>
  );
}

function QueueTable({ count, rows }: { count: string; rows: QueueRow[] }) {
  return (
    <>
      <p class="muted tally">{count}</p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col" class="num">#</th>
              <th scope="col">Title</th>
              <th scope="col" class="wide">Last enriched</th>
              <th scope="col">Completeness</th>
              <th scope="col" class="wide">Why it is due</th>
            </tr>
          </thead>
          <tbody>{rows.map((row) => <QueueLine {...row} />)}</tbody>
        </table>
      </div>
    </>
  );
}

function QueueLine(row: QueueRow) {
  return (
    <tr>
      <td class="num muted">{row.rank}</td>
      <th scope="row">
        <a href={row.href}>{row.title}</a> <span class="muted">{row.year}</span>
        <span class="hint narrow">{row.why}</span>
      </th>
      <td class="wide">
        <Time at={row.lastEnriched} />
      </td>
      <td class="meter">
        <HealthBadge completeness={row.completeness} partial={row.partial} size="sm" />
        <ProgressBar
          thin
          value={row.completeness}
          label={`Completeness of ${row.title}`}
          text={percent(row.completeness)}
          tone={completenessTone(row.completeness)}
        />
      </td>
      <td class="wide">{row.why}</td>
    </tr>
  );
}

function NothingDue() {
  return (
    <Empty
      icon="check"
      title="Nothing is due"
      text="What waits to be enriched is listed here in its order."
    />
  );
}
