import { HealthBadge, UnmatchedBadge } from "../parts/health_badge.tsx";
import { Poster } from "../parts/poster.tsx";
import { Time } from "../parts/time.tsx";
import type { Moment } from "../words.ts";

export interface MovieRow {
  id: number;
  title: string;
  year: string | null;
  /** Id of the cached poster. */
  poster: string | null;
  /** 0 to 100; null while unmatched. */
  completeness: number | null;
  partial: boolean;
  /** "3 missing", "Complete". */
  missing: string;
  lastEnriched: Moment | null;
  /** Names of providers still awaited: "OMDb", "OMDb and TVDB"; null for none. */
  pending: string | null;
  monitored: boolean;
}

export function MovieGrid({ movies }: { movies: MovieRow[] }) {
  return (
    <ul class="grid">
      {movies.map((movie, index) => (
        <li>
          <a href={`/movies/${movie.id}`}>
            <Poster image={movie.poster} title={movie.title} eager={index < 6} />
            <span class="cut title">{movie.title}</span>
          </a>
          <p class="under">
            <span class="muted">{movie.year ?? "Year unknown"}</span>
            <Badge {...movie} />
          </p>
        </li>
      ))}
    </ul>
  );
}

export function MovieTable({ movies }: { movies: MovieRow[] }) {
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col" class="wide">Year</th>
            <th scope="col">Completeness</th>
            <th scope="col" class="wide">Missing</th>
            <th scope="col" class="wide">Last enriched</th>
            <th scope="col" class="wide">Waits for</th>
          </tr>
        </thead>
        <tbody>
          {movies.map((movie) => (
            <tr>
              <th scope="row">
                <a href={`/movies/${movie.id}`}>{movie.title}</a>
                <span class="muted narrow">{movie.year}</span>
                {!movie.monitored && <span class="tag">not monitored</span>}
              </th>
              <td class="wide num">{movie.year}</td>
              <td>
                <Badge {...movie} />
              </td>
              <td class="wide">{movie.missing}</td>
              <td class="wide">
                <Time at={movie.lastEnriched} />
              </td>
              <td class="wide">{movie.pending ?? <span class="muted">–</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Badge({ completeness, partial }: MovieRow) {
  if (completeness === null) return <UnmatchedBadge size="sm" />;
  return <HealthBadge completeness={completeness} partial={partial} size="sm" />;
}
