import type { SettingsProps } from "../../../views/settings.tsx";
import { at, DAY, SHELL } from "./common.ts";
import { DASHBOARDS } from "./dashboard.ts";

const normal: SettingsProps = {
  shell: SHELL,
  bulk: DASHBOARDS["dashboard"]?.bulk,
  mistake: null,
  libraries: {
    form: { path: "", name: "", kind: "movie", mistakes: {} },
    libraries: [
      {
        id: 1,
        name: "Movies",
        path: "/media/movies",
        kind: "Movies",
        tone: "good",
        state: "Online",
        detail: null,
        lastScan: at(-20),
        scanning: null,
        items: "1,523 movies",
        href: "/movies",
        collage: "/images/3/w185",
      },
      {
        id: 2,
        name: "Classics",
        path: "/media/a/rather/long/path/to/the/classics/that/does/not/fit",
        kind: "Movies",
        tone: "info",
        state: "Scanning, 1,204 files",
        icon: "refresh",
        detail: null,
        lastScan: null,
        scanning: { value: 40, text: "1,204 files" },
        items: "210 movies",
        href: "/movies",
        collage: null,
      },
      {
        id: 3,
        name: "Attic",
        path: "/mnt/attic",
        kind: "Series",
        tone: "warn",
        state: "Offline",
        detail: "The folder cannot be read. Nothing in it is deleted or marked missing.",
        lastScan: at(-9 * DAY),
        scanning: null,
        items: "12 series",
        href: "/series",
        collage: null,
      },
    ],
  },
  providers: [
    { id: "omdb", name: "OMDb", tone: "bad", status: "Key refused", icon: "key" },
    { id: "tmdb", name: "TMDB", tone: "good", status: "Healthy" },
    { id: "wikidata", name: "Wikidata and Wikipedia", tone: "good", status: "Healthy" },
    { id: "fanart", name: "Fanart.tv", tone: "quiet", status: "No key", icon: "key" },
  ],
  schedule: {
    every: "daily",
    time: "03:00",
    weekday: "monday",
    next: "Next run tomorrow at 03:00 (in 17 hours), time zone Europe/Berlin",
    mistakes: {},
  },
  general: {
    mode: "best_effort",
    reserve: "10",
    reserveMinimum: "50",
    freshnessDays: "7",
    maxItems: "0",
    theme: "auto",
    mistakes: {},
  },
};

export const SETTINGS: Record<string, SettingsProps> = {
  "settings": normal,
  "settings-mistakes": {
    ...normal,
    mistake: "Two values were not understood; nothing of that form was saved.",
    libraries: {
      libraries: [],
      form: {
        path: "/nowhere",
        name: "",
        kind: "movie",
        mistakes: { path: "There is no such folder on this server." },
      },
    },
    schedule: { ...normal.schedule, time: "25:00", mistakes: { time: "Write it as 03:00." } },
    general: {
      ...normal.general,
      freshnessDays: "999",
      mistakes: { freshnessDays: "Use a whole number from 1 to 180." },
    },
  },
};
