import { completeRow, type Field, type Row } from "./field_row.ts";
import { CAST_ROW, RATING_ROWS, RUNTIME_ROW } from "./shared_rows.ts";

const EXPECTED_RATINGS = new Set(["imdb_rating"]);

/**
 * The fields of a series. The 12 `expected` ones are those of DESIGN 3.8; `authority` is Appendix A
 * of source document 001, as for movies.
 */
export const SERIES_FIELDS: readonly Field[] = ([
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
    authority: ["omdb", "wikidata"],
    exclusive: true,
    varies: "language",
  },
  { name: "tagline", label: "Tagline", type: "text", expected: true, varies: "language" },
  ...RATING_ROWS.map((row) => ({ ...row, expected: EXPECTED_RATINGS.has(row.name) })),
  { name: "first_aired", label: "First aired", type: "date", expected: true, sync: true },
  { name: "last_aired", label: "Last aired", type: "date" },
  { name: "status", label: "Status", type: "text", expected: true },
  { name: "network", label: "Network", type: "text", expected: true },
  {
    name: "content_rating",
    label: "Content rating",
    type: "text",
    expected: true,
    varies: "country",
  },
  RUNTIME_ROW,
  {
    name: "genres",
    label: "Genres",
    type: "list",
    sameness: "set",
    expected: true,
    authority: ["tmdb", "tvdb"],
    sync: true,
  },
  {
    name: "creators",
    label: "Creators",
    type: "list",
    category: "people",
    sameness: "ordered",
    expected: true,
  },
  { ...CAST_ROW, expected: true },
  { name: "studios", label: "Studios", type: "list", sameness: "set" },
  { name: "countries", label: "Countries", type: "list", sameness: "set" },
  { name: "languages", label: "Languages", type: "list", sameness: "set" },
  { name: "awards", label: "Awards", type: "text", authority: ["omdb"], exclusive: true },
  { name: "keywords", label: "Keywords", type: "list", sameness: "set" },
  { name: "trailer", label: "Trailer", type: "text" },
  { name: "homepage", label: "Homepage", type: "text" },
] satisfies Row[]).map(completeRow);
