import { ActionForm } from "../forms/action_form.tsx";
import { Card } from "../parts/card.tsx";
import { ErrorCard } from "../parts/error_card.tsx";
import { Facts } from "../parts/facts.tsx";
import { Icon } from "../parts/icon.tsx";
import { Notice } from "../parts/notice.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";
import { Skeleton } from "../parts/card.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment, Tone, Trouble } from "../words.ts";
import { type MissingField, MissingFields } from "./missing_fields.tsx";
import { type ProviderAnswer, ProviderAnswers } from "./provider_answers.tsx";
import { StatusRunning, type StatusRunningProps } from "./status_running.tsx";

export interface StatusFacts {
  /** 0 to 100. */
  completeness: number;
  completenessText: string;
  tone: Tone;
  /** "12 of 15 fields". */
  count: string;
  /** "Your providers could reach 93%"; null when all is reached. */
  reachable: { value: number; text: string } | null;
  /** Null: never enriched. */
  last: Moment | null;
  /** "2.3 seconds". */
  duration: string | null;
  /** "OMDb": names of limited providers; null when nothing is partial. */
  limited: string | null;
  /** Null while nothing is known of it: then nothing is asked for. */
  missing: MissingField[] | null;
  providers: ProviderAnswer[];
  /** Why it cannot be refreshed now, e.g. unmatched. */
  blocked: string | null;
}

export interface ItemStatusProps {
  base: string;
  facts?: StatusFacts;
  running?: StatusRunningProps;
  /** The last attempt failed; the facts are shown beneath. */
  failure?: Trouble;
}

/** Component 2 of source document 003: EnrichmentStatusSection. */
export function ItemStatus({ base, facts, running, failure }: ItemStatusProps) {
  const live = running
    ? { url: `/fragments${base}/status`, trigger: "every 2s" }
    : { url: `/fragments${base}/status`, trigger: "item-changed from:body" };
  return (
    <Card
      id="item-status"
      title="Enrichment Status"
      aside={<StateIcon running={Boolean(running)} partial={Boolean(facts?.limited)} />}
      live={live}
      busy={!facts && !running && !failure}
    >
      {failure && !running && <ErrorCard {...failure} />}
      {running
        ? <StatusRunning base={base} {...running} />
        : facts
        ? <Settled base={base} {...facts} />
        : !failure && <Skeleton text="Loading the enrichment status…" lines={4} />}
    </Card>
  );
}

function StateIcon({ running, partial }: { running: boolean; partial: boolean }) {
  if (running) {
    return (
      <span class="status info">
        <Icon name="refresh" spinning />
        Running
      </span>
    );
  }
  if (!partial) return null;
  return (
    <span class="status warn">
      <Icon name="alert" />
      Partial
    </span>
  );
}

function Settled({ base, ...facts }: StatusFacts & { base: string }) {
  return (
    <>
      <div class="headline" aria-live="polite">
        <p>
          <span class="muted">Completeness</span>{" "}
          <strong class="big">{facts.completenessText}</strong>
        </p>
        <p class="muted">{facts.count}</p>
      </div>
      <ProgressBar
        value={facts.completeness}
        label="Completeness"
        text={facts.completenessText}
        tone={facts.limited ? "warn" : facts.tone}
        mark={facts.reachable?.value}
      />
      {facts.reachable && <p class="hint">{facts.reachable.text}</p>}
      {facts.limited && <Partial limited={facts.limited} />}
      <Facts
        rows={[["Last enriched", <Time at={facts.last} />], ["Duration", facts.duration]]}
      />
      {facts.missing && <MissingFields fields={facts.missing} />}
      <ActionForm action={`${base}/refresh`} renews="item-status" class="actions">
        <button
          type="submit"
          class="primary"
          disabled={facts.blocked !== null}
          title={facts.blocked ?? undefined}
        >
          <Icon name="refresh" />
          Refresh Metadata
        </button>
        {facts.blocked === null && <a class="button" href={`${base}/preview`}>Preview</a>}
        {facts.blocked && <span class="hint">{facts.blocked}</span>}
      </ActionForm>
      <ProviderAnswers providers={facts.providers} />
    </>
  );
}

function Partial({ limited }: { limited: string }) {
  return (
    <Notice tone="warn">
      <p>
        <strong>Partial enrichment: some providers did not answer</strong>
      </p>
      <p>Rate-limited providers: {limited}. Their fields follow by themselves.</p>
    </Notice>
  );
}
