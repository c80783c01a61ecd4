import type { BulkFacts } from "../../../views/dashboard/bulk_card.tsx";
import type { BulkLastProps } from "../../../views/dashboard/bulk_last.tsx";
import type { CompletenessFacts } from "../../../views/dashboard/completeness_card.tsx";
import type { ForecastFacts } from "../../../views/dashboard/forecast_card.tsx";
import type { ProviderHealth } from "../../../views/dashboard/health_card.tsx";
import type { DashboardProps } from "../../../views/dashboard.tsx";
import { at, DAY, FILMS, HOUR, SHELL, TROUBLE } from "./common.ts";

const incomplete = FILMS.map(([title, year, completeness], index) => ({
  href: `/movies/${index + 1}`,
  title,
  year,
  completeness,
})).sort((a, b) => a.completeness - b.completeness).slice(0, 10);

const facts: CompletenessFacts = {
  title: "Movies",
  path: "/movies",
  average: 78.5,
  averageText: "78.5%",
  averageTone: "warn",
  reachable: { value: 91, text: "your providers could reach 91%" },
  enriched: "1,200 / 1,523",
  partial: "250",
  missing: "73",
  incomplete,
};

const seriesFacts: CompletenessFacts = {
  ...facts,
  title: "Series",
  path: "/series",
  average: 64.2,
  averageText: "64.2%",
  reachable: null,
  enriched: "12 / 40 series",
  partial: "21",
  missing: "7",
  incomplete: [
    { href: "/series/2", title: "The Harbour Watch", year: "2010", completeness: 33 },
    { href: "/series/7", title: "Letters from the Lighthouse", year: null, completeness: 58 },
  ],
};

const done: ForecastFacts = {
  headline: "All that can be asked has been answered.",
  isDone: true,
  bottleneck: null,
  waiting: [],
  whatIf: [],
  providers: [],
};

const expected: ForecastFacts = {
  headline: "The library will be complete about tomorrow 00:10 (in 14 hours).",
  isDone: false,
  bottleneck:
    "OMDb is last, with 870 calls to make: its daily quota is 1,000, 900 without the reserve.",
  waiting: [],
  whatIf: [
    "With OMDb Patron, USD 1 a month (100,000 a day): about today 10:50 (in 20 minutes).",
    "With a contact for Wikidata and Wikipedia: about tomorrow 00:10 (in 14 hours).",
    "3 titles wait in review; once answered, that changes little.",
  ],
  providers: [
    { name: "OMDb", text: "870 calls, about tomorrow 00:10 (in 14 hours)" },
    { name: "TMDB", text: "1,203 calls, about today 10:36 (in 6 minutes)" },
    { name: "Wikidata and Wikipedia", text: "1,203 calls, about today 12:30 (in 2 hours)" },
  ],
};

const completed: BulkLastProps = {
  when: at(-6 * HOUR),
  tone: "good",
  status: "Completed",
  notice: null,
  processed: "1,200 / 1,523 titles",
  skipped: "323 (already enriched)",
  failed: "0",
  remaining: null,
  duration: "45 minutes",
  continues: null,
  providers: [],
};

const limitHit: BulkLastProps = {
  ...completed,
  tone: "warn",
  status: "Partial (rate limit hit)",
  notice: "OMDb rate limit reached: stopped early",
  processed: "500 / 1,523 titles",
  remaining: "1,023 (will retry tomorrow)",
  skipped: null,
  failed: null,
  duration: "15 minutes",
  continues: "The next run continues with 1,023 remaining.",
  providers: [
    { name: "OMDb", tone: "warn", text: "Limit hit at 03:15, 1,000 requests successful" },
    { name: "TMDB", tone: "good", text: "All 512 requests successful" },
    { name: "Fanart.tv", tone: "good", text: "All 498 requests successful" },
  ],
};

const idle: BulkFacts = {
  schedule: "Daily at 03:00",
  next: at(17 * HOUR + 30),
  skipped: false,
  question: "This will enrich all 1,523 titles. Continue?",
  blocked: null,
  last: completed,
  running: null,
  isScanning: false,
};

const running: BulkFacts = {
  ...idle,
  running: {
    progress: 42,
    progressText: "42%",
    count: "640 / 1,523 titles",
    current: { href: "/movies/8", title: "His Girl Friday (1940)" },
    elapsed: "18 minutes",
    remaining: "25 minutes",
    limited: "OMDb is limited until 01:00 (estimated). Its fields follow by themselves.",
    cancelling: false,
  },
};

