import type { Role } from "../films/film.ts";
import type { ProviderName } from "../simulator.ts";

/** One series of the world: all that any simulator may tell about it. Texts are our own. */
export interface Series {
  tmdb: number;
  imdb: string;
  tvdb: number;
  tvmaze: number;
  wikidata: string;
  title: string;
  originalTitle: string;
  /** ISO 639-1 and 3166-1. */
  language: string;
  country: string;
  year: number;
  form: "scripted" | "miniseries" | "animation" | "talk" | "documentary";
  /** How its files are numbered: by season and episode, by date, or counted through. */
  numbering: "standard" | "daily" | "absolute";
  /** "" when nothing has been aired yet. */
  firstAired: string;
  lastAired: string;
  status: "continuing" | "ended" | "canceled" | "upcoming";
  network: string;
  /** A streaming service: TVmaze files it under `webChannel`. */
  isStreamed: boolean;
  runtime: number;
  plot: string;
  outline: string;
  tagline: string;
  genres: string[];
  creators: string[];
  cast: Role[];
  studios: string[];
  certification: Record<string, string>;
  imdbRating: number | null;
  imdbVotes: number;
  tmdbRating: number;
  tmdbVotes: number;
  tvmazeRating: number | null;
  keywords: string[];
  trailer: string;
  homepage: string;
  alternativeTitles: { country: string; title: string }[];
  /** By ISO 639-1 code. */
  translations: Record<string, { title: string; plot: string; tagline: string }>;
  artwork: { posters: number; backdrops: number; logos: number; banners: number };
  /** TVDB's order, which TVmaze and OMDb share; season 0 holds the specials. */
  seasons: Season[];
  /** Where TMDB numbers otherwise: its numbers by the TVDB id of the episode. */
  tmdbNumbers: Record<number, { season: number; number: number }>;
  /** Names of providers that do not know this series ("omdb"). */
  unknownTo: ProviderName[];
}

/** A season of the order that TVDB, TVmaze and OMDb share. */
export interface Season {
  number: number;
  /** "" when it has no name of its own. */
  title: string;
  plot: string;
  episodes: Episode[];
}

/** One episode; what is "" nobody has told the providers: each has its own word for it. */
export interface Episode {
  tvdb: number;
  tmdb: number;
  imdb: string;
  tvmaze: number;
  number: number;
  /** Counted through all seasons, for anime; else null. */
  absolute: number | null;
  /** "" = unnamed: providers write "Episode 7" or "TBA". */
  title: string;
  plot: string;
  /** "" = not announced yet. */
  aired: string;
  /** Minutes; 0 = unknown. */
  runtime: number;
  directors: string[];
  writers: string[];
  guests: Role[];
  imdbRating: number | null;
  tmdbRating: number;
  tmdbVotes: number;
  /** What TVmaze calls a special: it has no number there. */
  special: "significant" | "insignificant" | null;
  /** By ISO 639-1 code. */
  translations: Record<string, { title: string; plot: string }>;
}

/** Whether a provider has this series at all. */
export function isKnownTo(series: Series, provider: ProviderName): boolean {
  return !series.unknownTo.includes(provider);
}

/** Every episode of a series in airing order of its seasons, the specials last. */
export function episodesOf(
  { seasons }: Pick<Series, "seasons">,
): { season: number; episode: Episode }[] {
  const inOrder = [...seasons].sort((a, b) => (a.number || Infinity) - (b.number || Infinity));
  return inOrder.flatMap(({ number, episodes }) =>
    episodes.map((episode) => ({ season: number, episode }))
  );
}
