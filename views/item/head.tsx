import type { Child } from "hono/jsx";
import { ActionForm } from "../forms/action_form.tsx";
import { HealthBadge, UnmatchedBadge } from "../parts/health_badge.tsx";
import { type PictureShape, Poster } from "../parts/poster.tsx";
import { StatusWord, type StatusWordProps } from "../parts/status_word.tsx";
import { ItemLock, type ItemLockProps } from "./lock.tsx";

export interface ItemHeadProps {
  base: string;
  title: string;
  /** The way up: its series, its season. */
  trail: { label: string; href: string }[];
  year: string | null;
  originalTitle: string | null;
  tagline: string | null;
  poster: string | null;
  /** The address of a picture that stands in for the poster. */
  collage: string | null;
  shape: PictureShape;
  /** Runtime, content rating, country: "1 h 35 min", "Not rated". */
  facts: string[];
  /** "IMDb", "7.8", "142,113 votes". */
  ratings: { name: string; value: string; note: string | null }[];
  genres: string[];
  /** 0 to 100; null while unmatched. */
  completeness: number | null;
  partial: boolean;
  /** Null for what is run with its series. */
  monitored: boolean | null;
  /** "movie", "series" */
  one: string;
  lock: ItemLockProps;
  match: StatusWordProps;
  /** "TMDB", "653", link to the provider's page. */
  ids: { name: string; value: string; href: string | null }[];
}

export function ItemHead(movie: ItemHeadProps) {
  return (
    <div
      id="item-head"
      class="item-head"
      hx-get={movie.base}
      hx-trigger="item-enriched from:body"
      hx-select="#item-head"
      hx-select-oob="#artwork,#history"
      hx-swap="outerMorph"
    >
      <Poster
        image={movie.poster}
        collage={movie.collage}
        title={movie.title}
        width="w500"
        shape={movie.shape}
        eager
      />
      <div class="summary">
        {movie.trail.length > 0 && <Trail links={movie.trail} />}
        <TitleLine {...movie} />
        {movie.originalTitle && <p class="muted">Original title: {movie.originalTitle}</p>}
        {movie.tagline && <p class="tagline">{movie.tagline}</p>}
        <Ratings ratings={movie.ratings} />
        <p class="dots">{[...movie.facts, ...movie.genres].map((fact) => <span>{fact}</span>)}</p>
        <div class="dots">
          <StatusWord {...movie.match} />
          {movie.ids.map((id) => <ExternalId {...id} />)}
        </div>
        {movie.monitored !== null && (
          <Monitored base={movie.base} one={movie.one} on={movie.monitored} />
        )}
        <ItemLock base={movie.base} {...movie.lock} />
      </div>
    </div>
  );
}

function Trail({ links }: { links: ItemHeadProps["trail"] }) {
  return (
    <nav class="trail" aria-label="Where this belongs">
      <ol>
        {links.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function TitleLine({ title, year, completeness, partial }: ItemHeadProps) {
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

function Ratings({ ratings }: Pick<ItemHeadProps, "ratings">) {
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
function ExternalId({ name, value, href }: ItemHeadProps["ids"][number]) {
  const label: Child = href ? <a href={href} rel="noreferrer">{name}</a> : name;
  return (
    <span>
      {label} <code>{value}</code>
    </span>
  );
}

function Monitored({ base, one, on }: { base: string; one: string; on: boolean }) {
  return (
    <ActionForm
      action={`${base}/monitored`}
      renews="item-head"
      hidden={{ value: on ? "off" : "on" }}
      class="monitored"
    >
      <StatusWord
        tone={on ? "good" : "quiet"}
        text={on ? "Monitored" : "Not monitored"}
        icon={on ? "check" : "off"}
      />
      <span class="hint">
        {on ? `Automatic runs include this ${one}.` : `Automatic runs leave this ${one} alone.`}
      </span>
      <button type="submit" class="small">{on ? "Stop monitoring" : "Monitor"}</button>
    </ActionForm>
  );
}
