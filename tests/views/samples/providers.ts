import type { ProviderHealthRow } from "../../../views/health.tsx";
import type { PreviewProps } from "../../../views/settings/preview.tsx";
import type { ProviderDialogProps } from "../../../views/settings/provider_dialog.tsx";
import type { ProviderNowProps } from "../../../views/settings/provider_now.tsx";
import type { ProviderSettingsProps } from "../../../views/settings/provider_settings.tsx";
import type { Shell } from "../../../views/words.ts";
import { at, DAY, HOUR, SHELL } from "./common.ts";

const healthy: ProviderNowProps = {
  tone: "good",
  status: "Healthy",
  reason: null,
  until: null,
  usage: null,
  calls: "312 calls",
  reset: null,
  reserve: null,
  lastRequest: at(-0.1),
  lastOutcome: "answered",
};

const limited: ProviderNowProps = {
  tone: "warn",
  status: "Limited",
  icon: "clock",
  reason: "Daily quota exhausted (1000/1000)",
  until: at(14 * HOUR + 30),
  usage: { value: 100, text: "1,000 / 1,000 (100%)", tone: "warn" },
  calls: null,
  reset: at(14 * HOUR + 30),
  reserve: "100 kept for webhooks and what you start yourself",
  lastRequest: at(-45),
  lastOutcome: "limited: Request limit reached!",
};

const refused: ProviderNowProps = {
  ...healthy,
  tone: "bad",
  status: "Key refused",
  icon: "key",
  reason: "It says: the key was refused (HTTP 401)",
  calls: "0 calls",
  lastRequest: at(-2 * DAY),
  lastOutcome: "refused",
};

const unreachable: ProviderNowProps = {
  ...healthy,
  tone: "warn",
  status: "Unreachable",
  reason: "It cannot be reached: tried again shortly",
  until: at(5),
  lastRequest: at(-1),
  lastOutcome: "failed: no answer within 10 seconds",
};

const unused: ProviderNowProps = {
  ...healthy,
  tone: "quiet",
  status: "No key",
  icon: "key",
  calls: "0 calls",
  lastRequest: null,
  lastOutcome: null,
};

const off: ProviderNowProps = { ...unused, status: "Switched off", icon: "off" };

function row(id: string, name: string, now: ProviderNowProps): ProviderHealthRow {
  return { id, name, ...now, untestable: now === unused || now === off };
}

export const HEALTH_PAGES: Record<string, { shell: Shell; rows: ProviderHealthRow[] }> = {
  "health": {
    shell: SHELL,
    rows: [
      row("tmdb", "TMDB", healthy),
      row("omdb", "OMDb", limited),
      row("tvdb", "TheTVDB", refused),
      row("fanart", "Fanart.tv", unused),
      row("tvmaze", "TVmaze", off),
      row("wikidata", "Wikidata and Wikipedia", unreachable),
    ],
  },
};

const dialog: ProviderDialogProps = {
  id: "omdb",
  name: "OMDb",
  gives: "Gives IMDb, Rotten Tomatoes and Metacritic ratings, awards and a short outline.",
  now: {
    ...healthy,
    usage: { value: 87, text: "870 / 1,000 (87%)", tone: "info" },
    calls: null,
    reset: at(14 * HOUR + 30),
    reserve: "100 kept for webhooks and what you start yourself",
  },
  enabled: true,
  access: {
    hint: "…3f2a",
    format: null,
    page: { href: "https://www.omdbapi.com/apikey.aspx", label: "www.omdbapi.com" },
  },
  tested: null,
  rate: { requests: "10", seconds: "1", hint: "OMDb allows 10 in 1 second; empty means that." },
  quota: { perDay: "1000", hint: "Free: 1,000 a day. Patrons: 100,000 and more." },
  urls: [{
    name: "urls.url",
    label: "Address",
    value: "",
    standard: "https://www.omdbapi.com",
  }],
  mistakes: {},
};

