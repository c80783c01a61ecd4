import type { ItemProps } from "../../../views/item.tsx";
import type { StatusFacts } from "../../../views/item/status.tsx";
import { at, DAY, HOUR, SHELL } from "./common.ts";
import { FIELDS } from "./movie_fields.ts";
import { HISTORY } from "./movie_history.ts";

const normalFacts: StatusFacts = {
  completeness: 86,
  completenessText: "86%",
  tone: "warn",
  count: "13 of 15 fields",
  reachable: { value: 93, text: "Your enabled providers could reach 93%." },
  last: at(-2 * DAY),
  duration: "2.3 seconds",
  limited: null,
  missing: [{ field: "tagline", label: "Tagline", reason: "nobody has it" }],
  providers: [
    {
      name: "TMDB",
      tone: "good",
      status: "Success",
      fetched: at(-3 * HOUR),
      retry: null,
      detail: null,
    },
    {
      name: "OMDb",
      tone: "warn",
      status: "Rate limited",
      icon: "clock",
      fetched: at(-9 * DAY),
      retry: at(15 * HOUR),
      detail: "daily limit of 1,000 calls reached",
    },
    {
      name: "Fanart.tv",
      tone: "bad",
      status: "Failed",
      fetched: null,
      retry: at(HOUR),
      detail: "no answer within 10 seconds",
    },
    {
      name: "TVDB",
      tone: "quiet",
      status: "Never asked",
      fetched: null,
      retry: null,
      detail: "no TVDB id is known",
    },
  ],
  blocked: null,
};

const partialFacts: StatusFacts = {
  ...normalFacts,
  completeness: 65,
  completenessText: "65%",
  count: "10 of 15 fields",
  limited: "OMDb",
  last: at(-3 * HOUR),
  duration: "1.8 seconds",
  missing: [
    {
      field: "metacritic_score",
      label: "Metacritic Score",
      reason: "waiting for OMDb until 01:00",
    },
    { field: "imdb_rating", label: "IMDb rating", reason: "waiting for OMDb until 01:00" },
    { field: "tagline", label: "Tagline", reason: "nobody has it" },
  ],
};

const normal: ItemProps = {
  shell: SHELL,
  head: {
    base: "/movies/3",
    one: "movie",
    trail: [],
    shape: "upright",
    title: "Night of the Living Dead",
    year: "1968",
    originalTitle: null,
    tagline: "They will not stay down. (A line of our own.)",
    poster: "3",
    collage: null,
    facts: ["1 h 36 min", "Not rated", "US"],
    ratings: [
      { name: "IMDb", value: "7.8", note: "142,113 votes" },
      { name: "TMDB", value: "7.6", note: "2,401 votes" },
      { name: "Rotten Tomatoes", value: "95%", note: null },
    ],
    genres: ["Horror", "Thriller"],
    completeness: 86,
    partial: false,
    monitored: true,
    lock: {
      locked: false,
      state: "Not locked",
      hint: "Providers may fill it.",
      choices: [{ value: "open", label: "Unlock all" }, { value: "locked", label: "Lock all" }],
      value: "open",
    },
    match: { tone: "good", text: "Matched, 98% sure" },
    ids: [
      { name: "TMDB", value: "10331", href: "https://www.themoviedb.org/movie/10331" },
      { name: "IMDb", value: "tt0063350", href: "https://www.imdb.com/title/tt0063350/" },
      { name: "Wikidata", value: "Q215300", href: null },
    ],
  },
  status: { base: "/movies/3", facts: normalFacts },
  fields: { base: "/movies/3", fields: FIELDS },
  artwork: {
    base: "/movies/3",
    poster: { id: "3", caption: "Fanart.tv · en · 1000 × 1426", alt: "Poster" },
    isWide: false,
    fanart: { id: "f3", caption: "TMDB · no text · 3840 × 2160", alt: "Fanart" },
    kinds: [
      { name: "poster", label: "Poster", text: "14 found", locked: true, canChoose: true },
      { name: "fanart", label: "Fanart", text: "22 found", locked: false, canChoose: true },
      {
        name: "discart",
        label: "Disc art",
        text: "kept empty by you",
        locked: true,
        canChoose: false,
      },
    ],
  },
  files: {
    count: "2 versions",
    versions: [
      {
        label: "2160p · Remux · Dolby Vision · HEVC",
        note: null,
        files: [{
          path: "Night of the Living Dead (1968)/Night.of.the.Living.Dead.1968.2160p.mkv",
          facts: ["41 GB", "1 h 36 min", "3840 × 2160"],
          audio: "English mono FLAC",
          subtitles: "English, German",
          holds: [],
          missing: null,
          trouble: null,
        }],
      },
      {
        label: "DVD · MPEG-4",
        note: "2 parts, 1.4 GB together",
        files: [1, 2].map((part) => ({
          path:
            `Night of the Living Dead (1968)/Night.of.the.Living.Dead.1968.DVDRip.CD${part}.avi`,
          facts: [`part ${part}`, "700 MB"],
          audio: null,
          subtitles: null,
          holds: [],
          missing: part === 2 ? at(-DAY) : null,
          trouble: null,
        })),
      },
    ],
  },
  alsoHere: [
    {
      title: "Night of the Living Dead",
      href: "/movies/9",
      place: 'in "Horror/Night of the Living Dead", 1 file',
      join: {
        action: "/movies/3/versions",
        from: "9",
        question: "This movie stays, with all its values, locks and history.",
      },
      inTheWay: null,
    },
    {
      title: "Night of the Living Dead",
      href: "/movies/11",
      place: 'in "Attic", 1 file',
      join: null,
      inTheWay: { words: "Plot (edited)", advice: "Let providers fill it there." },
    },
  ],
  history: HISTORY,
  match: { base: "/movies/3", value: "" },
  nav: "movies",
};

