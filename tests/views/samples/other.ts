import type { AboutProps } from "../../../views/about.tsx";
import type { ActivityProps } from "../../../views/activity.tsx";
import type { ReviewProps } from "../../../views/review.tsx";
import type { WelcomeProps } from "../../../views/welcome.tsx";
import { at, DAY, HOUR, SHELL, TROUBLE } from "./common.ts";

const review: ReviewProps = {
  shell: SHELL,
  count: "4 wait for you",
  pager: null,
  matches: [
    {
      id: 11,
      paths: ["Phantom/phantom.of.the.opera.mkv", "Phantom/phantom.of.the.opera-cd2.mkv"],
      parsed: "Phantom of the Opera",
      kind: "movie",
      search: { title: "", year: "" },
      reason: "Several films fit",
      candidates: [
        {
          value: "tmdb:964",
          title: "The Phantom of the Opera",
          year: "1925",
          originalTitle: null,
          score: "74%",
          reasons: "same title, no year in the name",
          poster: "12",
        },
        {
          value: "tmdb:15856",
          title: "Phantom of the Opera",
          year: "1943",
          originalTitle: "Das Phantom der Oper in einer sehr langen deutschen Fassung",
          score: "71%",
          reasons: "same title, no year in the name, fewer votes",
          poster: null,
        },
      ],
    },
    {
      id: 12,
      paths: ["home video 2009.mp4"],
      parsed: "home video (2009)",
      kind: "movie",
      search: { title: "", year: "" },
      reason: "Not found",
      candidates: [],
      pasted: "abc",
      mistake: "This is neither an id nor an address of TMDB or IMDb.",
    },
  ],
  held: [
    {
      id: "held-12",
      title: "Scheduled enrichment of Sun, 3 May 2026, 03:00",
      run: { id: 12, href: "/activity/12" },
      count: "41 changes held",
      all: "all 41 changes",
      why: "Because more than 30 % of the values of Plot from TMDB would change.",
      shown: "The first of them:",
      reviews: [
        {
          id: 13,
          href: "/movies/2",
          title: "Metropolis (1927)",
          text: "Cast: TMDB would drop 9 of 12 entries",
          before: "Brigitte Helm, Gustav Fröhlich, Alfred Abel and 9 more",
          after: "Brigitte Helm, Gustav Fröhlich and Alfred Abel",
          answers: [{ action: "accept", label: "Accept" }, { action: "reject", label: "Reject" }],
        },
      ],
    },
  ],
  structures: [
    {
      id: 21,
      href: "/series/4",
      title: "The Harbour Watch (2010)",
      text: "TVDB now lists other episodes: 2 numbers would change. Nothing was changed.",
      before: null,
      after: null,
      lines: ["S01E03 → S01E02 The Ferry", "S01E04 → S01E03 The Storm"],
      answers: [
        { action: "accept", label: "Follow the new list" },
        { action: "reject", label: "Keep the numbers" },
      ],
    },
  ],
  ids: [
    {
      id: 22,
      href: "/movies/9",
      title: "Nosferatu (1922)",
      text: "Providers name different IMDb ids.",
      before: null,
      after: null,
      lines: ["tt0013442: Nosferatu (1922), named by TMDB", "tt9990001: named by Wikidata"],
      answers: [
        { action: "pick", label: "Use tt9990001", candidate: "imdb:tt9990001" },
        { action: "reject", label: "Keep tt0013442" },
      ],
    },
  ],
  stuck: [
    {
      id: 14,
      href: "/movies/24",
      title: "The Lost World (1925)",
      text: "five attempts without any answer",
      before: null,
      after: null,
      answers: [{ action: "accept", label: "Try again" }, { action: "ignore", label: "Ignore" }],
    },
  ],
};

export const REVIEWS: Record<string, ReviewProps> = {
  "review": review,
  "review-empty": {
    ...review,
    shell: { ...SHELL, reviews: 0 },
    matches: [],
    held: [],
    structures: [],
    ids: [],
    stuck: [],
  },
};