export const HEALTH: ProviderHealth[] = [
  {
    name: "TMDB",
    tone: "good",
    status: "Healthy",
    detail: null,
    usage: null,
    rate: "30 calls in 10 seconds",
    lastRequest: at(-0.1),
  },
  {
    name: "OMDb",
    tone: "warn",
    status: "Limited until 01:00",
    icon: "clock",
    detail: "Daily limit reached. It is asked again in 15 hours (estimated).",
    usage: { value: 100, text: "1,000 / 1,000 today", tone: "warn" },
    rate: "30 calls in 10 seconds",
    lastRequest: at(-45),
  },
  {
    name: "TVDB",
    tone: "bad",
    status: "Key refused",
    icon: "key",
    detail: "Not asked until the key changes.",
    usage: null,
    rate: "30 calls in 10 seconds",
    lastRequest: at(-2 * DAY),
  },
  {
    name: "Fanart.tv",
    tone: "warn",
    status: "Resting",
    icon: "clock",
    detail: "Five failures in a row; asked again in 20 minutes.",
    usage: null,
    rate: "30 calls in 10 seconds",
    lastRequest: at(-10),
  },
  {
    name: "TVmaze",
    tone: "quiet",
    status: "Switched off",
    icon: "off",
    detail: null,
    usage: null,
    rate: "30 calls in 10 seconds",
    lastRequest: null,
  },
  {
    name: "Wikidata",
    tone: "good",
    status: "Healthy",
    detail: null,
    usage: { value: 14, text: "145 / 1,000 today", tone: "good" },
    rate: "30 calls in 10 seconds",
    lastRequest: at(-2),
  },
];

const normal: DashboardProps = {
  shell: SHELL,
  attention: [],
  completeness: { facts: [facts] },
  bulk: { facts: idle },
  forecast: { facts: expected },
  health: { providers: HEALTH },
};

export const DASHBOARDS: Record<string, DashboardProps> = {
  "dashboard": {
    ...normal,
    attention: [
      {
        tone: "warn",
        icon: "review",
        text: "4 titles need your eye.",
        href: "/review",
        action: "Review",
      },
      {
        tone: "bad",
        icon: "key",
        text: "TVDB refuses its key.",
        href: "/settings/providers?provider=tvdb",
        action: "Check the key",
      },
      {
        tone: "warn",
        icon: "folder",
        text: 'The library "Attic" is offline. Nothing in it is marked missing.',
        href: "/settings#libraries",
        action: "Libraries",
      },
    ],
  },
  "dashboard-both": {
    ...normal,
    completeness: { facts: [facts, seriesFacts] },
    forecast: {
      facts: {
        ...expected,
        headline: "The library will be complete within two minutes, but for TVDB.",
        bottleneck: "TMDB is last, with 42 calls to make: it answers 40 in 10 seconds.",
        waiting: [{
          text: "TVDB has 120 calls to make and refuses its key.",
          href: "/settings/providers?provider=tvdb",
          action: "Enter another one",
        }],
        whatIf: [],
      },
    },
  },
  "dashboard-done": { ...normal, forecast: { facts: done } },
  "dashboard-running": {
    ...normal,
    completeness: { facts: [facts], live: true },
    bulk: { facts: running },
  },
  "dashboard-limit": { ...normal, bulk: { facts: { ...idle, last: limitHit } } },
  "dashboard-cancelled": {
    ...normal,
    shell: {
      ...SHELL,
      reviews: 0,
      flash: { tone: "good", text: "The run was cancelled. What it did stays." },
    },
    bulk: {
      facts: {
        ...idle,
        skipped: true,
        last: { ...completed, tone: "quiet", status: "Cancelled", remaining: "323" },
      },
    },
  },
  "dashboard-failed": {
    ...normal,
    bulk: {
      facts: {
        ...idle,
        last: {
          ...completed,
          tone: "bad",
          status: "Failed",
          notice: "The database could not be written: no space left. Nothing was lost.",
        },
      },
    },
  },
  "dashboard-empty": {
    ...normal,
    shell: { ...SHELL, reviews: 0 },
    completeness: { empty: "No movies in library" },
    forecast: { facts: done },
    bulk: {
      facts: {
        ...idle,
        next: null,
        schedule: "Off",
        last: null,
        blocked: "The library is empty.",
      },
    },
  },
  "dashboard-loading": { ...normal, completeness: {}, bulk: {}, forecast: {}, health: {} },
  "dashboard-error": {
    ...normal,
    completeness: { trouble: TROUBLE },
    bulk: { trouble: { ...TROUBLE, happened: "Failed to load the last run" } },
    forecast: { trouble: { ...TROUBLE, happened: "Failed to work out the forecast" } },
    health: { trouble: { ...TROUBLE, happened: "Failed to load the providers" } },
  },
};
