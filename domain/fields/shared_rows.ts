import type { Row } from "./field_row.ts";

/** The texts that films and series share. */
export const TEXT_ROWS: readonly Row[] = [
  {
    name: "title",
    label: "Title",
    type: "text",
    expected: true,
    authority: ["tmdb", "omdb"],
    varies: "language",
    placeholders: "title",
    sync: true,
  },
  { name: "original_title", label: "Original title", type: "text", placeholders: "title" },
  {
    name: "plot",
    label: "Plot",
    type: "prose",
    expected: true,
    authority: ["tmdb", "omdb"],
    varies: "language",
    sync: true,
  },
  {
    name: "outline",
    label: "Outline",
    type: "prose",
    // Appendix A has OMDb alone; DESIGN 6 adds Wikipedia's extract for those without its key.
    authority: ["omdb", "wikidata"],
    exclusive: true,
    varies: "language",
  },
  { name: "tagline", label: "Tagline", type: "text", expected: true, varies: "language" },
];

export const IMDB_ROWS: readonly Row[] = [
  {
    name: "imdb_rating",
    label: "IMDb rating",
    type: "decimal",
    category: "ratings",
    authority: ["omdb"],
    exclusive: true,
    votes: "imdb_votes",
    min: 0,
    max: 10,
    sync: true,
  },
  {
    name: "imdb_votes",
    label: "IMDb votes",
    type: "integer",
    category: "ratings",
    authority: ["omdb"],
    exclusive: true,
    zeroIsBlank: true,
    min: 0,
  },
];

export const TMDB_ROWS: readonly Row[] = [
  {
    name: "tmdb_rating",
    label: "TMDB rating",
    type: "decimal",
    category: "ratings",
    authority: ["tmdb"],
    exclusive: true,
    votes: "tmdb_votes",
    min: 0,
    max: 10,
  },
  {
    name: "tmdb_votes",
    label: "TMDB votes",
    type: "integer",
    category: "ratings",
    authority: ["tmdb"],
    exclusive: true,
    zeroIsBlank: true,
    min: 0,
  },
];

/** Ratings that series and episodes share. TVmaze counts no votes. */
export const RATING_ROWS: readonly Row[] = [
  ...IMDB_ROWS,
  ...TMDB_ROWS,
  {
    name: "tvmaze_rating",
    label: "TVmaze rating",
    type: "decimal",
    category: "ratings",
    authority: ["tvmaze"],
    exclusive: true,
    min: 0,
    max: 10,
  },
];

export const RUNTIME_ROW: Row = {
  name: "runtime",
  label: "Runtime",
  type: "integer",
  expected: true,
  zeroIsBlank: true,
  min: 0,
};

export const CAST_ROW: Row = {
  name: "actors",
  label: "Cast",
  type: "cast",
  category: "people",
  sameness: "ordered",
  authority: ["tmdb", "omdb"],
  sync: true,
};

export const GENRES_ROW: Row = {
  name: "genres",
  label: "Genres",
  type: "list",
  sameness: "set",
  expected: true,
  authority: ["tmdb", "tvdb"],
};

/** These rows with the named ones counting towards completeness, and no others. */
export function expecting(rows: readonly Row[], names: readonly string[]): Row[] {
  return rows.map((row) => ({ ...row, expected: names.includes(row.name) }));
}
