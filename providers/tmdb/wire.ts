import { z } from "zod";

// TMDB adds keys and enum words at any time: unknown ones are let through, missing ones allowed.
const text = z.string().nullish();
const number = z.number().nullish();
// Images of 2014 have "5.25" where later ones have 5.25.
const looseNumber = z.union([z.number(), z.string().regex(/^\d+(\.\d+)?$/).transform(Number)])
  .nullish();

const named = z.object({ name: text });

const Person = z.object({
  name: text,
  character: text,
  order: number,
  profile_path: text,
  department: text,
  job: text,
});

const Image = z.object({
  file_path: text,
  iso_639_1: text,
  width: number,
  height: number,
  vote_average: looseNumber,
  vote_count: looseNumber,
});

const Release = z.object({ certification: text, release_date: text, type: number });

const Video = z.object({
  iso_639_1: text,
  key: text,
  site: text,
  type: text,
  official: z.boolean().nullish(),
});

const Translation = z.object({
  iso_639_1: text,
  iso_3166_1: text,
  data: z.object({ title: text, overview: text, tagline: text }).nullish(),
});

/** GET /movie/{id} with everything appended. */
export const Movie = z.object({
  id: z.number(),
  imdb_id: text,
  title: text,
  original_title: text,
  original_language: text,
  overview: text,
  tagline: text,
  status: text,
  homepage: text,
  release_date: text,
  runtime: number,
  budget: number,
  revenue: number,
  vote_average: number,
  vote_count: number,
  poster_path: text,
  backdrop_path: text,
  belongs_to_collection: z.object({ id: number, name: text }).nullish(),
  genres: z.array(named).nullish(),
  production_companies: z.array(named).nullish(),
  production_countries: z.array(named).nullish(),
  spoken_languages: z.array(z.object({ name: text, english_name: text })).nullish(),
  credits: z.object({ cast: z.array(Person).nullish(), crew: z.array(Person).nullish() }).nullish(),
  release_dates: z.object({
    results: z.array(z.object({ iso_3166_1: text, release_dates: z.array(Release).nullish() }))
      .nullish(),
  }).nullish(),
  external_ids: z.object({ imdb_id: text, wikidata_id: text }).nullish(),
  keywords: z.object({ keywords: z.array(named).nullish() }).nullish(),
  videos: z.object({ results: z.array(Video).nullish() }).nullish(),
  translations: z.object({ translations: z.array(Translation).nullish() }).nullish(),
  images: z.object({
    posters: z.array(Image).nullish(),
    backdrops: z.array(Image).nullish(),
    logos: z.array(Image).nullish(),
  }).nullish(),
});

/** GET /search/movie */
export const MovieSearch = z.object({
  results: z.array(z.object({
    id: z.number(),
    title: text,
    original_title: text,
    release_date: text,
    popularity: number,
    vote_count: number,
  })),
});

/** GET /find/{id} */
export const Find = z.object({ movie_results: z.array(z.object({ id: z.number() })) });

/** The body of an error; `status_code` is TMDB's own number. */
export const Failure = z.object({ status_code: z.number(), status_message: text });

export type Movie = z.output<typeof Movie>;
export type MovieSearch = z.output<typeof MovieSearch>;
