import type { ChooseArtworkProps } from "../../../views/item/choose_artwork.tsx";
import type { SourceCell, SourceRow } from "../../../views/item/source_table.tsx";
import type { SourcesProps } from "../../../views/item/sources.tsx";
import type { WhyPageProps } from "../../../views/item/why_page.tsx";
import { at, DAY, HOUR, SHELL } from "./common.ts";

const place = {
  shell: SHELL,
  nav: "movies",
  base: "/movies/3",
  title: "Night of the Living Dead",
} as const;

export const WHYS: Record<string, WhyPageProps> = {
  "movie-why": {
    ...place,
    fields: [
      {
        field: "title",
        label: "Title",
        value: { text: "Night of the Living Dead" },
        why: {
          next: "Kept because it is locked.",
          source: "You",
          language: null,
          fetched: at(-40 * DAY),
          because: "you wrote it",
          run: null,
        },
      },
      {
        field: "plot",
        label: "Plot",
        value: { text: "Seven strangers take shelter in a lonely farmhouse." },
        why: {
          next: "A refresh would take TMDB's value: its source changed it.",
          source: "TMDB",
          language: "en",
          fetched: at(-3 * HOUR),
          because: "it was empty",
          run: { href: "/activity/12", text: "Bulk enrichment (run 12)" },
        },
      },
      {
        field: "tagline",
        label: "Tagline",
        value: { blank: "Empty" },
        why: {
          next: "Missing: waiting for OMDb until 15 Mar 2026, 01:00.",
          source: null,
          language: null,
          fetched: null,
          because: null,
          run: null,
        },
      },
    ],
  },
};

const PLOT =
  "Seven strangers take shelter in a lonely farmhouse while the recently dead rise around " +
  "it and close in; by morning a posse is on its way, and it does not look twice.";

const SOURCES = ["TMDB", "OMDb", "TVDB", "Wikidata"];

function cell(name: string, text: string, more: Partial<SourceCell> = {}): SourceCell {
  return {
    source: name.toLowerCase(),
    name,
    value: { text, longest: 120 },
    language: null,
    fetched: at(-2 * DAY),
    mark: null,
    canUse: true,
    canTrust: true,
    ...more,
  };
}

const used = { canUse: false, canTrust: false } as const;
const differ = (values: number): SourceRow["verdict"] => ({
  tone: "warn",
  icon: "alert",
  text: `${values} different values`,
});

const fields: SourceRow[] = [
  {
    field: "title",
    label: "Title",
    locked: true,
    verdict: { tone: "good", icon: "check", text: "All agree" },
    held: null,
    cells: [
      cell("TMDB", "Night of the Living Dead", { ...used, mark: "Used here", language: "en" }),
      cell("OMDb", "Night of the Living Dead", { ...used, mark: "Says the same" }),
      null,
      cell("Wikidata", "Night of the Living Dead", { ...used, mark: "Says the same" }),
    ],
  },
  {
    field: "plot",
    label: "Plot",
    locked: false,
    verdict: differ(2),
    held: { value: { text: "My own words." }, source: "You" },
    cells: [
      cell("TMDB", PLOT, { language: "en", canTrust: false }),
      cell("OMDb", "A night in a farmhouse."),
      null,
      null,
    ],
  },
  {
    field: "runtime",
    label: "Runtime",
    locked: false,
    verdict: differ(3),
    held: null,
    cells: [
      cell("TMDB", "96 min", { ...used, mark: "Used here" }),
      cell("OMDb", "95 min"),
      cell("TVDB", "97 min"),
      null,
    ],
  },
];

export const SOURCE_PAGES: Record<string, SourcesProps> = {
  "movie-sources": { ...place, sources: SOURCES, onlyDifferent: false, count: "3 fields", fields },
  "movie-sources-agree": {
    ...place,
    sources: [],
    onlyDifferent: true,
    count: "0 fields of 12 where they differ",
    fields: [],
  },
};

export const ARTWORK_CHOICES: Record<string, ChooseArtworkProps> = {
  "movie-artwork": {
    ...place,
    label: "Poster",
    type: "poster",
    locked: true,
    shape: "upright",
    count: "30 images",
    images: [3, 4, 5, 6, 7, 8].map((id) => ({
      id: String(id),
      caption: "Fanart.tv · en · 1000 × 1426",
      votes: id === 4 ? "12 votes" : null,
      shown: id === 3,
    })),
    pager: {
      range: "1–24 of 30",
      page: "Page 1 of 2",
      previous: null,
      next: "/movies/3/artwork/poster?page=2",
    },
  },
};
