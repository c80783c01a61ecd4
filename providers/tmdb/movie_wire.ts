import { z } from "zod";
import { named, number, Person, text, title } from "./wire.ts";

const Release = z.object({ certification: text, release_date: text, type: number });

/** GET /movie/{id} with everything appended. */
export const Movie = z.object({
  ...title,
  imdb_id: text,
  title: text,
  original_title: text,
  release_date: text,
  runtime: number,
  budget: number,
  revenue: number,
  belongs_to_collection: z.object({ id: number, name: text }).nullish(),
  credits: z.object({ cast: z.array(Person).nullish(), crew: z.array(Person).nullish() }).nullish(),
  release_dates: z.object({
    results: z.array(z.object({ iso_3166_1: text, release_dates: z.array(Release).nullish() }))
      .nullish(),
  }).nullish(),
  external_ids: z.object({ imdb_id: text, wikidata_id: text }).nullish(),
  keywords: z.object({ keywords: z.array(named).nullish() }).nullish(),
});

export type Movie = z.output<typeof Movie>;
