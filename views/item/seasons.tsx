import { Card } from "../parts/card.tsx";
import { LockTag } from "../parts/lock_tag.tsx";
import type { Choice } from "../words.ts";
import { type EpisodeRow, Episodes } from "./episodes.tsx";

export interface SeasonRow {
  /** Null on its own page. */
  href: string | null;
  title: string;
  /** "8 of 10 episodes". */
  count: string;
  open: boolean;
  locked: boolean;
  episodes: EpisodeRow[];
}

export interface SeasonsProps {
  /** "TVDB": whose list of episodes counts; null while none is known. */
  listedBy: string | null;
  seasons: SeasonRow[];
  /** Others whose list could count; absent where there is nothing to choose. */
  choice?: { action: string; providers: Choice[]; value: string };
}

/** The seasons of a series, each unfolding into its episodes. */
export function Seasons({ listedBy, seasons, choice }: SeasonsProps) {
  return (
    <Card
      id="seasons"
      title="Episodes"
      aside={listedBy && <span class="muted">As {listedBy} lists them</span>}
    >
      {seasons.length === 0 && <p class="muted">No season is known yet.</p>}
      {seasons.map((season) => (
        <details class="season" open={season.open}>
          <summary>
            <h3>{season.title}</h3>
            {season.locked && <LockTag />}
            <span class="muted">{season.count}</span>
          </summary>
          {season.href && (
            <p class="actions">
              <a class="button small" href={season.href}>About {season.title}</a>
            </p>
          )}
          <Episodes title={season.title} episodes={season.episodes} />
        </details>
      ))}
      {choice && <ListChoice {...choice} />}
    </Card>
  );
}

function ListChoice({ action, providers, value }: NonNullable<SeasonsProps["choice"]>) {
  return (
    <details>
      <summary>Follow another list of episodes</summary>
      <form method="post" action={action} class="actions">
        <label>
          <span class="sr">Whose list of episodes counts</span>
          <select name="provider">
            {providers.map((one) => (
              <option value={one.value} selected={one.value === value}>{one.label}</option>
            ))}
          </select>
        </label>
        <button type="submit">Follow this list</button>
        <p class="hint">
          Providers number seasons differently. Files find their episodes by the new numbers; what
          you edited and locked stays with its episode.
        </p>
      </form>
    </details>
  );
}
