import { Card, Skeleton } from "../parts/card.tsx";
import { ErrorCard } from "../parts/error_card.tsx";
import { Facts } from "../parts/facts.tsx";
import { Icon } from "../parts/icon.tsx";
import type { Trouble } from "../words.ts";

export interface ForecastFacts {
  /** "The library will be complete about tomorrow 00:10 (in 11 hours)." */
  headline: string;
  /** Nothing is left to ask. */
  isDone: boolean;
  /** Who is last, and why. */
  bottleneck: string | null;
  /** Who cannot go on without the user. */
  waiting: { text: string; href: string; action: string }[];
  /** What would change it: "With a contact: in 20 minutes." */
  whatIf: string[];
  /** Per provider what is left to ask, and when it is done. */
  providers: { name: string; text: string }[];
}

export interface ForecastCardProps {
  facts?: ForecastFacts;
  trouble?: Trouble;
}

/** When the library will be complete, who holds it up, and what would change that. */
export function ForecastCard({ facts, trouble }: ForecastCardProps) {
  return (
    <Card
      id="forecast"
      title="Forecast"
      live={{ url: "/fragments/forecast", trigger: "every 30s, run-finished from:body" }}
      busy={!facts && !trouble}
    >
      {trouble
        ? <ErrorCard {...trouble} />
        : facts
        ? <Ready {...facts} />
        : <Skeleton text="Working out when the library will be complete…" />}
    </Card>
  );
}

function Ready({ headline, isDone, bottleneck, waiting, whatIf, providers }: ForecastFacts) {
  return (
    <>
      <p aria-live="polite" class={isDone ? "status good" : undefined}>
        {isDone ? <Icon name="check" /> : null}
        {isDone ? headline : <strong>{headline}</strong>}
      </p>
      {bottleneck && <p>{bottleneck}</p>}
      {waiting.map(({ text, href, action }) => (
        <p class="waiting">
          <Icon name="alert" />
          <span>
            {text} <a href={href}>{action}</a>
          </span>
        </p>
      ))}
      {whatIf.length > 0 && <ul class="what-if">{whatIf.map((text) => <li>{text}</li>)}</ul>}
      {providers.length > 1 && (
        <details>
          <summary>Provider by provider</summary>
          <Facts rows={providers.map(({ name, text }) => [name, text])} />
        </details>
      )}
    </>
  );
}
