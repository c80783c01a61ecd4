import type { Film } from "../world/films/film.ts";
import type { Series } from "../world/series/series.ts";
import type { World } from "../world/world.ts";
import type { Facts } from "./checks/truth.ts";
import { FILMS, SERIES } from "./titles.ts";

/** The simulators' films with what they were earlier in this step. */
export interface ChangingFacts extends Facts {
  editFilm(tmdb: number, patch: Partial<Film> | null): void;
  editSeries(patch: Partial<Series>): void;
  /** A step begins: only what is known now counts. */
  forget(): void;
}

export function createFacts(world: World): ChangingFacts {
  let earlier: Film[] = [];
  const present = () => FILMS.flatMap(({ tmdb }) => world.film(tmdb) ?? []);

  return {
    versionsOf: (isFilm) => [...present(), ...earlier].filter(isFilm),
    editFilm(tmdb, patch) {
      earlier.push(...present());
      world.editFilm(tmdb, patch);
    },
    editSeries: (patch) => world.editSeries(SERIES.tvdb, patch),
    forget: () => void (earlier = []),
  };
}
