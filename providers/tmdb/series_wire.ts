import { z } from "zod";
import { images, named, number, Person, text, title, translations } from "./wire.ts";

const Role = z.object({ character: text, episode_count: number });

/** Somebody of the whole series, with all that he or she played. */
const Actor = z.object({
  name: text,
  order: number,
  profile_path: text,
  roles: z.array(Role).nullish(),
});

const SeasonOfList = z.object({
  id: number,
  name: text,
  overview: text,
  air_date: text,
  poster_path: text,
  season_number: z.number(),
});

const Aired = z.object({ runtime: number }).nullish();

/** GET /tv/{id} with everything appended. */
export const Series = z.object({
  ...title,
  name: text,
  original_name: text,
  first_air_date: text,
  last_air_date: text,
  episode_run_time: z.array(z.number()).nullish(),
  last_episode_to_air: Aired,
  next_episode_to_air: Aired,
  created_by: z.array(named).nullish(),
  networks: z.array(named).nullish(),
  seasons: z.array(SeasonOfList).nullish(),
  aggregate_credits: z.object({ cast: z.array(Actor).nullish() }).nullish(),
  content_ratings: z.object({
    results: z.array(z.object({ iso_3166_1: text, rating: text })).nullish(),
  }).nullish(),
  external_ids: z.object({ imdb_id: text, tvdb_id: number, wikidata_id: text }).nullish(),
  keywords: z.object({ results: z.array(named).nullish() }).nullish(),
});

const Episode = z.object({
  id: number,
  show_id: number,
  episode_number: z.number(),
  name: text,
  overview: text,
  air_date: text,
  runtime: number,
  vote_average: number,
  vote_count: number,
  still_path: text,
  crew: z.array(Person).nullish(),
  guest_stars: z.array(Person).nullish(),
});

/** GET /tv/{id}/season/{n} with translations and images appended. */
export const Season = z.object({
  ...SeasonOfList.shape,
  episodes: z.array(Episode).nullish(),
  translations,
  images: z.object({ posters: images }).nullish(),
});

export type Series = z.output<typeof Series>;
export type SeasonOfList = z.output<typeof SeasonOfList>;
export type Season = z.output<typeof Season>;
export type Episode = z.output<typeof Episode>;
