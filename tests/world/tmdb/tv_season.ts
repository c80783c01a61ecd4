import { hash, hashBetween, hashHex } from "../films/hash.ts";
import type { Episode, Season, Series } from "../series/series.ts";
import { seasonsAtTmdb } from "../series/tmdb_numbers.ts";
import { person } from "./credits.ts";
import { company } from "./movie.ts";
import { seasonPosters, stillsOf } from "./tv_images.ts";
import { episodeTexts, seasonTexts } from "./tv_texts.ts";

/** A season as the series lists it. */
export function seasonSummary(series: Series, season: Season, language: string) {
  const { name, overview } = seasonTexts(season, language);
  return {
    air_date: season.episodes[0]?.aired || null,
    episode_count: season.episodes.length,
    id: seasonIdOf(series, season.number),
    name,
    overview,
    poster_path: posterPath(series, season),
    season_number: season.number,
    vote_average: ratingOf(season),
  };
}

/** The body of `/tv/{id}/season/{n}`; null for a season that TMDB does not have. */
export function seasonBody(
  series: Series,
  number: number,
  language: string,
): Record<string, unknown> | null {
  const season = findSeason(series, number);
  if (!season) return null;
  const { air_date, id, name, overview, poster_path, season_number, vote_average } = seasonSummary(
    series,
    season,
    language,
  );
  return {
    _id: hashHex(`tv season ${id}`, 24),
    air_date,
    episodes: season.episodes.map((episode) => episodeBody(series, number, episode, language)),
    name,
    networks: series.network === "" ? [] : [company(series.network, series.country)],
    overview,
    id,
    poster_path,
    season_number,
    vote_average,
  };
}

/** An episode with the people of its own. */
export function episodeBody(series: Series, season: number, episode: Episode, language: string) {
  return {
    ...episodeSummary(series, season, episode, language),
    crew: crewOf(episode),
    guest_stars: guestsOf(episode),
  };
}

/** An episode as the series shows its last and next one. */
export function episodeSummary(
  series: Series,
  season: number,
  episode: Episode,
  language: string,
) {
  const { name, overview } = episodeTexts(episode, language);
  return {
    air_date: episode.aired || null,
    episode_number: episode.number,
    episode_type: typeOf(series, season, episode),
    id: episode.tmdb,
    name,
    overview,
    production_code: hash(`production code ${episode.tmdb}`) % 2 ? "" : String(episode.tmdb % 1000),
    runtime: episode.runtime || null,
    season_number: season,
    show_id: series.tmdb,
    still_path: stillsOf(episode)[0]?.file_path ?? null,
    vote_average: episode.tmdbRating,
    vote_count: episode.tmdbVotes,
  };
}

/** The season of that number in TMDB's order. */
export function findSeason(series: Series, number: number): Season | undefined {
  return seasonsAtTmdb(series).find((season) => season.number === number);
}

/** TMDB's number of a season. */
export function seasonIdOf({ tmdb }: Series, number: number): number {
  return hashBetween(`tmdb season ${tmdb} ${number}`, 300_000, 480_000);
}

/** Directors and writers of an episode. */
export function crewOf(episode: Episode) {
  const rows = (names: string[], department: string, job: string) =>
    names.map((name, i) => ({
      job,
      department,
      credit_id: hashHex(`${job} ${episode.tmdb} ${i}`, 24),
      ...person(name, department),
    }));
  return [
    ...rows(episode.directors, "Directing", "Director"),
    ...rows(episode.writers, "Writing", "Writer"),
  ];
}

/** Who appears in this episode only. */
export function guestsOf({ guests, tmdb }: Episode) {
  return guests.map(({ name, role }, i) => ({
    character: role,
    credit_id: hashHex(`guest ${tmdb} ${i}`, 24),
    order: 500 + i,
    ...person(name, "Acting"),
  }));
}

function posterPath(series: Series, { number }: Season): string | null {
  return seasonPosters(series, seasonIdOf(series, number), number, () => true)[0]?.file_path ??
    null;
}

function ratingOf({ episodes }: Season): number {
  const rated = episodes.filter(({ tmdbVotes }) => tmdbVotes > 0);
  const sum = rated.reduce((total, { tmdbRating }) => total + tmdbRating, 0);
  return rated.length === 0 ? 0 : Math.round(sum / rated.length * 10) / 10;
}

function typeOf(series: Series, season: number, { tmdb }: Episode): string {
  const last = findSeason(series, season)?.episodes.at(-1);
  return season > 0 && last?.tmdb === tmdb ? "finale" : "standard";
}
