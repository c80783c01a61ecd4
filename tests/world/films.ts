import { buildFilm } from "./films/build_film.ts";
import type { Film } from "./films/film.ts";
import { FOREIGN } from "./films/foreign.ts";
import { SILENT } from "./films/silent.ts";
import { SOUND } from "./films/sound.ts";

/** The films that the world's library holds and its providers know. */
export const FILMS: readonly Film[] = [...SILENT, ...FOREIGN, ...SOUND].map(buildFilm);

/** The film of the tables with this title; a year tells remakes apart. */
export function filmNamed(title: string, year?: number): Film {
  const found = FILMS.find((film) =>
    film.title === title && (year === undefined || film.year === year)
  );
  if (!found) throw new Error(`Cannot find the film "${title}" in the world's tables`);
  return found;
}
