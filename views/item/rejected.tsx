import { ActionForm } from "../forms/action_form.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";

/** A value that the user undid or rejected. */
export interface RejectedValue {
  id: number;
  label: string;
  value: string;
  /** "TMDB and OMDb": who offers it. */
  sources: string;
  since: Moment;
}

/** What is not applied again, folded away: it is seldom looked for. */
export function Rejected({ base, values }: { base: string; values: RejectedValue[] }) {
  if (values.length === 0) return null;
  return (
    <details id="rejected">
      <summary>Values that are not applied again ({values.length})</summary>
      <ul class="rows">
        {values.map(({ id, label, value, sources, since }) => (
          <li>
            <div class="grow">
              <strong>{label}</strong> {value}
              <p class="hint">
                From {sources}, since <Time at={since} />
              </p>
            </div>
            <ActionForm action={`${base}/allow-again`} hidden={{ value: String(id) }}>
              <button type="submit" class="small" aria-label={`Allow again: ${label}`}>
                Allow again
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
