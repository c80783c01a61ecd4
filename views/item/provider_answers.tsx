import type { IconName } from "../parts/icon.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment, Tone } from "../words.ts";

export interface ProviderAnswer {
  name: string;
  tone: Tone;
  /** "Success", "Rate limited", "Not found", "Failed", "Never asked". */
  status: string;
  icon?: IconName;
  fetched: Moment | null;
  /** When it is asked again; null when that is the normal freshness. */
  retry: Moment | null;
  /** "Daily limit of 1,000 calls reached". */
  detail: string | null;
}

export function ProviderAnswers({ providers }: { providers: ProviderAnswer[] }) {
  return (
    <details>
      <summary>View Provider Status</summary>
      <ul class="rows">
        {providers.map(({ name, tone, status, icon, fetched, retry, detail }) => (
          <li class="answer">
            <span class="grow">{name}</span>
            <StatusWord tone={tone} text={status} icon={icon} />
            <span class="hint">
              Last fetched <Time at={fetched} none="never" />
              {retry && (
                <>
                  {" · will retry "}
                  <Time at={retry} />
                </>
              )}
              {detail && <>{` · ${detail}`}</>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
