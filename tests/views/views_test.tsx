import type { Child } from "hono/jsx";
import { BulkCard } from "../../views/dashboard/bulk_card.tsx";
import { CompletenessCard } from "../../views/dashboard/completeness_card.tsx";
import { FieldTable } from "../../views/item/field_table.tsx";
import { ItemStatus } from "../../views/item/status.tsx";
import { HealthBadge } from "../../views/parts/health_badge.tsx";
import { LibraryList } from "../../views/settings/libraries.tsx";
import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "../assert.ts";
import { createGallery, GALLERY } from "./gallery.tsx";
import { DASHBOARDS } from "./samples/dashboard.ts";
import { MOVIES } from "./samples/movie.ts";
import { SETTINGS } from "./samples/settings.ts";

const gallery = createGallery();

async function html(name: string): Promise<string> {
  const response = await gallery.request(`/gallery/${name}`);
  assertEquals(response.status, 200, name);
  return await response.text();
}

/** What a reader sees: no tags, one space between words. */
function words(page: string): string {
  return page.replace(/<[^>]*>/g, " ").replaceAll("&quot;", '"').replace(/\s+/g, " ");
}

function render(node: Child): string {
  return String(node);
}

function sample<T>(samples: Record<string, T>, name: string): T {
  const found = samples[name];
  if (!found) throw new RangeError(`Cannot find the sample "${name}"`);
  return found;
}

