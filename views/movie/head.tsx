import type { Child } from "hono/jsx";
import { ActionForm } from "../forms/action_form.tsx";
import { HealthBadge, UnmatchedBadge } from "../parts/health_badge.tsx";
import { Poster } from "../parts/poster.tsx";
import { StatusWord } from "../parts/status_word.tsx";
import type { Tone } from "../words.ts";

export interface MovieHeadProps {
  id: number;
  title: string;
  year: string | null;
  originalTitle: string | null;
  tagline: string | null;
  poster: string | null;
  /** Runtime, content rating, country: "1 h 35 min", "Not rated". */
  facts: string[];
  /** "IMDb", "7.8", "142,113 votes". */
  ratings: { name: string; value: string; note: string | null }[];
  genres: string[];
  /** 0 to 100; null while unmatched. */
  completeness: number | null;
  partial: boolean;
  monitored: boolean;
  match: { tone: Tone; text: string };
  /** "TMDB", "653", link to the provider's page. */
  ids: { name: string; value: string; href: string | null }[];
}

export function MovieHead(movie: MovieHeadProps) {
  return (
    <div
      id="movie-head"
      class="movie-head"
      hx-get={`/movies/${movie.id}`}
      hx-trigger="movie-enriched from:body"
      hx-select="#movie-head"
      hx-select-oob="#artwork,#history"
      hx-swap="outerMorph"
    >
      <Poster image={movie.poster} title={movie.title} width="w500" eager />
      <div class="summary">
        <TitleLine {...movie} />
        {movie.originalTitle && <p class="muted">Original title: {movie.originalTitle}</p>}
        {movie.tagline && <p class="tagline">{movie.tagline}</p>}
        <Ratings ratings={movie.ratings} />
        <p class="dots">
          {[...movie.facts, ...movie.genres].map((fact) => <span>{fact}</span>)}
        </p>
        <div class="dots">
          <StatusWord tone={movie.match.tone} text={movie.match.text} />
          {movie.ids.map((id) => <ExternalId {...id} />)}
        </div>
        <Monitored id={movie.id} on={movie.monitored} />
      </div>
    </div>
  );
}

function TitleLine({ title, year, completeness, partial }: MovieHeadProps) {
  return (
    <div class="title-line">
      <h1>
        {title} {year && <span class="muted">({year})</span>}
      </h1>
      {completeness === null
        ? <UnmatchedBadge />
        : <HealthBadge completeness={completeness} partial={partial} size="lg" />}
    </div>
  );
}

function Ratings({ ratings }: Pick<MovieHeadProps, "ratings">) {
  if (ratings.length === 0) return null;
  return (
    <dl class="ratings">
      {ratings.map(({ name, value, note }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong> {note && <span class="muted">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The value is selected as a whole by one click, ready to copy. */
function ExternalId({ name, value, href }: MovieHeadProps["ids"][number]) {
  const label: Child = href ? <a href={href} rel="noreferrer">{name}</a> : name;
  return (
    <span>
      {label} <code>{value}</code>
    </span>
  );
}

function Monitored({ id, on }: { id: number; on: boolean }) {
  return (
    <ActionForm
      action={`/movies/${id}/monitored`}
      renews="movie-head"
      hidden={{ value: on ? "off" : "on" }}
      class="monitored"
    >
      <StatusWord
        tone={on ? "good" : "quiet"}
        text={on ? "Monitored" : "Not monitored"}
        icon={on ? "check" : "off"}
      />
      <span class="hint">
        {on ? "Automatic runs include this movie." : "Automatic runs leave this movie alone."}
      </span>
      <button type="submit" class="small">{on ? "Stop monitoring" : "Monitor"}</button>
    </ActionForm>
  );
}
