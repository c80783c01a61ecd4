import { completeRow, type Field, type Row } from "./field_row.ts";
import { CAST_ROW, RATING_ROWS, RUNTIME_ROW } from "./shared_rows.ts";

const PLOT: Row = {
  name: "plot",
  label: "Plot",
  type: "prose",
  expected: true,
  varies: "language",
  sync: true,
};

/** The fields of a season; the three `expected` ones are those of DESIGN 3.8. */
export const SEASON_FIELDS: readonly Field[] = ([
  { name: "title", label: "Title", type: "text", expected: true, varies: "language", sync: true },
  PLOT,
  { name: "air_date", label: "First aired", type: "date", expected: true },
] satisfies Row[]).map(completeRow);

/** The fields of an episode; the six `expected` ones are those of DESIGN 3.8. */
export const EPISODE_FIELDS: readonly Field[] = ([
  {
    name: "title",
    label: "Title",
    type: "text",
    expected: true,
    varies: "language",
    placeholders: "episode_title",
    sync: true,
  },
  PLOT,
  ...RATING_ROWS,
  { name: "aired", label: "Aired", type: "date", expected: true, sync: true },
  RUNTIME_ROW,
  {
    name: "directors",
    label: "Directors",
    type: "list",
    category: "people",
    sameness: "ordered",
    expected: true,
  },
  {
    name: "writers",
    label: "Writers",
    type: "list",
    category: "people",
    sameness: "ordered",
    expected: true,
  },
  { ...CAST_ROW, label: "Guest stars" },
] satisfies Row[]).map(completeRow);
