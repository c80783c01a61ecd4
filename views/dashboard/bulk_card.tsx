import { Card } from "../parts/card.tsx";
import { ErrorCard } from "../parts/error_card.tsx";
import { Facts } from "../parts/facts.tsx";
import { Icon } from "../parts/icon.tsx";
import { Notice } from "../parts/notice.tsx";
import { Skeleton } from "../parts/card.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment, Trouble } from "../words.ts";
import { BulkLast, type BulkLastProps } from "./bulk_last.tsx";
import { RunNow, SkipNext } from "./run_now.tsx";
import { BulkRunning, type BulkRunningProps } from "./bulk_running.tsx";

export interface BulkFacts {
  /** "Daily at 03:00", "Off". */
  schedule: string;
  /** Null when the schedule is off. */
  next: Moment | null;
  /** The next scheduled run is to be left out once. */
  skipped: boolean;
  /** "This will enrich all 1,523 titles. Continue?" */
  question: string;
  /** Why a run cannot start now, e.g. an empty library; null when it can. */
  blocked: string | null;
  last: BulkLastProps | null;
  running: BulkRunningProps | null;
  /** Libraries are being looked through: a run may begin any moment. */
  isScanning: boolean;
}

export interface BulkCardProps {
  facts?: BulkFacts;
  trouble?: Trouble;
}

/** Component 3 of source document 003: BulkEnrichmentCard. */
export function BulkCard({ facts, trouble }: BulkCardProps) {
  const running = facts?.running;
  return (
    <Card
      id="bulk"
      title="Bulk Metadata Enrichment"
      aside={<StateIcon running={Boolean(running)} warning={Boolean(facts?.last?.notice)} />}
      live={running || facts?.isScanning ? { url: "/fragments/bulk", trigger: "every 2s" } : null}
      busy={!facts && !trouble}
    >
      {trouble
        ? <ErrorCard {...trouble} />
        : !facts
        ? <Skeleton text="Loading the last run…" lines={5} />
        : running
        ? <BulkRunning {...running} />
        : <Idle {...facts} />}
    </Card>
  );
}

function StateIcon({ running, warning }: { running: boolean; warning: boolean }) {
  if (running) {
    return (
      <span class="status info">
        <Icon name="refresh" spinning />
        Running
      </span>
    );
  }
  if (!warning) return null;
  return (
    <span class="status warn">
      <Icon name="alert" />
      Stopped early
    </span>
  );
}

function Idle(facts: BulkFacts) {
  const { last, next } = facts;
  return (
    <>
      <Facts
        rows={[
          ["Scheduled run", facts.schedule],
          ["Next run", next && <Time at={next} />],
        ]}
      />
      {facts.isScanning && (
        <Notice tone="info">
          Your libraries are being looked through. What is new is enriched next.
        </Notice>
      )}
      {facts.skipped && <Notice tone="info">The next scheduled run will be skipped once.</Notice>}
      {last
        ? <BulkLast {...last} />
        : <p class="muted">No run yet. New titles are enriched as they are found.</p>}
      <div class="actions">
        <RunNow question={facts.question} blocked={facts.blocked} />
        {next && <SkipNext skipped={facts.skipped} />}
        {!facts.blocked && <a class="button" href="/previews/new">Preview</a>}
        <a class="button" href="/activity?type=bulk_enrichment">View History</a>
      </div>
    </>
  );
}
