import type { Film } from "../films/film.ts";
import { hash } from "../films/hash.ts";
import { nameImage } from "../images/image_file.ts";
import { COUNTRIES } from "../names_of_codes.ts";
import { genreName, languageName, list, MISSING, releaseDate, text, votes } from "./words.ts";

/** How a record is told: with the long plot or the short one, and where its poster is. */
export interface RecordOptions {
  isFull: boolean;
  imagesBase: string;
}

/** A film as OMDb tells it: strings only, "N/A" for what is missing, keys in its order. */
export function movieRecord(film: Film, { isFull, imagesBase }: RecordOptions): object {
  return {
    Title: film.title,
    Year: String(film.year),
    Rated: text(film.certification.US === "NR" ? "Not Rated" : film.certification.US),
    Released: releaseDate(film.released),
    Runtime: film.runtime > 0 ? `${film.runtime} min` : MISSING,
    Genre: list(film.genres.map(genreName)),
    Director: list(film.directors),
    // Recent answers name each writer once and no longer say what he wrote.
    Writer: list([...new Set(film.writers.map((name) => name.replace(/ \(.*\)$/, "")))]),
    Actors: list(film.cast.slice(0, 4).map(({ name }) => name)),
    Plot: text(isFull ? film.plot : film.outline),
    Language: list(film.languages.map((code) => code === "xx" ? "None" : languageName(code))),
    Country: list(film.countries.map((code) => COUNTRIES[code]?.omdb ?? code)),
    Awards: text(film.awards),
    Poster: posterUrl(film.tmdb, imagesBase),
    Ratings: ratings(film),
    Metascore: film.metacritic === null ? MISSING : String(film.metacritic),
    imdbRating: film.imdbRating === null ? MISSING : film.imdbRating.toFixed(1),
    imdbVotes: votes(film.imdbVotes),
    imdbID: film.imdb,
    Type: "movie",
    DVD: MISSING,
    BoxOffice: film.revenue > 0 ? `$${film.revenue.toLocaleString("en-US")}` : MISSING,
    Production: MISSING,
    Website: MISSING,
    ...film.omdbSays,
    Response: "True",
  };
}

/** One row of OMDb's search. */
export function searchRow(film: Film, imagesBase: string): object {
  return {
    Title: film.omdbSays?.Title ?? film.title,
    Year: String(film.year),
    imdbID: film.imdb,
    Type: "movie",
    Poster: posterUrl(film.tmdb, imagesBase),
  };
}

function ratings(film: Film): { Source: string; Value: string }[] {
  const found = [];
  if (film.imdbRating !== null) {
    found.push({ Source: "Internet Movie Database", Value: `${film.imdbRating.toFixed(1)}/10` });
  }
  if (film.rottenTomatoes !== null) {
    found.push({ Source: "Rotten Tomatoes", Value: `${film.rottenTomatoes}%` });
  }
  if (film.metacritic !== null) {
    found.push({ Source: "Metacritic", Value: `${film.metacritic}/100` });
  }
  return found;
}

/** About a fifth of all titles have no poster here. */
export function posterUrl(owner: number, imagesBase: string): string {
  if (hash(`omdb poster ${owner}`) % 5 === 0) return MISSING;
  const file = { kind: "poster", owner, motif: 40, width: 300, height: 444 } as const;
  return `${imagesBase}/M/${nameImage(file)}`;
}