const SHOWS: Record<string, string[]> = {
  "dashboard": [
    "Library Completeness",
    "78.5%",
    "1,200 / 1,523",
    "Most Incomplete Movies",
    "View All Incomplete Movies",
    "Daily at 03:00",
    "323 (already enriched)",
    "Run Now",
    "View History",
    "Key refused",
    "TVDB refuses its key.",
    "This will enrich all 1,523 titles. Continue?",
    "The library will be complete about tomorrow 00:10 (in 14 hours).",
    "900 without the reserve",
  ],
  "dashboard-both": [
    "Most Incomplete Movies",
    "Most Incomplete Series",
    "12 / 40 series",
    "but for TVDB",
    "Enter another one",
  ],
  "dashboard-done": ["All that can be asked has been answered."],
  "dashboard-running": [
    "Enriching library…",
    "640 / 1,523 titles",
    "His Girl Friday (1940)",
    "18 minutes",
    "25 minutes",
    "Cancel",
  ],
  "dashboard-limit": [
    "Partial (rate limit hit)",
    "OMDb rate limit reached: stopped early",
    "1,023 (will retry tomorrow)",
    "continues with 1,023 remaining",
    "View Details",
    "Limit hit at 03:15, 1,000 requests successful",
  ],
  "dashboard-cancelled": ["Cancelled", "will be skipped once", "Do not skip"],
  "dashboard-failed": ["Failed", "no space left"],
  "dashboard-empty": ["No movies in library", "Add a library to get started", "No run yet."],
  "dashboard-loading": ["Loading completeness data…"],
  "dashboard-error": ["Failed to load completeness data", "Retry"],
  "movies": ["1,523 movies", "Nosferatu", "Häxan", "Unmatched", "Page 2 of 64"],
  "movies-table": ["Last enriched", "Waits for", "not monitored"],
  "movies-no-match": ["Nothing matches"],
  "movies-no-library": ["No movies in library", "Add a library"],
  "movies-error": ["Failed to load the movies"],
  "movie": [
    "Enrichment Status",
    "2.3 seconds",
    "Missing Fields (1)",
    "Refresh Metadata",
    "View Provider Status",
    "Rate limited",
    "Duane Jones as Ben",
    "tt0063350",
    "142,113 votes",
    "Why? Plot",
    "Undo",
    "Undo and lock",
    "Back to what it was before the match",
    "Undone 40 days ago",
    "Values that are not applied again (1)",
    "kept empty by you",
    "Lock all",
    "2160p · Remux · Dolby Vision · HEVC",
    "2 parts, 1.4 GB together",
    "Missing, noticed 1 day ago",
    "Make them versions of one title",
    "They cannot be joined yet.",
  ],
  "episode-locked": ["Locked by its series", "As its series says (locked)", "Set lock"],
  "movie-why": ["Kept because it is locked.", "you wrote it", "Bulk enrichment (run 12)"],
  "movie-sources": ["3 different values", "All agree", "Used here", "Trust OMDb first"],
  "movie-sources-agree": ["Nothing to compare"],
  "movie-artwork": ["Shown now", "Choose", "12 votes"],
  "movie-partial": ["Partial enrichment", "Rate-limited providers: OMDb", "waiting for OMDb"],
  "movie-running": ["Enriching metadata…", "Current provider", "OMDb and Fanart.tv", "Cancel"],
  "movie-failed": ["All providers failed", "Every value stays as it was."],
  "movie-loading": ["Loading the enrichment status…"],
  "movie-edit": ["Save and lock", "One per line", "Write the date as 1968-10-04."],
  "movie-never": ["Never", "It has to be matched first.", "Nothing has changed yet."],
  "videos": ["2 videos", "Wedding of Ann and Bob", "Home · 2019/Summer", "48 minutes", "Missing"],
  "videos-none": ["No video yet"],
  "videos-no-library": ["No other videos in library", "Add a library"],
  "queue": ["Next run tomorrow", "Why it is due", "Never enriched", "Skip next run"],
  "queue-skipped": ["will be skipped once", "Do not skip"],
  "queue-empty": ["Nothing is due", "The schedule is off"],
  "review": ["Several films fit", "74% sure", "Pick", "Ignore", "Held changes", "Accept"],
  "review-empty": ["Nothing needs you"],
  "settings": ["Scanning, 1,204 files", "Offline", "Remove", "Best effort", "Complete or stop"],
  "settings-mistakes": ["There is no such folder", "Write it as 03:00.", "from 1 to 180"],
  "providers": [
    "Provider priority",
    "drag, or use the arrows",
    "OMDb only; without it the value is kept.",
    "OMDb, then TMDB, then whoever else has it.",
    "nothing fills this field now",
    "Back to default",
    "Whoever has a value fills a field",
    "German (de)",
    "180 with one",
  ],
  "providers-draft": [
    "Not in effect yet:",
    "the order of providers, whom to trust for 4 fields and TVmaze off",
    "Preview",
    "Discard",
    "None. Every field has the list it ships with.",
  ],
  "providers-dialog": [
    "870 / 1,000 (87%)",
    "100 kept for webhooks",
    "(estimate)",
    "Get one: www.omdbapi.com",
    "Test",
    "Base addresses",
    "Remove the key",
  ],
  "providers-dialog-mistakes": ["OMDb says: Invalid API key!", "A key has no spaces."],
  "providers-mistakes": ["nothing was changed", "Use codes such as en", "Use a mail address"],
  "preview": [
    "12 of 340 items would change: 134 values.",
    "The Harbour Watch · S01E02",
    "empty",
    "And 131 more values.",
    "Apply",
  ],
  "preview-nothing": ["No value of the 340 items would change."],
  "health": [
    "Provider health status",
    "Limited",
    "asked again in 14 hours",
    "1,000 / 1,000 (100%)",
    "Key refused",
    "It says: the key was refused (HTTP 401)",
    "No key",
    "Switched off",
    "Unreachable",
    "Try again now",
    "failed: no answer within 10 seconds",
  ],
  "activity": ["Bulk enrichment", "412 fields", "Partial"],
  "activity-empty": ["Nothing of this kind yet"],
  "about": [
    "This product uses the TMDB API but is not endorsed or certified by TMDB.",
    "CC BY-NC 4.0",
    "Fanart.tv",
  ],
  "welcome": ["Welcome to Plenarr", "works without any key", "Get a free key"],
  "confirm-run": ["This will enrich all 1,523 titles. Continue?"],
  "error-403": ["Not allowed"],
  "error-404": ["Nothing here"],
  "error-500": ["Something broke", "4f1c2a"],
};

for (const [name, expected] of Object.entries(SHOWS)) {
  Deno.test(`gallery "${name}" says what it must`, async () => {
    const text = words(await html(name));
    for (const phrase of expected) assertStringIncludes(text, phrase, `${name}: "${phrase}"`);
  });
}

