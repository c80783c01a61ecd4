import type { Row } from "./field_row.ts";

/** Ratings that series and episodes share. TVmaze counts no votes. */
export const RATING_ROWS: readonly Row[] = [
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
