import { Card, Skeleton } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { ErrorCard } from "../parts/error_card.tsx";
import { HealthBadge } from "../parts/health_badge.tsx";
import { ProgressBar } from "../parts/progress_bar.tsx";
import { Tooltip } from "../parts/tooltip.tsx";
import type { Tone, Trouble } from "../words.ts";
import { Icon, TONE_ICON } from "../parts/icon.tsx";

export interface CompletenessFacts {
  /** "Movies", "Series", and where they are listed. */
  title: string;
  path: string;
  /** 0 to 100. */
  average: number;
  averageText: string;
  averageTone: Tone;
  /** What the enabled providers could reach: value and words; null when unknown. */
  reachable: { value: number; text: string } | null;
  /** "1,200 / 1,523 movies". */
  enriched: string;
  partial: string;
  missing: string;
  /** The least complete ones; phones show three. */
  incomplete: { href: string; title: string; year: string | null; completeness: number }[];
}

export interface CompletenessCardProps {
  /** Films and series apart; present unless loading, empty or failed. */
  facts?: CompletenessFacts[];
  /** "No movies in library". */
  empty?: string;
  trouble?: Trouble;
  /** A run is going on: the card renews itself. */
  live?: boolean;
}

/** Component 1 of source document 003: CompletenessStatCard. */
export function CompletenessCard({ facts, empty, trouble, live }: CompletenessCardProps) {
  // The first titles are awaited; averages of many move slowly.
  const pace = live ? `every ${empty ? 2 : 10}s, ` : "";
  const trigger = `${pace}run-finished from:body`;
  return (
    <Card
      id="completeness"
      title="Library Completeness"
      live={{ url: "/fragments/completeness", trigger }}
      busy={!facts && !empty && !trouble}
      aside={<Tooltip id="completeness-tip" label="What is completeness?" text={EXPLANATION} />}
    >
      {trouble
        ? <ErrorCard {...trouble} />
        : empty
        ? <Nothing title={empty} />
        : facts
        ? facts.map((own) => <Ready {...own} isAlone={facts.length === 1} />)
        : <Skeleton text="Loading completeness data…" lines={6} />}
    </Card>
  );
}

const EXPLANATION =
  "Of the facts that are expected (15 of a movie, 12 of a series: title, plot, people, ratings and " +
  "so on), the share that is filled. 90% and more is enriched, 60 to 89% partial, less is missing. The tick on the " +
  "bar is what your enabled providers could reach.";

function Ready(facts: CompletenessFacts & { isAlone: boolean }) {
  const { title, path, isAlone } = facts;
  return (
    <>
      {!isAlone && <h3 class="kind">{title}</h3>}
      <div class="headline" aria-live="polite">
        <p>
          <span class="muted">Average</span> <strong class="big">{facts.averageText}</strong>
        </p>
        {facts.reachable && <p class="muted">{facts.reachable.text}</p>}
      </div>
      <ProgressBar
        value={facts.average}
        label={isAlone ? "Average completeness" : `${title}: average completeness`}
        text={facts.averageText}
        tone={facts.averageTone}
        mark={facts.reachable?.value}
      />
      <ul class="tiles">
        <Tile label="Enriched" value={facts.enriched} tone="good" path={path} filter="enriched" />
        <Tile label="Partial" value={facts.partial} tone="warn" path={path} filter="partial" />
        <Tile label="Missing" value={facts.missing} tone="bad" path={path} filter="unenriched" />
      </ul>
      {facts.incomplete.length > 0 && <MostIncomplete {...facts} />}
    </>
  );
}

interface TileProps {
  label: string;
  value: string;
  tone: Tone;
  path: string;
  filter: string;
}

function Tile({ label, value, tone, path, filter }: TileProps) {
  return (
    <li>
      <a href={`${path}?filter=${filter}`}>
        <span class={`status ${tone}`}>
          <Icon name={tone === "warn" ? "dot" : TONE_ICON[tone]} />
          {label}
        </span>
        <strong>{value}</strong>
      </a>
    </li>
  );
}

function MostIncomplete({ title, path, incomplete }: CompletenessFacts) {
  return (
    <>
      <h3>Most Incomplete {title}</h3>
      <ol class="rows incomplete">
        {incomplete.map(({ href, title, year, completeness }) => (
          <li>
            <a class="grow" href={href}>
              <span class="cut">{title}</span>
              {year && <span class="muted">({year})</span>}
            </a>
            <span class="wide" aria-hidden="true">
              <svg class="spark" viewBox="0 0 100 8" preserveAspectRatio="none">
                <rect width={completeness} height="8" />
              </svg>
            </span>
            <HealthBadge completeness={completeness} size="sm" />
          </li>
        ))}
      </ol>
      <p class="actions">
        <a class="button" href={`${path}?filter=incomplete&sort=completeness:asc`}>
          View All Incomplete {title}
        </a>
      </p>
    </>
  );
}

function Nothing({ title }: { title: string }) {
  return (
    <Empty icon="movies" title={title} text="Add a library to get started">
      <a class="button primary" href="/settings#libraries">Add a library</a>
    </Empty>
  );
}
