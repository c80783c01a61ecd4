import { Card } from "../parts/card.tsx";
import { HealthBadge } from "../parts/health_badge.tsx";
import { Icon } from "../parts/icon.tsx";
import { LockTag } from "../parts/lock_tag.tsx";
import type { Choice } from "../words.ts";

export interface EpisodeRow {
  href: string;
  /** "5", "5 (31)" with its absolute number. */
  number: string;
  title: string;
  /** "2010-09-19" */
  aired: string | null;
  /** 0 to 100. */
  completeness: number;
  partial: boolean;
  /** A file of the library holds it. */
  hasFile: boolean;
  /** "2 versions", "one file with 4"; null where one file holds just this one. */
  fileNote: string | null;
  /** Only a file names it; the list of episodes does not. */
  isUnlisted: boolean;
  /** Locked, by itself or with its season or series. */
  locked: boolean;
}

export interface SeasonRow {
  href: string;
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
          <p class="actions">
            <a class="button small" href={season.href}>About {season.title}</a>
          </p>
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

function Episodes({ title, episodes }: Pick<SeasonRow, "title" | "episodes">) {
  return (
    <div class="table">
      <table class="episodes">
        <caption class="sr">Episodes of {title}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Title</th>
            <th scope="col" class="wide">Aired</th>
            <th scope="col">File</th>
            <th scope="col">Completeness</th>
          </tr>
        </thead>
        <tbody>
          {episodes.map((episode) => (
            <tr class={episode.hasFile ? undefined : "absent"}>
              <td class="num">{episode.number}</td>
              <th scope="row">
                <a href={episode.href}>{episode.title}</a>
                {episode.isUnlisted && <span class="tag">not in the list</span>}
                {episode.locked && <LockTag />}
              </th>
              <td class="wide">
                {episode.aired}
              </td>
              <td>
                <FileState hasFile={episode.hasFile} />
                {episode.fileNote && <span class="hint">{episode.fileNote}</span>}
              </td>
              <td>
                <HealthBadge
                  completeness={episode.completeness}
                  partial={episode.partial}
                  size="sm"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FileState({ hasFile }: { hasFile: boolean }) {
  return (
    <span class={hasFile ? "status good" : "status quiet"}>
      <Icon name={hasFile ? "check" : "off"} />
      <span class="wide">{hasFile ? "There" : "Missing"}</span>
      <span class="sr narrow">{hasFile ? "There" : "Missing"}</span>
    </span>
  );
}
