/** A mistake, and how it is answered. */
export interface Mistake {
  name: string;
  method?: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  status: number;
  code: string;
}

const LARGE = JSON.stringify({ fields: { plot: "x".repeat(1_100_000) } });

export const MISTAKES: Mistake[] = [
  { name: "an unknown address", path: "/nothing", status: 404, code: "not_found" },
  { name: "an unknown movie", path: "/movies/99999", status: 404, code: "not_found" },
  { name: "an id that is none", path: "/movies/abc", status: 404, code: "not_found" },
  {
    name: "an unknown movie's history",
    path: "/movies/9999/history",
    status: 404,
    code: "not_found",
  },
  {
    name: "an unknown movie's status",
    path: "/movies/9999/enrichment-status",
    status: 404,
    code: "not_found",
  },
  { name: "an unknown job", path: "/jobs/9999", status: 404, code: "not_found" },
  { name: "an unknown job", method: "DELETE", path: "/jobs/9999", status: 404, code: "not_found" },
  { name: "a limit above 200", path: "/movies?limit=201", status: 422, code: "invalid" },
  { name: "page 0", path: "/movies?page=0", status: 422, code: "invalid" },
  { name: "an unknown filter", path: "/movies?filter=odd", status: 422, code: "invalid" },
  { name: "an unknown order", path: "/movies?sort=colour", status: 422, code: "invalid" },
  ...write("malformed JSON", "PATCH", "/movies/1", "{", 400, "malformed"),
  ...write("a list for an object", "PATCH", "/movies/1", [], 422, "invalid"),
  ...write("an unknown property", "PATCH", "/movies/1", { titel: 1 }, 422, "invalid"),
  ...write("an unknown field", "PATCH", "/movies/1", { fields: { hue: 1 } }, 422, "invalid"),
  ...write("a wrong value", "PATCH", "/movies/1", { fields: { runtime: "x" } }, 422, "invalid"),
  ...write("too large a body", "PATCH", "/movies/1", LARGE, 413, "too_large"),
  ...write("a lock of no field", "PUT", "/movies/1/locks/hue", undefined, 404, "not_found"),
  ...write("a match without an id", "POST", "/movies/1/match", {}, 422, "invalid"),
  ...write("an id that is none", "POST", "/movies/1/match", { imdb: "nm1" }, 422, "invalid"),
  ...write(
    "a title nobody knows",
    "POST",
    "/movies/1/match",
    { tmdb: 999_999_999 },
    422,
    "unknown_title",
  ),
  ...write("an unknown movie", "POST", "/movies/9999/enrich", {}, 404, "not_found"),
  ...write("malformed JSON", "POST", "/movies/1/enrich", "{", 400, "malformed"),
  ...write("a wrong type", "POST", "/movies/1/enrich", { force: "yes" }, 422, "invalid"),
  ...write("an unknown kind", "POST", "/entities/hat/1/enrich", {}, 404, "not_found"),
  ...write("no path", "POST", "/libraries", {}, 422, "invalid"),
  ...write("a path that is not there", "POST", "/libraries", { path: "/no/where" }, 422, "invalid"),
  ...write(
    "a kind that does not exist",
    "POST",
    "/libraries",
    { path: "/tmp", kind: "music" },
    422,
    "invalid",
  ),
  ...write("an unknown library", "POST", "/libraries/999/scan", undefined, 404, "not_found"),
  ...write("an unknown library", "DELETE", "/libraries/999", undefined, 404, "not_found"),
  ...write("an unknown setting", "PATCH", "/settings", { hue: 1 }, 422, "invalid"),
  ...write("a wrong setting", "PATCH", "/settings", { freshnessDays: 0 }, 422, "invalid"),
  ...write("an unknown provider", "PUT", "/providers/config/hat", {}, 404, "not_found"),
  ...write(
    "an unknown provider",
    "POST",
    "/providers/config/hat/test",
    undefined,
    404,
    "not_found",
  ),
  ...write("a wrong limit", "PUT", "/providers/config/omdb", { dailyQuota: 0 }, 422, "invalid"),
  ...write("a key with spaces", "PUT", "/providers/config/omdb", { key: "a b" }, 422, "invalid"),
  ...write("a wrong order", "PUT", "/providers/field-authorities", { fillGaps: 1 }, 422, "invalid"),
  ...write("an unknown review", "POST", "/reviews/999", { ignore: true }, 404, "not_found"),
  ...write("no decision", "POST", "/reviews/1", { perhaps: true }, 422, "invalid"),
  ...write("nothing to cancel", "POST", "/enrichment/bulk-cancel", undefined, 409, "not_running"),
  ...write(
    "an undo of nothing",
    "POST",
    "/movies/1/history/99999/undo",
    undefined,
    404,
    "not_found",
  ),
  {
    name: "a foreign page",
    method: "POST",
    path: "/enrichment/bulk-run",
    headers: { origin: "https://evil.example" },
    status: 403,
    code: "refused",
  },
  {
    name: "a cross-site request",
    method: "POST",
    path: "/enrichment/bulk-run",
    headers: { "sec-fetch-site": "cross-site" },
    status: 403,
    code: "refused",
  },
  {
    name: "a foreign name for this machine",
    path: "/movies",
    headers: { host: "evil.example" },
    status: 403,
    code: "refused",
  },
];

function write(
  name: string,
  method: string,
  path: string,
  body: unknown,
  status: number,
  code: string,
): Mistake[] {
  return [{ name, method, path, body, status, code }];
}
