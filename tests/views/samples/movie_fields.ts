import type { FieldRow } from "../../../views/item/field_table.tsx";
import { at, DAY, HOUR } from "./common.ts";

const PLOT =
  "Seven strangers take shelter in a lonely farmhouse while the recently dead rise around it and " +
  "close in. As the night goes on, boards are nailed across the windows, a plan for the old petrol " +
  "pump is made, and those inside learn that what divides them is more dangerous than what waits " +
  "on the lawn. By morning a posse is on its way, and it does not look twice. (A text of our own.)";

const base = { locked: false } as const;
const tmdb = { source: { name: "TMDB", language: "en" }, fetched: at(-2 * DAY) } as const;
const omdb = { source: { name: "OMDb" }, fetched: at(-3 * HOUR) } as const;
const nothing = { source: null, fetched: null } as const;

export const FIELDS: FieldRow[] = [
  {
    ...base,
    field: "title",
    label: "Title",
    value: { text: "Night of the Living Dead" },
    source: { name: "You", own: true },
    fetched: at(-40 * DAY),
    locked: true,
  },
  { ...base, ...tmdb, field: "plot", label: "Plot", value: { text: PLOT } },
  {
    ...base,
    ...omdb,
    field: "outline",
    label: "Outline",
    value: { text: "Strangers in a farmhouse, and a long night." },
  },
  {
    ...base,
    ...nothing,
    field: "tagline",
    label: "Tagline",
    value: { blank: "No enabled provider has it" },
  },
  { ...base, ...omdb, field: "imdb_rating", label: "IMDb rating", value: { text: "7.8" } },
  {
    ...base,
    ...nothing,
    field: "metacritic_score",
    label: "Metacritic score",
    value: { blank: "Waiting for OMDb until 01:00" },
  },
  {
    ...base,
    ...tmdb,
    field: "genres",
    label: "Genres",
    value: { list: ["Horror", "Thriller", "Drama"] },
    locked: true,
  },
  {
    ...base,
    ...tmdb,
    source: { name: "TMDB", language: "US" },
    field: "release_date",
    label: "Release date",
    value: { text: "4 Oct 1968" },
  },
  { ...base, ...tmdb, field: "runtime", label: "Runtime", value: { text: "96 minutes" } },
  {
    ...base,
    source: { name: "NFO" },
    fetched: at(-90 * DAY),
    field: "directors",
    label: "Directors",
    value: { list: ["George A. Romero"] },
  },
  {
    ...base,
    ...tmdb,
    field: "actors",
    label: "Cast",
    value: {
      people: [
        { name: "Duane Jones", role: "Ben" },
        { name: "Judith O'Dea", role: "Barbra" },
        { name: "Karl Hardman", role: "Harry Cooper" },
        { name: "Marilyn Eastman", role: "Helen Cooper" },
        { name: "Keith Wayne", role: "Tom" },
        { name: "Judith Ridley", role: "Judy" },
        { name: "Kyra Schon", role: "Karen Cooper" },
        { name: "Bill Cardille", role: null },
      ],
    },
  },
];
