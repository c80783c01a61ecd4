/** One film of the world: all that any simulator may tell about it. */
export interface Film {
  tmdb: number;
  /** The IMDb id, or "" for a film that IMDb does not know. */
  imdb: string;
  title: string;
  originalTitle: string;
  language: string;
  year: number;
  released: string;
  runtime: number;
  plot: string;
  outline: string;
  tagline: string;
  genres: string[];
  directors: string[];
  /** A name may carry what was written: "Jane Doe (novel)". */
  writers: string[];
  producers: string[];
  cast: Role[];
  studios: string[];
  countries: string[];
  languages: string[];
  certification: Record<string, string>;
  awards: string;
  collection: { id: number; name: string } | null;
  imdbRating: number | null;
  imdbVotes: number;
  rottenTomatoes: number | null;
  metacritic: number | null;
  tmdbRating: number;
  tmdbVotes: number;
  budget: number;
  revenue: number;
  keywords: string[];
  trailer: string;
  alternativeTitles: { country: string; title: string }[];
  translations: Record<string, Translation>;
  artwork: { posters: number; backdrops: number; logos: number; fanart: number };
  /** What TMDB says differently from the facts above: `imdb_id: null`, `overview: ""`. */
  tmdbSays: Record<string, unknown>;
  /** What OMDb says differently; null = OMDb does not know the film. */
  omdbSays: Record<string, string> | null;
}

export interface Role {
  name: string;
  role: string;
}

/** A title of "" means "the same as the original", as at TMDB. */
export interface Translation {
  title: string;
  overview: string;
  tagline: string;
}
