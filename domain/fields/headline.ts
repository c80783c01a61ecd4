import type { ItemKind } from "../ids.ts";

/** Where lists find the title, the year and the one picture of an item. */
export interface Headline {
  title: string;
  date: string;
  /** A type of artwork. */
  picture: string;
}

export const HEADLINES: Readonly<Record<ItemKind, Headline>> = {
  movie: { title: "title", date: "release_date", picture: "poster" },
  series: { title: "title", date: "first_aired", picture: "poster" },
  season: { title: "title", date: "air_date", picture: "poster" },
  episode: { title: "title", date: "aired", picture: "thumb" },
};
