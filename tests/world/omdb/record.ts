import type { Film } from "../films/film.ts";
import { hash } from "../films/hash.ts";
import { nameImage } from "../images/image_file.ts";
import { COUNTRIES, LANGUAGES } from "../names_of_codes.ts";

const MISSING = "N/A";
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

interface RecordOptions {
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
    Genre: list(film.genres.map((genre) => genre === "Science Fiction" ? "Sci-Fi" : genre)),
    Director: list(film.directors),
    // Recent answers name each writer once and no longer say what he wrote.
    Writer: list([...new Set(film.writers.map((name) => name.replace(/ \(.*\)$/, "")))]),
    Actors: list(film.cast.slice(0, 4).map(({ name }) => name)),
    Plot: text(isFull ? film.plot : film.outline),
    Language: list(film.languages.map((code) => code === "xx" ? "None" : languageName(code))),
    Country: list(film.countries.map((code) => COUNTRIES[code]?.omdb ?? code)),
    Awards: text(film.awards),
    Poster: posterUrl(film, imagesBase),
    Ratings: ratings(film),
    Metascore: film.metacritic === null ? MISSING : String(film.metacritic),
    imdbRating: film.imdbRating === null ? MISSING : film.imdbRating.toFixed(1),
    imdbVotes: film.imdbVotes > 0 ? film.imdbVotes.toLocaleString("en-US") : MISSING,
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
    Poster: posterUrl(film, imagesBase),
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

/** About a fifth of the films have no poster here. */
function posterUrl(film: Film, imagesBase: string): string {
  if (hash(`omdb poster ${film.tmdb}`) % 5 === 0) return MISSING;
  const file = { kind: "poster", owner: film.tmdb, motif: 40, width: 300, height: 444 } as const;
  return `${imagesBase}/M/${nameImage(file)}`;
}

function releaseDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return iso === "" ? MISSING : `${day} ${MONTHS[Number(month) - 1]} ${year}`;
}

function languageName(code: string): string {
  return LANGUAGES[code]?.english ?? code;
}

function list(items: string[]): string {
  return text(items.join(", "));
}

function text(value: string | undefined): string {
  return value === undefined || value === "" ? MISSING : value;
}
