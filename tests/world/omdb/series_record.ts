import { hash, hashBetween } from "../films/hash.ts";
import { COUNTRIES } from "../names_of_codes.ts";
import type { Episode, Season, Series } from "../series/series.ts";
import { posterUrl, type RecordOptions } from "./record.ts";
import { genreName, languageName, list, MISSING, releaseDate, text, votes } from "./words.ts";

/** A series as OMDb tells it: no DVD, BoxOffice, Production and Website, but `totalSeasons`. */
export function seriesRecord(series: Series, { isFull, imagesBase }: RecordOptions): object {
  return {
    Title: series.title,
    Year: yearsOf(series),
    Rated: text(series.certification.US),
    Released: releaseDate(series.firstAired),
    Runtime: runtimeOf(series.runtime),
    Genre: list(series.genres.slice(0, 3).map(genreName)),
    Director: MISSING,
    Writer: list(series.creators),
    Actors: list(series.cast.slice(0, 3).map(({ name }) => name)),
    Plot: text(isFull ? series.plot : series.outline),
    Language: languageName(series.language),
    Country: COUNTRIES[series.country]?.omdb ?? series.country,
    Awards: MISSING,
    Poster: posterUrl(series.tvdb, imagesBase),
    Ratings: ratings(series.imdbRating),
    Metascore: MISSING,
    imdbRating: rating(series.imdbRating),
    imdbVotes: votes(series.imdbVotes),
    imdbID: series.imdb,
    Type: "series",
    totalSeasons: series.firstAired === "" ? MISSING : String(regularSeasons(series).length),
    Response: "True",
  };
}

/** A series as a row of the search. */
export function seriesRow(series: Series, imagesBase: string): object {
  return {
    Title: series.title,
    Year: yearsOf(series),
    imdbID: series.imdb,
    Type: "series",
    Poster: posterUrl(series.tvdb, imagesBase),
  };
}

/** The list of a season, with ISO dates; null when there is no such season. Specials are none. */
export function seasonList(series: Series, number: number): object | null {
  const season = regularSeasons(series).find((one) => one.number === number);
  if (!season) return null;
  return {
    Title: series.title,
    Season: String(number),
    totalSeasons: String(regularSeasons(series).length),
    Episodes: season.episodes.map((episode) => ({
      Title: titleOf(season, episode),
      Released: text(episode.aired),
      Episode: String(episode.number),
      imdbRating: rating(episode.imdbRating),
      imdbID: episode.imdb,
    })),
    Response: "True",
  };
}

/** An episode; very much of it is missing for most. */
export function episodeRecord(
  series: Series,
  season: Season,
  episode: Episode,
  { isFull, imagesBase }: RecordOptions,
): object {
  const [sentence = ""] = episode.plot.split(/(?<=\.) /);
  return {
    Title: titleOf(season, episode),
    Year: text(episode.aired.slice(0, 4)),
    Rated: text(series.certification.US),
    Released: releaseDate(episode.aired),
    // Specials hang in the air: no season, no number.
    Season: season.number === 0 ? MISSING : String(season.number),
    Episode: season.number === 0 ? MISSING : String(episode.number),
    Runtime: runtimeOf(episode.runtime),
    Genre: list(series.genres.slice(0, 3).map(genreName)),
    Director: list(episode.directors),
    Writer: list(episode.writers),
    Actors: list([...series.cast, ...episode.guests].slice(0, 3).map(({ name }) => name)),
    Plot: text(isFull ? episode.plot : sentence),
    Language: languageName(series.language),
    Country: COUNTRIES[series.country]?.omdb ?? series.country,
    Awards: MISSING,
    Poster: episode.aired === "" ? MISSING : posterUrl(episode.tvdb, imagesBase),
    Ratings: ratings(episode.imdbRating),
    Metascore: MISSING,
    imdbRating: rating(episode.imdbRating),
    imdbVotes: episode.imdbRating === null
      ? MISSING
      : votes(hashBetween(`episode imdb votes ${episode.tvdb}`, 12, 4_000)),
    imdbID: episode.imdb,
    seriesID: series.imdb,
    Type: "episode",
    Response: "True",
  };
}

function regularSeasons({ seasons }: Series): Season[] {
  return seasons.filter(({ number }) => number > 0);
}

/** "2010–2013", "2019–" while it runs, one year if it was only one; with an en dash. */
function yearsOf({ year, lastAired, status }: Series): string {
  if (Number.isNaN(year)) return MISSING;
  if (status === "continuing" || status === "upcoming") return `${year}–`;
  const last = lastAired.slice(0, 4);
  return last === String(year) ? last : `${year}–${last}`;
}

/** Hours are written in three ways. */
function runtimeOf(minutes: number): string {
  if (minutes <= 0) return MISSING;
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function titleOf({ number }: Season, episode: Episode): string {
  if (episode.title !== "") return episode.title;
  // Once in a while the placeholder of a record that was merged away comes through.
  if (hash(`dupe ${episode.tvdb}`) % 6 === 0) return "#DUPE#";
  return `Episode #${number}.${episode.number}`;
}

function rating(value: number | null): string {
  return value === null ? MISSING : value.toFixed(1);
}

function ratings(value: number | null): object[] {
  return value === null
    ? []
    : [{ Source: "Internet Movie Database", Value: `${value.toFixed(1)}/10` }];
}