for (const name of Object.keys(GALLERY)) {
  Deno.test(`gallery "${name}" obeys the page policy and has one frame`, async () => {
    const page = await html(name);
    assertMatch(page, /^<!doctype html><html lang="en"/);
    assertNotMatch(page, /\sstyle=/, "inline style");
    assertNotMatch(page, /<style/, "style element");
    assertNotMatch(page, /<script(?![^>]*\ssrc=)/, "inline script");
    assertNotMatch(page, /\son[a-z]+=|hx-on|javascript:/, "inline handler");
    assertNotMatch(page, /hx-trigger="[^"]*\[/, "a trigger filter needs eval");
    assertNotMatch(page, /aria-live="assertive"/);
    assertNotMatch(page, /undefined|\[object /);
    assertEquals(page.match(/<h1/g)?.length, 1, "one h1");
    assertEquals(duplicates(page), []);
  });
}

function duplicates(page: string): string[] {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "");
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

Deno.test("every form posts or gets by itself, without scripts", async () => {
  for (const name of Object.keys(GALLERY)) {
    for (const [form] of (await html(name)).matchAll(/<form[^>]*>/g)) {
      const works = /method="dialog"|method="(get|post)"[^>]*action="\//.test(form) ||
        /action="\/[^>]*method="(get|post)"/.test(form);
      assert(works, `${name}: ${form}`);
    }
  }
});

const badges = [
  { completeness: 92, partial: false, tone: "good", word: "Enriched", text: "92%" },
  { completeness: 89.9, partial: false, tone: "warn", word: "Partly enriched", text: "89%" },
  { completeness: 60, partial: false, tone: "warn", word: "Partly enriched", text: "60%" },
  { completeness: 45, partial: false, tone: "bad", word: "Much is missing", text: "45%" },
  { completeness: 65, partial: true, tone: "warn", word: "Waiting for a provider", text: "65%" },
];

for (const { completeness, partial, tone, word, text } of badges) {
  Deno.test(`HealthBadge() ${text}${partial ? " partial" : ""} is ${tone}, in words too`, () => {
    const badge = render(<HealthBadge completeness={completeness} partial={partial} size="sm" />);
    assertMatch(badge, new RegExp(`class="badge ${tone} sm"`));
    assertStringIncludes(words(badge), `${word}, ${text}`);
    assertMatch(badge, /<svg class="icon/);
  });
}

Deno.test("ProgressBar() carries role, name and values", async () => {
  const page = await html("movie-running");
  assertMatch(page, /role="progressbar" aria-label="Enrichment" aria-valuenow="33"/);
  assertMatch(page, /aria-valuemin="0" aria-valuemax="100" aria-valuetext="33%"/);
  assertMatch(page, /aria-live="polite"/);
});

Deno.test("fragments poll only while something runs", () => {
  const { bulk } = sample(DASHBOARDS, "dashboard-running");
  assertMatch(render(<BulkCard {...bulk} />), /hx-get="\/fragments\/bulk" hx-trigger="every 2s"/);
  assertNotMatch(render(<BulkCard {...sample(DASHBOARDS, "dashboard").bulk} />), /every /);
  const { completeness } = sample(DASHBOARDS, "dashboard");
  assertNotMatch(render(<CompletenessCard {...completeness} />), /every /);
  const running = render(<ItemStatus {...sample(MOVIES, "movie-running").status} />);
  assertMatch(running, /hx-get="\/fragments\/movies\/3\/status" hx-trigger="every 2s"/);
  assertNotMatch(render(<ItemStatus {...sample(MOVIES, "movie").status} />), /every /);
  const { libraries } = sample(SETTINGS, "settings").libraries;
  assertMatch(render(<LibraryList libraries={libraries} />), /every 2s/);
  const quiet = libraries.map((library) => ({ ...library, scanning: null }));
  assertNotMatch(render(<LibraryList libraries={quiet} />), /every /);
});

Deno.test("the health page asks for ever, and only its states are read out", async () => {
  const page = await html("health");
  assertMatch(page, /id="provider-health"[^>]*hx-trigger="every 30s"/);
  const live = [...page.matchAll(/aria-live="polite">(.*?)<\/span><\/span>|aria-live="polite">/g)];
  assertEquals(live.length, page.match(/class="now"/g)?.length);
});

Deno.test("values from providers are escaped", () => {
  const evil = `<img src=x onerror="alert(1)">`;
  const table = render(
    <FieldTable
      base="/movies/1"
      fields={[{
        field: "plot",
        label: evil,
        value: { text: evil },
        source: { name: evil, language: evil },
        fetched: null,
        locked: false,
      }, {
        field: "tagline",
        label: "Tagline",
        value: { text: "" },
        source: null,
        fetched: null,
        locked: false,
        edit: { value: `${evil}</textarea>`, multiline: true },
      }]}
    />,
  );
  assertNotMatch(table, /<img/);
  assertEquals(table.match(/<\/textarea>/g)?.length, 1);
  assertStringIncludes(table, "&lt;img src=x onerror=");
});
