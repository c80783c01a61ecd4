import type { Trouble } from "../words.ts";
import { Icon } from "./icon.tsx";

/** What happened, what was kept, what to do. */
export function ErrorCard({ happened, kept, advice, retry }: Trouble) {
  return (
    <div class="notice bad">
      <Icon name="alert" />
      <div>
        <p>
          <strong>{happened}</strong>
        </p>
        {kept && <p>{kept}</p>}
        {advice && <p>{advice}</p>}
        {retry && (
          <p class="actions">
            <a class="button small" href={retry}>
              <Icon name="refresh" />
              Retry
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
