import { findField } from "../../../domain/fields/field.ts";
import { assert } from "../../assert.ts";
import type { Film } from "../../world/films/film.ts";
import type { AnswerEvent } from "../events.ts";
import { isSame } from "./same.ts";

/** What the simulators know of the films, and knew earlier in this step. */
export interface Facts {
  /** Every state of a film in this step; undefined where nobody knew it. */
  versionsOf(isFilm: (film: Film) => boolean): Film[];
}

/** What is said in English. */
type Says = Readonly<Record<string, (film: Film) => unknown>>;

const SAYS: Readonly<Record<string, Says>> = {
  tmdb: {
    title: ({ title }) => title,
    plot: ({ plot, tmdbSays }) => tmdbSays.overview ?? plot,
    tagline: ({ tagline }) => tagline,
    runtime: ({ runtime, tmdbSays }) => tmdbSays.runtime ?? runtime,
    directors: ({ directors }) => directors,
  },
  omdb: {
    title: ({ title, omdbSays }) => omdbSays?.Title ?? title,
    outline: ({ outline, omdbSays }) => omdbSays?.Plot ?? outline,
    runtime: ({ runtime, omdbSays }) => Number.parseInt(omdbSays?.Runtime ?? String(runtime)),
    directors: ({ directors }) => directors,
    imdb_rating: ({ imdbRating }) => imdbRating,
  },
};

const OWN_ID: Readonly<Record<string, (film: Film) => string>> = {
  tmdb: ({ tmdb }) => String(tmdb),
  omdb: ({ imdb }) => imdb,
};

/** What is kept as an answer is what the simulator said, however spoiled others of its replies were. */
export function checkTruth(
  facts: Facts,
  { provider, kind, externalId, content }: AnswerEvent,
): void {
  const idOf = OWN_ID[provider];
  const says = SAYS[provider];
  if (!says || !idOf || kind !== "movie" || content === null) return;
  const versions = facts.versionsOf((film) => idOf(film) === externalId);
  for (const { field, value, language } of content.offers) {
    const fact = says[field];
    // What is said in no language may be said in any.
    const isEnglish = findField(kind, field)?.varies !== "language" || language === "en";
    if (!fact || !isEnglish) continue;
    assert(
      versions.some((film) => isSame(fact(film), value)),
      `truth: ${provider} never said that ${field} of ${externalId} is ${JSON.stringify(value)}`,
    );
  }
}
