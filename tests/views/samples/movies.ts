import type { ItemRow } from "../../../views/items/item_list.tsx";
import type { ItemsProps } from "../../../views/items.tsx";
import type { QueueProps } from "../../../views/queue.tsx";
import { plural } from "../../../views/format.ts";
import { at, DAY, FILMS, SHELL, TROUBLE } from "./common.ts";

const rows: ItemRow[] = FILMS.map(([title, year, completeness], index) => ({
  href: `/movies/${index + 1}`,
  title,
  note: null,
  year,
  poster: index % 5 === 4 ? null : String(index + 1),
  collage: null,
  completeness: index === 23 ? null : completeness,
  partial: index % 7 === 2,
  missing: completeness === 100
    ? "Complete"
    : `${plural(Math.round((100 - completeness) * 0.15), "field")}`,
  lastEnriched: index % 6 === 5 ? null : at(-(index + 1) * 0.4 * DAY),
  pending: index % 7 === 2 ? "OMDb" : null,
  monitored: index !== 4,
}));

const toolbar: ItemsProps["toolbar"] = {
  q: "",
  filter: "all",
  sort: "title:asc",
  view: "grid",
  sorts: [
    { value: "title:asc", label: "Title" },
    { value: "completeness:asc", label: "Least complete first" },
    { value: "year:desc", label: "Newest films first" },
  ],
};

const normal: ItemsProps = {
  shell: SHELL,
  toolbar,
  count: "1,523 movies",
  kind: { path: "/movies", title: "Movies", many: "movies", nav: "movies" },
  items: rows,
  pager: { range: "25–48 of 1,523", page: "Page 2 of 64", previous: "/movies", next: "/movies" },
  picking: { start: "/movies?select=1" },
};

const picking: ItemsProps = {
  ...normal,
  items: rows.map((row, index) => ({
    ...row,
    pick: { value: String(index + 1), on: index % 4 === 1 },
  })),
  picking: {
    start: "/movies?select=1",
    on: {
      action: "/movies/selection",
      list: "/movies",
      hidden: { select: "1", ids: "101.102.103" },
      elsewhere: 3,
      selected: "9",
      whole: null,
      wholePage: "/movies?select=page",
      all: { href: "/movies?select=all", label: "Select all 1,523 movies" },
      done: "/movies",
      acts: [
        { label: "Values", choices: [{ value: "edit", label: "Set a field" }] },
        { label: "Locks", choices: [{ value: "lock", label: "Lock a field" }] },
      ],
    },
  },
};

export const MOVIE_LISTS: Record<string, ItemsProps> = {
  "movies": normal,
  "movies-table": { ...normal, toolbar: { ...toolbar, view: "table" } },
  "movies-selecting": picking,
  "movies-selecting-table": { ...picking, toolbar: { ...toolbar, view: "table" } },
  "movies-no-match": { ...normal, toolbar: { ...toolbar, q: "zzz" }, items: [], pager: null },
  "movies-no-library": { ...normal, items: [], pager: null, noLibrary: true },
  "movies-error": {
    ...normal,
    items: [],
    pager: null,
    trouble: { ...TROUBLE, happened: "Failed to load the movies" },
  },
};

const WHY = [
  "Never enriched",
  "OMDb is available again",
  "Older than 7 days",
  "Failed once; its next try is due",
];

const queue: QueueProps = {
  shell: SHELL,
  nextRun: "Next run tomorrow at 03:00 (in 17 hours)",
  scheduled: true,
  skipped: false,
  question: "This will enrich all 1,523 movies. Continue?",
  blocked: null,
  count: "Next 24 of 340 due movies",
  rows: rows.slice().reverse().map((row, index) => ({
    rank: index + 1,
    href: row.href,
    title: row.title,
    year: row.year,
    lastEnriched: row.lastEnriched,
    completeness: row.completeness ?? 6,
    partial: row.partial,
    why: WHY[Math.min(3, Math.floor(index / 6))] ?? "",
  })),
};

export const QUEUES: Record<string, QueueProps> = {
  "queue": queue,
  "queue-skipped": { ...queue, skipped: true },
  "queue-empty": { ...queue, nextRun: "The schedule is off", scheduled: false, rows: [] },
  "queue-error": { ...queue, trouble: { ...TROUBLE, happened: "Failed to load the queue" } },
};
