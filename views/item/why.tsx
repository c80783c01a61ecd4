import { Facts } from "../parts/facts.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";

/** Why a field is as it is. */
export interface WhyProps {
  /** "Kept because nobody offers another one."; null where nothing is to be said. */
  next: string | null;
  /** Null where nothing is held. */
  source: string | null;
  /** "en", "US". */
  language: string | null;
  fetched: Moment | null;
  /** "it was empty": why it was written. */
  because: string | null;
  run: { href: string; text: string } | null;
}

export interface WhyDisclosureProps {
  base: string;
  field: string;
  label: string;
}

/** Asks only when it is opened; a link to the page of all fields where no script runs. */
export function WhyDisclosure({ base, field, label }: WhyDisclosureProps) {
  const words = (
    <>
      Why?<span class="sr">{label}</span>
    </>
  );
  return (
    <>
      <a class="no-script" href={`${base}/why#why-${field}`}>{words}</a>
      <details
        class="why with-script"
        hx-get={`/fragments${base}/fields/${field}/why`}
        hx-trigger="toggle"
        hx-target="find .why-answer"
      >
        <summary>{words}</summary>
        <div class="why-answer" aria-live="polite" />
      </details>
    </>
  );
}

/** The answer: what a refresh would do first, then where the value comes from. */
export function WhyAnswer({ next, source, language, fetched, because, run }: WhyProps) {
  return (
    <>
      {next && <p>{next}</p>}
      <Facts
        rows={[
          ["Source", source],
          ["Language", language],
          ["Fetched", fetched && <Time at={fetched} />],
          ["Written because", because],
          ["By", run && <a href={run.href}>{run.text}</a>],
        ]}
      />
    </>
  );
}
