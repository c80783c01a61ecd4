/** OMDb's errors; most come with status 200, and 401 means three things. */
const ERRORS = {
  noMovie: [200, "Movie not found!"],
  noSeason: [200, "Series or season not found!"],
  noData: [200, "Error getting data."],
  badId: [200, "Incorrect IMDb ID."],
  tooMany: [200, "Too many results."],
  nothingAsked: [200, "Something went wrong."],
  noKey: [401, "No API key provided."],
  badKey: [401, "Invalid API key!"],
  limit: [401, "Request limit reached!"],
} as const;

/** OMDb's body for an error. */
export function omdbError(error: keyof typeof ERRORS): Response {
  const [status, text] = ERRORS[error];
  return Response.json({ Response: "False", Error: text }, {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}

/** A 200 with the headers that OMDb and Cloudflare send. */
export function omdbOk(body: object, now: Date): Response {
  return Response.json(body, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "public, max-age=3600",
      "expires": new Date(now.getTime() + 3_600_000).toUTCString(),
      "last-modified": now.toUTCString(),
      "access-control-allow-origin": "*",
      "cf-cache-status": "DYNAMIC",
      "server": "cloudflare",
      "vary": "*",
      "x-aspnet-version": "4.0.30319",
    },
  });
}
