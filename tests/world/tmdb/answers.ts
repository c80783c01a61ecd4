import { hashHex } from "../films/hash.ts";

/** TMDB's own numbers for what went wrong; they are not HTTP statuses. */
const ERRORS = {
  invalidKey: [401, 7, "Invalid API key: You must be granted a valid key."],
  notFound: [404, 34, "The resource you requested could not be found."],
  limited: [429, 25, "Your request count (#) is over the allowed limit of (40)."],
  badPage: [
    400,
    22,
    "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.",
  ],
  badDate: [400, 23, "Invalid date: Format needs to be YYYY-MM-DD."],
  tooManyAppends: [
    400,
    27,
    "Too many append to response objects: The maximum number of remote calls is 20.",
  ],
  badParameters: [422, 5, "Invalid parameters: Your request parameters are incorrect."],
  badRange: [
    422,
    20,
    "Invalid date range: Should be a range no longer than 14 days.",
  ],
  badMethod: [405, 42, "This request method is not supported for this resource."],
} as const;

export type TmdbError = keyof typeof ERRORS;

/** TMDB's body for an error. */
export function tmdbError(error: TmdbError, headers: HeadersInit = {}): Response {
  const [status, status_code, status_message] = ERRORS[error];
  return Response.json({ success: false, status_code, status_message }, {
    status,
    headers: {
      "content-type": "application/json;charset=utf-8",
      ...Object.fromEntries(new Headers(headers)),
    },
  });
}

/** A 200 with the headers that TMDB sends, or a 304 for who has it already. */
export function tmdbOk(request: Request, body: unknown, maxAge: number): Response {
  const text = JSON.stringify(body);
  const etag = `W/"${hashHex(text, 32)}"`;
  const headers = {
    "content-type": "application/json;charset=utf-8",
    "cache-control": `public, max-age=${maxAge}`,
    "etag": etag,
    "vary": "accept-encoding, Origin",
  };
  const known = request.headers.get("if-none-match");
  if (known?.split(/,\s*/).includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}