export const MOVIES: Record<string, ItemProps> = {
  "movie": normal,
  "movie-partial": {
    ...normal,
    head: { ...normal.head, completeness: 65, partial: true },
    status: { base: "/movies/3", facts: partialFacts },
  },
  "movie-running": {
    ...normal,
    status: {
      base: "/movies/3",
      running: {
        progress: 33,
        progressText: "33%",
        current: "OMDb",
        completed: "TMDB",
        remaining: "OMDb and Fanart.tv",
        cancelling: false,
      },
    },
  },
  "movie-failed": {
    ...normal,
    status: {
      base: "/movies/3",
      facts: normalFacts,
      failure: {
        happened: "All providers failed",
        kept: "Every value stays as it was.",
        advice: "It is tried again by itself in 1 hour.",
      },
    },
  },
  "movie-loading": { ...normal, status: { base: "/movies/3" } },
  "movie-edit": {
    ...normal,
    fields: {
      base: "/movies/3",
      fields: FIELDS.map((row) =>
        row.field === "genres"
          ? {
            ...row,
            edit: { value: "Horror\nThriller\nDrama", multiline: true, hint: "One per line" },
          }
          : row.field === "release_date"
          ? {
            ...row,
            edit: {
              value: "4th of October",
              multiline: false,
              hint: "YYYY-MM-DD",
              mistake: "Write the date as 1968-10-04.",
            },
          }
          : row
      ),
    },
    match: {
      base: "/movies/3",
      value: "???",
      mistake: "This is neither an id nor an address of TMDB or IMDb.",
    },
  },
  "episode-locked": {
    ...normal,
    nav: "series",
    head: {
      ...normal.head,
      base: "/episodes/5",
      one: "episode",
      trail: [{ label: "The Harbour Watch", href: "/series/1" }, {
        label: "Season 1",
        href: "/seasons/2",
      }],
      shape: "wide",
      title: "Low Water",
      monitored: null,
      lock: {
        locked: true,
        state: "Locked by its series",
        hint: "Nothing but you changes this episode.",
        choices: [
          { value: "inherit", label: "As its series says (locked)" },
          { value: "locked", label: "Locked" },
          { value: "open", label: "Not locked" },
        ],
        value: "inherit",
      },
    },
    match: null,
    alsoHere: [],
  },
  "movie-never": {
    ...normal,
    head: {
      ...normal.head,
      title: "D.O.A.",
      year: null,
      originalTitle: "D.O.A. – Murder in the First Person and Other Very Long Words",
      tagline: null,
      poster: null,
      collage: null,
      facts: [],
      ratings: [],
      genres: [],
      completeness: null,
      monitored: false,
      match: { tone: "warn", text: "Not matched: two films fit" },
      ids: [],
    },
    status: {
      base: "/movies/3",
      facts: {
        ...normalFacts,
        completeness: 6,
        completenessText: "6%",
        tone: "bad",
        count: "1 of 15 fields",
        reachable: null,
        last: null,
        duration: null,
        missing: [{ field: "plot", label: "Plot", reason: "waiting for an id" }],
        providers: [],
        blocked: "It has to be matched first.",
      },
    },
    artwork: { base: "/movies/3", poster: null, isWide: false, fanart: null, kinds: [] },
    files: { versions: [], count: null },
    alsoHere: [],
    history: {
      ...HISTORY,
      ...{ entries: [], older: null, undoLast: null, rejected: [] },
    },
  },
};
