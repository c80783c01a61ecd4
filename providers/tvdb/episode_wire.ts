import { z } from "zod";
import { number, text } from "./wire.ts";

const Episode = z.object({
  id: number,
  name: text,
  overview: text,
  aired: text,
  runtime: number,
  image: text,
  number,
  seasonNumber: number,
  absoluteNumber: number,
});
/** GET /series/{id}/episodes/{order}: a series beside its episodes, with a language around them. */
export const EpisodePage = z.object({
  data: z.object({
    id: number,
    originalLanguage: text,
    series: z.object({ id: z.number(), originalLanguage: text }).nullish(),
    episodes: z.array(Episode).nullish(),
  }),
  links: z.object({ next: text }).nullish(),
});

export type Episode = z.output<typeof Episode>;
