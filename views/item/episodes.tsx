import { HealthBadge } from "../parts/health_badge.tsx";
import { Icon } from "../parts/icon.tsx";
import { LockTag } from "../parts/lock_tag.tsx";

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

/** The episodes of a season; `title` is the season's. */
export function Episodes({ title, episodes }: { title: string; episodes: EpisodeRow[] }) {
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
