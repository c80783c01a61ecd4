import { assertEquals, assertMatch } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { catchUp } from "../world_runs/library_run.ts";
import { createApiRun, type Json, keysOf } from "./api_run.ts";

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const LIST = ["items", "limit", "page", "total"];

/** Source documents name these properties; there may be more. */
const SHAPES: { path: string; has: string[]; inside?: [path: string, has: string[]][] }[] = [
  {
    path: "/movies/completeness",
    has: ["summary", "topIncomplete"],
    inside: [
      ["summary", ["total", "complete", "partial", "minimal", "avgCompleteness"]],
      ["topIncomplete.0", ["id", "title", "completeness", "missingFields"]],
    ],
  },
  {
    path: "/movies/enrichment/stats",
    has: [
      ...["total", "enriched", "partiallyEnriched", "unenriched"],
      ...["averageCompleteness", "topIncomplete"],
    ],
    inside: [["topIncomplete.0", ["id", "title", "year", "completeness", "missingFields"]]],
  },
  {
    path: "/movies/1/enrichment-status",
    has: [
      ...["movieId", "completeness", "lastEnriched", "enrichmentDuration", "partial"],
      ...["rateLimitedProviders", "missingFields", "fieldSources"],
    ],
  },
  {
    path: "/enrichment/queue",
    has: ["nextEnrichment", "queueSize", "topItems"],
    inside: [["topItems.0", ["id", "title", "lastEnriched", "completeness", "priority"]]],
  },
  {
    path: "/enrichment/bulk-status",
    has: ["lastRun", "nextRun", "currentRun"],
    inside: [["nextRun", ["scheduledAt", "timeUntil"]]],
  },
  {
    path: "/providers/health",
    has: ["providers"],
    inside: [["providers.0", ["id", "name", "enabled", "healthy", "rateLimited"]]],
  },
  {
    path: "/providers/config",
    has: ["providers"],
    inside: [[
      "providers.0",
      ["enabled", "rateLimitRequests", "rateLimitWindowSeconds", "dailyQuota", "priorityOrder"],
    ]],
  },
  {
    path: "/providers/field-authorities",
    has: ["providerPriority", "fieldAuthorities", "fillGaps"],
    inside: [["fieldAuthorities.imdb_rating", ["providers", "exclusive"]]],
  },
  { path: "/movies", has: LIST },
  { path: "/jobs", has: LIST },
  { path: "/libraries", has: LIST },
  { path: "/reviews", has: LIST },
  { path: "/movies/1/history", has: LIST },
  { path: "/settings", has: ["languages", "countries", "freshnessDays", "schedule", "fillGaps"] },
  {
    path: "/movies/1",
    has: [
      ...["id", "title", "year", "ids", "match", "monitored", "completeness", "lastEnriched"],
      ...["partial", "pending", "fields", "artwork", "files"],
    ],
    inside: [
      ["ids", ["tmdb", "imdb", "tvdb", "wikidata"]],
      ["match", ["state", "score"]],
      [
        "fields.plot",
        ["value", "source", "language", "fetchedAt", "runId", "reason", "locked"],
      ],
      [
        "artwork.poster.0",
        ["candidateId", "provider", "url", "language", "votes", "width", "height", "selected"],
      ],
    ],
  },
];

Deno.test("every answer has the shape that the source documents give it", async (t) => {
  await using api = await createApiRun(FILMS);
  await api.call("POST", "/movies/1/enrich", {});
  for (const { path, has, inside = [] } of SHAPES) {
    await t.step(path, async () => {
      const { status, body, headers } = await api.call("GET", path);
      assertEquals([status, body.success as unknown], [200, true]);
      assertMatch(headers.get("content-type") ?? "", /^application\/json/);
      assertEquals(has.filter((name) => !keysOf(body.data).includes(name)), []);
      for (const [place, names] of inside) {
        const part = place.split(".").reduce((at: Json | undefined, name) => at?.[name], body.data);
        assertEquals(names.filter((name) => !keysOf(part).includes(name)), [], place);
      }
    });
  }
});

Deno.test("/api is the same as /api/v1", async () => {
  await using api = await createApiRun();
  for (const { path } of SHAPES) {
    const [a, b] = [await api.call("GET", `/api${path}`), await api.call("GET", `/api/v1${path}`)];
    assertEquals([a.status, a.body], [b.status, b.body]);
  }
});

Deno.test("times are ISO 8601 in UTC and ids are integers", async () => {
  await using api = await createApiRun();
  const movie = await api.get("/movies/1");
  assertMatch(String(movie.lastEnriched), ISO);
  assertMatch(String(movie.fields?.title?.fetchedAt), ISO);
  assertEquals(typeof movie.id, "number");
  const { nextRun } = await api.get("/enrichment/bulk-status");
  assertMatch(String(nextRun?.scheduledAt), ISO);
  assertEquals(Number.isInteger(nextRun?.timeUntil), true);
});

Deno.test("a limited provider is shown with its reason, its time and what waits for it", async () => {
  await using api = await createApiRun();
  const { run } = api;
  run.world.fault("omdb", { kind: "limit401" });
  run.clock.advance(8 * 86_400_000);
  await api.call("POST", "/enrichment/bulk-run", { force: true });
  await catchUp(run);
  const { providers } = await api.get("/providers/health");
  const omdb = (providers as unknown as Json[]).find(({ id }) => String(id) === "omdb");
  assertEquals([omdb?.healthy, omdb?.rateLimited] as unknown[], [false, true]);
  assertMatch(String(omdb?.rateLimitReason), /quota exhausted/);
  assertMatch(String(omdb?.rateLimitResetAt), /T00:00:00\.000Z$/);
  const { lastRun } = await api.get("/enrichment/bulk-status");
  assertEquals([lastRun?.rateLimitHit, lastRun?.rateLimitedProviders] as unknown[], [
    true,
    ["omdb"],
  ]);
  const status = await api.get("/movies/1/enrichment-status");
  assertEquals(status.rateLimitedProviders as unknown, ["omdb"]);
});
