import { Facts } from "../parts/facts.tsx";
import { Notice } from "../parts/notice.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment, Tone } from "../words.ts";

export interface BulkLastProps {
  when: Moment;
  tone: Tone;
  /** "Completed", "Partial (rate limit hit)", "Cancelled", "Failed". */
  status: string;
  /** "OMDb rate limit reached: stopped early"; null when nothing is to say. */
  notice: string | null;
  /** "1,200 / 1,523 titles". */
  processed: string;
  /** "323 (already enriched)". */
  skipped: string | null;
  failed: string | null;
  /** "1,023 (will retry tomorrow)". */
  remaining: string | null;
  duration: string;
  /** "The next run continues with 1,023 remaining." */
  continues: string | null;
  /** Per provider: when its limit came, how many requests succeeded. */
  providers: { name: string; tone: Tone; text: string }[];
}

export function BulkLast(last: BulkLastProps) {
  return (
    <>
      <Facts
        rows={[
          ["Last run", <Time at={last.when} />],
          ["Status", <StatusWord tone={last.tone} text={last.status} />],
        ]}
      />
      {last.notice && <Notice tone={last.tone}>{last.notice}</Notice>}
      <Facts
        rows={[
          ["Processed", last.processed],
          ["Remaining", last.remaining],
          ["Skipped", last.skipped],
          ["Failed", last.failed],
          ["Duration", last.duration],
        ]}
      />
      {last.continues && <p class="muted">{last.continues}</p>}
      {last.providers.length > 0 && (
        <details>
          <summary>View Details</summary>
          <ul class="rows">
            {last.providers.map(({ name, tone, text }) => (
              <li>
                <span class="grow">{name}</span>
                <StatusWord tone={tone} text={text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
