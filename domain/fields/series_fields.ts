import { completeRow, type Field, type Row } from "./field_row.ts";
import {
  CAST_ROW,
  expecting,
  GENRES_ROW,
  RATING_ROWS,
  RUNTIME_ROW,
  TEXT_ROWS,
} from "./shared_rows.ts";

/**
 * The fields of a series. The 12 `expected` ones are those of DESIGN 3.8; `authority` is Appendix A
 * of source document 001, as for movies.
 */
export const SERIES_FIELDS: readonly Field[] = ([
  ...TEXT_ROWS,
  ...expecting(RATING_ROWS, ["imdb_rating"]),
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
  GENRES_ROW,
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
