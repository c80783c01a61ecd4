import type { Film } from "../world/films/film.ts";
import { syntheticFilm } from "../world/films/synthetic.ts";
import { buildSeries } from "../world/series/build_series.ts";
import type { Series } from "../world/series/series.ts";

const TITLES = [
  "The Amber Alibi",
  "Bitter Anchor",
  "The Copper Bell",
  "Drowned Caravan",
  "The Empty Ferry",
  "Frozen Garden",
  "The Gilded Hotel",
  "Hollow Island",
];

/** Films with texts in three languages and lists long enough for the change brake. */
export const FILMS: readonly Film[] = TITLES.map((title, index) => ({
  ...syntheticFilm(index),
  title,
  originalTitle: title,
  genres: ["Drama", "Crime", "Mystery", "Romance"],
  metacritic: 40 + index,
  translations: {
    de: { title: `${title} (deutsch)`, overview: `Von "${title}".`, tagline: "" },
    fr: { title: `${title} (français)`, overview: "", tagline: `« ${title} »` },
  },
}));

/** The first ones lie in the library; the others are what a film may turn out to be instead. */
export const FILES_OF_FILMS = 6;

/** A series of five episodes in two seasons. */
export const SERIES: Series = buildSeries({
  id: 60,
  title: "Lantern Street",
  network: "Channel North",
  min: 30,
  plot: "Everybody in Lantern Street knows who put out the light, and nobody says it.",
  outline: "A street without light.",
  tagline: "Somebody is always up.",
  genres: "Drama, Mystery",
  creators: "Ada Finch",
  cast: "Otto Hale=Mr Vane; Pearl Lark=Mrs Vane; Noel Marsh=The lamplighter",
  score: 7.2,
  keywords: "street, lamp",
  de: ["Laternenstraße", "Alle wissen es, und niemand sagt es.", ""],
  seasons: [[3, "2001-01-05"], [2, "2002-01-04"]],
  words: "city",
  told: "de",
  art: { posters: 1, backdrops: 1, logos: 0, banners: 0 },
});
