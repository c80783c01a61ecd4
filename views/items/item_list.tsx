import { HealthBadge, UnmatchedBadge } from "../parts/health_badge.tsx";
import { LockTag } from "../parts/lock_tag.tsx";
import { Poster } from "../parts/poster.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";
import { type Pick, PickBox } from "./pick_box.tsx";

export interface ItemRow {
  href: string;
  title: string;
  /** Of a series: "8 of 10 episodes"; of a film: "2 versions". */
  note: string | null;
  year: string | null;
  /** Id of the cached poster. */
  poster: string | null;
  /** The address of a picture that stands in for it. */
  collage: string | null;
  /** 0 to 100; null while unmatched. */
  completeness: number | null;
  partial: boolean;
  /** "3 missing", "Complete"; null while unmatched. */
  missing: string | null;
  lastEnriched: Moment | null;
  /** Names of providers still awaited: "OMDb", "OMDb and TVDB"; null for none. */
  pending: string | null;
  monitored: boolean;
  /** Locked as a whole. */
  locked?: boolean;
  /** Present while titles are being ticked. */
  pick?: Pick | null;
}

export function ItemGrid({ items }: { items: ItemRow[] }) {
  return (
    <ul class="grid">
      {items.map((item, index) => (
        <li>
          {item.pick ? <Tickable {...item} pick={item.pick} index={index} /> : (
            <a href={item.href}>
              <ItemPoster {...item} index={index} />
              <span class="cut title">{item.title}</span>
            </a>
          )}
          <p class="under">
            <span class="muted">{item.year ?? "Year unknown"}</span>
            <Badge {...item} />
          </p>
          {item.note && <p class="hint">{item.note}</p>}
          {item.locked && <LockTag />}
        </li>
      ))}
    </ul>
  );
}

/** The picture ticks, the title leads to the page. */
function Tickable(item: ItemRow & { pick: Pick; index: number }) {
  return (
    <>
      <label class="tickable">
        <PickBox {...item.pick} {...item} />
        <ItemPoster {...item} />
      </label>
      <a href={item.href}>
        <span class="cut title">{item.title}</span>
      </a>
    </>
  );
}

function ItemPoster({ poster, collage, title, index }: ItemRow & { index: number }) {
  return <Poster image={poster} collage={collage} title={title} eager={index < 6} />;
}

export function ItemTable({ items }: { items: ItemRow[] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            {items[0]?.pick && (
              <th scope="col">
                <span class="sr">Select</span>
              </th>
            )}
            <th scope="col">Title</th>
            <th scope="col" class="wide">Year</th>
            <th scope="col">Completeness</th>
            <th scope="col" class="wide">Missing</th>
            <th scope="col" class="wide">Last enriched</th>
            <th scope="col" class="wide">Waits for</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr>
              {item.pick && (
                <td class="tick">
                  <PickBox {...item.pick} {...item} />
                </td>
              )}
              <th scope="row">
                <a href={item.href}>{item.title}</a>
                <span class="muted narrow">{item.year}</span>
                {item.note && <span class="muted note">{item.note}</span>}
                {!item.monitored && <span class="tag">not monitored</span>}
                {item.locked && <LockTag />}
              </th>
              <td class="wide num">{item.year}</td>
              <td>
                <Badge {...item} />
              </td>
              <td class="wide">{item.missing ?? <span class="muted">–</span>}</td>
              <td class="wide">
                <Time at={item.lastEnriched} />
              </td>
              <td class="wide">{item.pending ?? <span class="muted">–</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Badge({ completeness, partial }: ItemRow) {
  if (completeness === null) return <UnmatchedBadge size="sm" />;
  return <HealthBadge completeness={completeness} partial={partial} size="sm" />;
}
