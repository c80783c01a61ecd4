import { Layout } from "./layout.tsx";
import { Empty } from "./parts/empty.tsx";
import { ErrorCard } from "./parts/error_card.tsx";
import { PageHead } from "./parts/page_head.tsx";
import { Pager, type PagerProps } from "./parts/pager.tsx";
import { StatusWord } from "./parts/status_word.tsx";
import { Time } from "./parts/time.tsx";
import type { IconName } from "./parts/icon.tsx";
import type { Choice, Moment, Shell, Tone, Trouble } from "./words.ts";

export interface RunRow {
  href: string;
  /** "Nightly enrichment", "Refresh", "Scan". */
  kind: string;
  /** What it was about: "Metropolis (1927)", "Movies"; null for all. */
  subject: { href: string; text: string } | null;
  when: Moment;
  tone: Tone;
  state: string;
  icon?: IconName;
  /** "1,200 done, 323 skipped, 0 failed". */
  counts: string;
  /** "412 fields changed". */
  changed: string;
  duration: string | null;
}

export interface ActivityProps {
  shell: Shell;
  /** "" shows all. */
  type: string;
  types: Choice[];
  runs: RunRow[];
  pager: PagerProps | null;
  trouble?: Trouble;
}

export function ActivityPage({ shell, type, types, runs, pager, trouble }: ActivityProps) {
  return (
    <Layout title="Activity" nav="activity" {...shell}>
      <PageHead title="Activity" />
      <nav class="tabs" aria-label="Kinds of runs">
        {types.map(({ value, label }) => (
          <a
            href={value ? `/activity?type=${value}` : "/activity"}
            aria-current={value === type ? "page" : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      {trouble
        ? <ErrorCard {...trouble} />
        : runs.length === 0
        ? <NoRuns />
        : <RunTable runs={runs} />}
      {pager && <Pager {...pager} />}
    </Layout>
  );
}

function RunTable({ runs }: { runs: RunRow[] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">State</th>
            <th scope="col" class="wide">Items</th>
            <th scope="col" class="wide">Changed</th>
            <th scope="col" class="wide">Duration</th>
            <th scope="col" class="wide">When</th>
          </tr>
        </thead>
        <tbody>{runs.map((run) => <RunLine {...run} />)}</tbody>
      </table>
    </div>
  );
}

function RunLine({ href, kind, subject, when, tone, state, icon, ...run }: RunRow) {
  return (
    <tr>
      <th scope="row">
        <a href={href}>{kind}</a>
        {subject && (
          <>
            {" · "}
            <a href={subject.href}>{subject.text}</a>
          </>
        )}
        <span class="hint narrow">{run.counts}</span>
        <span class="hint narrow">{run.changed}</span>
      </th>
      <td>
        <StatusWord tone={tone} text={state} icon={icon} />
        <span class="hint narrow">
          <Time at={when} />
        </span>
      </td>
      <td class="wide">{run.counts}</td>
      <td class="wide">{run.changed}</td>
      <td class="wide">{run.duration ?? <span class="muted">–</span>}</td>
      <td class="wide">
        <Time at={when} />
      </td>
    </tr>
  );
}

function NoRuns() {
  return (
    <Empty
      icon="activity"
      title="Nothing of this kind yet"
      text="Every scan, refresh, nightly run and preview will be listed here."
    />
  );
}