const normal: ProviderSettingsProps = {
  shell: SHELL,
  changes: [],
  rows: [
    { id: "omdb", name: "OMDb", tone: "warn", status: "Limited", icon: "clock", enabled: true },
    { id: "tmdb", name: "TMDB", tone: "good", status: "Healthy", enabled: true },
    { id: "tvdb", name: "TheTVDB", tone: "bad", status: "Key refused", icon: "key", enabled: true },
    {
      id: "fanart",
      name: "Fanart.tv",
      tone: "quiet",
      status: "No key",
      icon: "key",
      enabled: true,
    },
    {
      id: "tvmaze",
      name: "TVmaze",
      tone: "quiet",
      status: "Switched off",
      icon: "off",
      enabled: false,
    },
    {
      id: "wikidata",
      name: "Wikidata and Wikipedia",
      tone: "good",
      status: "Healthy",
      enabled: true,
    },
  ],
  overrides: {
    rows: [
      {
        field: "imdb_rating",
        label: "IMDb rating",
        kinds: "Movies, series and episodes",
        words: "OMDb only; without it the value is kept.",
        warning: null,
        standard: "OMDb only; without it the value is kept.",
        providers: [{ value: "omdb", label: "OMDb" }],
        exclusive: true,
        others: [],
        open: false,
      },
      {
        field: "plot",
        label: "Plot",
        kinds: "Movies, series, seasons and episodes",
        words: "OMDb, then TMDB, then whoever else has it.",
        warning: null,
        standard: "TMDB, then OMDb, then whoever else has it.",
        providers: [{ value: "omdb", label: "OMDb" }, { value: "tmdb", label: "TMDB" }],
        exclusive: false,
        others: [{ value: "tvdb", label: "TheTVDB" }, { value: "tvmaze", label: "TVmaze" }],
        open: true,
      },
      {
        field: "poster",
        label: "Poster",
        kinds: "Movies, series and seasons",
        words: "Fanart.tv only; without it the value is kept.",
        warning: "Switched off or without a key: nothing fills this field now.",
        standard: "TMDB, then Fanart.tv, then whoever else has it.",
        providers: [{ value: "fanart", label: "Fanart.tv" }],
        exclusive: true,
        others: [{ value: "tmdb", label: "TMDB" }],
        open: false,
      },
    ],
    addable: [{ value: "title", label: "Title" }, { value: "genres", label: "Genres" }],
  },
  fillGaps: true,
  languages: {
    entries: [{ value: "de", label: "German (de)" }, { value: "en", label: "English (en)" }],
  },
  countries: { entries: [{ value: "DE", label: "Germany (DE)" }] },
  contact: {
    contact: "",
    reasons: [
      "Wikidata and Wikipedia: 10 requests a minute without a contact, 180 with one.",
    ],
    mistakes: {},
  },
  dialog: null,
  mistake: null,
  focus: null,
};

export const PROVIDER_SETTINGS: Record<string, ProviderSettingsProps> = {
  "providers": normal,
  "providers-draft": {
    ...normal,
    changes: ["the order of providers", "whom to trust for 4 fields", "TVmaze off"],
    overrides: { ...normal.overrides, rows: [] },
    fillGaps: false,
  },
  "providers-dialog": { ...normal, dialog },
  "providers-dialog-mistakes": {
    ...normal,
    mistake: "Something was not understood; nothing was changed.",
    dialog: {
      ...dialog,
      now: limited,
      tested: { tone: "bad", text: "OMDb says: Invalid API key!" },
      quota: { ...dialog.quota, perDay: "99999999" },
      mistakes: {
        key: "A key has no spaces. Nothing was changed.",
        dailyQuota: "Use a whole number from 1 to 10,000,000. Nothing was changed.",
        "urls.url": "Use an address that starts with http:// or https://. Nothing was changed.",
      },
    },
  },
  "providers-mistakes": {
    ...normal,
    mistake: "Something was not understood; nothing was changed.",
    languages: {
      ...normal.languages,
      typed: "klingon",
      mistake: "Use codes such as en, de or pt-BR. Nothing was changed.",
    },
    contact: {
      ...normal.contact,
      contact: "nobody",
      mistakes: { contact: "Use a mail address or the address of a page. Nothing was changed." },
    },
  },
};

const preview: PreviewProps = {
  shell: SHELL,
  changes: ["the order of providers", "whom to trust for Plot"],
  back: "/settings/providers",
  summary: "12 of 340 items would change: 134 values.",
  rest: "And 131 more values.",
  patch: '{"fillGaps":false}',
  rows: [
    {
      href: "/movies/2",
      item: "Metropolis",
      field: "Plot",
      from: {
        text:
          "In a futuristic city sharply divided between the working class and the city planners, the son of the city's mastermind falls in love with a working-class prophet who predicts the coming of a saviour.",
        source: "TMDB",
      },
      to: { text: "A city above, a city below, and a son between them.", source: "OMDb" },
    },
    {
      href: "/episodes/91",
      item: "The Harbour Watch · S01E02",
      field: "Runtime",
      from: { text: "45 min", source: "TMDB" },
      to: { text: "44 min", source: "TheTVDB" },
    },
    {
      href: "/movies/3",
      item: "Night of the Living Dead",
      field: "Studios",
      from: null,
      to: { text: "Image Ten", source: "Wikidata and Wikipedia" },
    },
  ],
};

export const PREVIEWS: Record<string, PreviewProps> = {
  "preview": preview,
  "preview-nothing": {
    ...preview,
    summary: "No value of the 340 items would change.",
    rest: null,
    rows: [],
  },
};
