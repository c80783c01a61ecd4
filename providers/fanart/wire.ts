import { z } from "zod";

const text = z.string().nullish();

// All values are strings, the likes and the season too; a type without images is absent.
const Image = z.object({ url: text, lang: text, likes: text, season: text });
const images = z.array(Image).nullish();

/** GET /movies/{id} */
export const Movie = z.object({
  tmdb_id: text,
  imdb_id: text,
  movieposter: images,
  moviebackground: images,
  moviethumb: images,
  hdmovielogo: images,
  movielogo: images,
  hdmovieclearart: images,
  movieart: images,
  moviedisc: images,
  moviebanner: images,
});

/** GET /tv/{id} */
export const Series = z.object({
  thetvdb_id: text,
  tvposter: images,
  showbackground: images,
  tvthumb: images,
  hdtvlogo: images,
  clearlogo: images,
  hdclearart: images,
  clearart: images,
  characterart: images,
  tvbanner: images,
  seasonposter: images,
  seasonthumb: images,
  seasonbanner: images,
});

export type Image = z.output<typeof Image>;
export type Movie = z.output<typeof Movie>;
export type Series = z.output<typeof Series>;
