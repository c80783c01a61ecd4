import { z } from "zod";

// Everything is a string, and "N/A" is how OMDb writes "unknown"; `normalise` reads that as blank.
const text = z.string().nullish();

/** GET /?i=… of a title. */
export const Title = z.object({
  Title: text,
  Year: text,
  Rated: text,
  Released: text,
  Runtime: text,
  Genre: text,
  Director: text,
  Writer: text,
  Actors: text,
  Plot: text,
  Language: text,
  Country: text,
  Awards: text,
  Poster: text,
  Ratings: z.array(z.object({ Source: text, Value: text })).nullish(),
  Metascore: text,
  imdbRating: text,
  imdbVotes: text,
  imdbID: text,
  Type: text,
  BoxOffice: text,
  Production: text,
  Website: text,
  totalSeasons: text,
});

const EpisodeOfList = z.object({
  Title: text,
  Released: text,
  Episode: text,
  imdbRating: text,
  imdbID: text,
});

/** GET /?i=…&Season=… of a series. */
export const Season = z.object({ Season: text, Episodes: z.array(EpisodeOfList).nullish() });

/** GET /?s=… */
export const Search = z.object({
  Search: z.array(z.object({
    Title: text,
    Year: text,
    imdbID: z.string(),
    Type: text,
    Poster: text,
  })),
});

/** `{"Response":"False"}`, with whatever status. */
export const Failure = z.object({ Response: z.literal("False"), Error: z.string() });

export type Title = z.output<typeof Title>;
export type EpisodeOfList = z.output<typeof EpisodeOfList>;
export type Season = z.output<typeof Season>;
