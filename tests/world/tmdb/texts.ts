import type { Film } from "../films/film.ts";
import type { Series } from "../series/series.ts";
import { GENRES, TV_GENRES } from "../names_of_codes.ts";

export interface FilmTexts {
  title: string;
  overview: string;
  tagline: string;
}

/** A film's texts in a language; what is not translated falls back as at TMDB: title only. */
export function textsIn(film: Film, language: string): FilmTexts {
  const code = language.slice(0, 2).toLowerCase();
  const overview = film.tmdbSays.overview;
  if (code === "en") {
    const plot = typeof overview === "string" ? overview : film.plot;
    return { title: film.title, overview: plot, tagline: film.tagline };
  }
  const translation = film.translations[code];
  if (!translation) return { title: film.originalTitle, overview: "", tagline: "" };
  return { ...translation, title: translation.title || film.originalTitle };
}

/** Genres with their numbers, named in the language asked for. */
export function genresIn(film: Film, language: string): { id: number; name: string }[] {
  return film.genres.map((name) => GENRES.find((genre) => genre.en === name))
    .filter((genre) => genre !== undefined)
    .map((genre) => ({ id: genre.id, name: genreName(genre, language) }));
}

/** TMDB's list of genres, as `/genre/movie/list` gives it. */
export function genreList(language: string): { id: number; name: string }[] {
  return GENRES.map((genre) => ({ id: genre.id, name: genreName(genre, language) }));
}

/** A series' genres: TMDB has fewer of them for series, some of which stand for two. */
export function tvGenresIn(series: Series, language: string): { id: number; name: string }[] {
  return TV_GENRES.filter(({ en, means = [en] }) =>
    series.genres.some((name) => means.includes(name))
  ).map((genre) => ({ id: genre.id, name: genreName(genre, language) }));
}

/** TMDB's list of genres of series, as `/genre/tv/list` gives it. */
export function tvGenreList(language: string): { id: number; name: string }[] {
  return TV_GENRES.map((genre) => ({ id: genre.id, name: genreName(genre, language) }));
}

function genreName(genre: { en: string; de: string; fr: string }, language: string): string {
  const code = language.slice(0, 2).toLowerCase();
  return code === "de" ? genre.de : code === "fr" ? genre.fr : genre.en;
}
