import { z } from "zod";

// TMDB adds keys and enum words at any time: unknown ones are let through, missing ones allowed.
export const text = z.string().nullish();
export const number = z.number().nullish();
// Images of 2014 have "5.25" where later ones have 5.25.
const looseNumber = z.union([z.number(), z.string().regex(/^\d+(\.\d+)?$/).transform(Number)])
  .nullish();

export const named = z.object({ name: text });
const names = z.array(named).nullish();

/** Somebody before or behind the camera. */
export const Person = z.object({
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
export const images = z.array(Image).nullish();

const Video = z.object({
  iso_639_1: text,
  key: text,
  site: text,
  type: text,
  official: z.boolean().nullish(),
});

// Of films it is `title`, of series and seasons `name`.
const Translation = z.object({
  iso_639_1: text,
  iso_3166_1: text,
  data: z.object({ title: text, name: text, overview: text, tagline: text }).nullish(),
});
export const translations = z.object({ translations: z.array(Translation).nullish() }).nullish();

/** What films and series have alike. */
export const title = {
  id: z.number(),
  original_language: text,
  overview: text,
  tagline: text,
  status: text,
  homepage: text,
  vote_average: number,
  vote_count: number,
  poster_path: text,
  backdrop_path: text,
  genres: names,
  production_companies: names,
  production_countries: names,
  spoken_languages: z.array(z.object({ name: text, english_name: text })).nullish(),
  videos: z.object({ results: z.array(Video).nullish() }).nullish(),
  translations,
  images: z.object({ posters: images, backdrops: images, logos: images }).nullish(),
};

/** GET /search/movie and /search/tv: a film has a title, a series a name. */
export const Search = z.object({
  results: z.array(z.object({
    id: z.number(),
    popularity: number,
    vote_count: number,
    poster_path: text,
    title: text,
    original_title: text,
    release_date: text,
    name: text,
    original_name: text,
    first_air_date: text,
  })),
});

const found = z.array(z.object({ id: z.number() })).nullish();

/** GET /find/{id} */
export const Find = z.object({ movie_results: found, tv_results: found });

/** The body of an error; `status_code` is TMDB's own number. */
export const Failure = z.object({ status_code: z.number(), status_message: text });

export type Images = z.output<typeof images>;
export type Person = z.output<typeof Person>;
export type Translations = z.output<typeof translations>;
export type Videos = z.output<(typeof title)["videos"]>;
