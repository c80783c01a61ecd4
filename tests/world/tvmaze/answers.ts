/** What TVmaze sends along with hits and misses alike: both may be an hour old. */
const HEADERS = {
  "content-type": "application/json; charset=UTF-8",
  "cache-control": "public, max-age=3600",
  "access-control-allow-origin": "*",
  "server": "nginx",
} as const;

/** Misses have bodies of three kinds; a lookup's is the word "null". */
const ERRORS = {
  nothing: [404, "null"],
  unknown: [404, notFound("")],
  unknownEpisode: [404, notFound("Unknown episode")],
  badRequest: [400, '{"name":"Bad Request","message":"Missing required parameters","code":0}'],
  limited: [429, ""],
  forbidden: [403, "<html><head><title>403 Forbidden</title></head><body></body></html>"],
} as const;

export function tvmazeError(error: keyof typeof ERRORS, headers: HeadersInit = {}): Response {
  const [status, body] = ERRORS[error];
  const all = { ...HEADERS, ...Object.fromEntries(new Headers(headers)) };
  return new Response(body, { status, headers: all });
}

export function tvmazeOk(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: HEADERS });
}

/** A redirect, of which the body is the word "null". */
export function tvmazeRedirect(location: string): Response {
  return new Response("null", { status: 301, headers: { ...HEADERS, location } });
}

function notFound(message: string): string {
  return JSON.stringify({ name: "Not Found", message, code: 0, status: 404 });
}