const activity: ActivityProps = {
  shell: SHELL,
  type: "",
  types: [
    { value: "", label: "All" },
    { value: "bulk_enrichment", label: "Bulk enrichment" },
    { value: "enrich", label: "Single movies" },
    { value: "scan", label: "Scans" },
  ],
  pager: null,
  runs: [
    {
      href: "/activity/1",
      kind: "Bulk enrichment",
      subject: null,
      when: at(-6 * HOUR),
      tone: "good",
      state: "Completed",
      counts: "1,200 done, 323 fresh, 0 failed",
      changed: "412 fields",
      duration: "45 minutes",
    },
    {
      href: "/activity/2",
      kind: "Refresh",
      subject: { href: "/movies/3", text: "Night of the Living Dead (1968)" },
      when: at(-9 * HOUR),
      tone: "info",
      state: "Running",
      icon: "refresh",
      counts: "1 movie",
      changed: "–",
      duration: null,
    },
    {
      href: "/activity/3",
      kind: "Bulk enrichment",
      subject: null,
      when: at(-1.3 * DAY),
      tone: "warn",
      state: "Partial",
      counts: "500 done, 1,023 remaining",
      changed: "208 fields",
      duration: "15 minutes",
    },
    {
      href: "/activity/4",
      kind: "Scan",
      subject: { href: "/settings#libraries", text: "Attic" },
      when: at(-2 * DAY),
      tone: "bad",
      state: "Failed",
      counts: "0 files",
      changed: "–",
      duration: "2 seconds",
    },
  ],
};

export const ACTIVITIES: Record<string, ActivityProps> = {
  "activity": activity,
  "activity-empty": { ...activity, type: "scan", runs: [] },
  "activity-error": { ...activity, trouble: { ...TROUBLE, happened: "Failed to load the runs" } },
};

export const ABOUT: AboutProps = {
  shell: SHELL,
  credits: [
    {
      name: "TMDB",
      href: "https://www.themoviedb.org/",
      text: "This product uses the TMDB API but is not endorsed or certified by TMDB.",
      licenses: [],
    },
    {
      name: "OMDb",
      href: "https://www.omdbapi.com/",
      text: "Ratings and facts from the OMDb API.",
      licenses: [{ name: "CC BY-NC 4.0", href: "https://creativecommons.org/licenses/by-nc/4.0/" }],
    },
    {
      name: "Fanart.tv",
      href: "https://fanart.tv/",
      text: "Artwork from the community of Fanart.tv.",
      licenses: [],
    },
  ],
  facts: [["Version", "1.0.0"], ["Database", "SQLite, 48 MB"], ["Time zone", "Europe/Berlin"]],
};

export const WELCOME: WelcomeProps = {
  shell: { ...SHELL, reviews: 0 },
  library: { path: "", name: "", kind: "movie", mistakes: {} },
  added: ["Movies: /media/movies"],
  keyless: [
    {
      name: "TVmaze",
      gives: "Recognises series and gives seasons, episodes, cast and pictures. Needs no key.",
    },
    {
      name: "Wikidata and Wikipedia",
      gives: "Recognises titles and gives dates, people, genres and a short outline. Needs no key.",
    },
  ],
  contact: {
    contact: "",
    reasons: ["Wikidata: 10 requests a minute without a contact, 180 with one."],
    mistakes: {},
  },
  keys: [
    {
      id: "tmdb",
      name: "TMDB",
      adds: "Adds plots, taglines, people, posters and fanart in your languages.",
      keyPage: { href: "https://www.themoviedb.org/settings/api", label: "Get a free key" },
      maskedKey: "…3f2a",
    },
    {
      id: "omdb",
      name: "OMDb",
      adds: "Adds IMDb, Rotten Tomatoes and Metacritic ratings and awards.",
      keyPage: { href: "https://www.omdbapi.com/apikey.aspx", label: "Get a free key" },
      maskedKey: null,
    },
  ],
};
