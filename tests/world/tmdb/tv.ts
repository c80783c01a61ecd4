import { hash, hashBetween, hashHex } from "../films/hash.ts";
import { COUNTRIES } from "../names_of_codes.ts";
import { episodesOf, type Series } from "../series/series.ts";
import { seasonsAtTmdb } from "../series/tmdb_numbers.ts";
import { person } from "./credits.ts";
import { company, spokenLanguage } from "./movie.ts";
import { tvGenresIn } from "./texts.ts";
import { tvBackdropPath, tvPosterPath } from "./tv_images.ts";
import { episodeSummary, seasonSummary } from "./tv_season.ts";
import { tvTexts } from "./tv_texts.ts";

const STATUS = {
  continuing: "Returning Series",
  ended: "Ended",
  canceled: "Canceled",
  upcoming: "In Production",
};
const FORM = {
  scripted: "Scripted",
  animation: "Scripted",
  miniseries: "Miniseries",
  talk: "Talk Show",
  documentary: "Documentary",
};

/** The body of `/tv/{id}`, keys in the order that TMDB sends them. */
export function tvBody(series: Series, language: string, now: Date): Record<string, unknown> {
  const { name, overview, tagline } = tvTexts(series, language);
  const seasons = seasonsAtTmdb(series);
  const isRunning = series.status === "continuing" || series.status === "upcoming";
  return {
    adult: false,
    backdrop_path: tvBackdropPath(series),
    created_by: series.creators.map((creator) => createdBy(series, creator)),
    // Mostly empty nowadays: the length stands with the episodes.
    episode_run_time: hash(`run time ${series.tmdb}`) % 3 === 0 ? [series.runtime] : [],
    first_air_date: series.firstAired,
    genres: tvGenresIn(series, language),
    homepage: series.homepage,
    id: series.tmdb,
    in_production: isRunning,
    languages: [series.language],
    last_air_date: series.lastAired || null,
    ...aroundNow(series, language, now),
    name,
    networks: networksOf(series),
    number_of_episodes: episodesOf(series).filter(({ season }) => season > 0).length,
    number_of_seasons: seasons.filter(({ number }) => number > 0).length,
    origin_country: [series.country],
    original_language: series.language,
    original_name: series.originalTitle,
    overview,
    popularity: popularityOf(series),
    poster_path: tvPosterPath(series, language),
    production_companies: series.studios.map((studio) => company(studio, series.country)),
    production_countries: [{
      iso_3166_1: series.country,
      name: COUNTRIES[series.country]?.tmdb ?? series.country,
    }],
    seasons: seasons.map((season) => seasonSummary(series, season, language)),
    spoken_languages: [spokenLanguage(series.language)],
    status: STATUS[series.status],
    tagline,
    type: FORM[series.form],
    vote_average: series.tmdbRating,
    vote_count: series.tmdbVotes,
  };
}

/** One row of `/search/tv` and `/find`. */
export function tvListBody(series: Series, language: string): Record<string, unknown> {
  const { name, overview } = tvTexts(series, language);
  return {
    adult: false,
    backdrop_path: tvBackdropPath(series),
    genre_ids: tvGenresIn(series, language).map(({ id }) => id),
    id: series.tmdb,
    origin_country: [series.country],
    original_language: series.language,
    original_name: series.originalTitle,
    overview,
    popularity: popularityOf(series),
    poster_path: tvPosterPath(series, language),
    first_air_date: series.firstAired,
    name,
    vote_average: series.tmdbRating,
    vote_count: series.tmdbVotes,
  };
}

function networksOf({ network, isStreamed, country }: Series) {
  return network === "" ? [] : [company(network, isStreamed ? "" : country)];
}

/** The last episode that was shown and the next that is announced. */
function aroundNow(series: Series, language: string, now: Date) {
  const today = now.toISOString().slice(0, 10);
  const dated = seasonsAtTmdb(series)
    .flatMap((season) => season.episodes.map((episode) => ({ season: season.number, episode })))
    .filter(({ season, episode }) => season > 0 && episode.aired !== "")
    .sort((a, b) => a.episode.aired.localeCompare(b.episode.aired));
  const last = dated.findLast(({ episode }) => episode.aired <= today);
  const next = dated.find(({ episode }) => episode.aired > today);
  const summary = (found: typeof next) =>
    found ? episodeSummary(series, found.season, found.episode, language) : null;
  return { last_episode_to_air: summary(last), next_episode_to_air: summary(next) };
}

function createdBy(series: Series, name: string) {
  const { id, gender, profile_path } = person(name, "Writing");
  const credit_id = hashHex(`created ${series.tmdb} ${name}`, 24);
  return { id, credit_id, name, original_name: name, gender, profile_path };
}

function popularityOf({ tmdb }: Series): number {
  return hashBetween(`tv popularity ${tmdb}`, 6_000, 900_000) / 10_000;
}
