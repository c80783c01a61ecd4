import { z } from "zod";

// Almost everything can be null, and older answers lack keys: what is missing is allowed.
const text = z.string().nullish();
const number = z.number().nullish();

const Image = z.object({ medium: text, original: text }).nullish();
const Rating = z.object({ average: number }).nullish();
const Person = z.object({ name: text, image: Image }).nullish();

/** A streamer that serves the whole world has no country. */
const Channel = z.object({ name: text, country: z.object({ name: text }).nullish() }).nullish();

export const Seasons = z.array(z.object({
  id: z.number(),
  number,
  name: text,
  premiereDate: text,
  image: Image,
  summary: text,
}));

/** GET /shows/{id}/episodes?specials=1; a special has no number. */
export const Episodes = z.array(z.object({
  id: z.number(),
  name: text,
  season: number,
  number,
  type: text,
  airdate: text,
  runtime: number,
  rating: Rating,
  image: Image,
  summary: text,
}));

export const Cast = z.array(
  z.object({ person: Person, character: z.object({ name: text }).nullish() }),
);

export const Crew = z.array(z.object({ type: text, person: Person }));

export const Images = z.array(z.object({
  type: text,
  main: z.boolean().nullish(),
  resolutions: z.object({
    original: z.object({ url: text, width: number, height: number }).nullish(),
    medium: z.object({ url: text }).nullish(),
  }).nullish(),
}));

const Akas = z.array(z.object({ name: text, country: z.object({ name: text }).nullish() }));

/** GET /shows/{id}, with whatever was embedded. */
export const Show = z.object({
  id: z.number(),
  name: text,
  language: text,
  genres: z.array(z.string()).nullish(),
  status: text,
  runtime: number,
  averageRuntime: number,
  premiered: text,
  ended: text,
  officialSite: text,
  rating: Rating,
  weight: number,
  network: Channel,
  webChannel: Channel,
  externals: z.object({ thetvdb: number, imdb: text }).nullish(),
  image: Image,
  summary: text,
  _embedded: z.object({
    seasons: Seasons.nullish(),
    cast: Cast.nullish(),
    crew: Crew.nullish(),
    images: Images.nullish(),
    akas: Akas.nullish(),
  }).nullish(),
});

/** GET /search/shows?q=… */
export const Search = z.array(z.object({ show: Show }));

export type Show = z.output<typeof Show>;
export type Seasons = z.output<typeof Seasons>;
export type Episodes = z.output<typeof Episodes>;
export type Images = z.output<typeof Images>;

/** What comes with a show in the same answer, or else in one of its own. */
export type Embedded = NonNullable<Show["_embedded"]>;
