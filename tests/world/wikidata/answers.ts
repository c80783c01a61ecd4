import type { SimulatorDeps } from "../simulator.ts";

/** What nobody should send: the names that HTTP libraries give themselves. */
const LIBRARY_AGENT = /^($|deno\/|node|undici|python-requests|curl\/|go-http-client)/i;
/** A mail address or a page in brackets, by which whoever runs the program can be reached. */
const CONTACT = /\([^()]*(@|https?:\/\/)[^()]*\)/;

/**
 * The door of all Wikimedia sites: nameless agents are turned away at the edge, and those who do
 * not say whom to write to are let in more slowly.
 */
export function turnAway(request: Request, { meters }: SimulatorDeps): Response | null {
  const agent = request.headers.get("user-agent") ?? "";
  if (LIBRARY_AGENT.test(agent)) return forbidden();
  const meter = CONTACT.test(agent) ? meters.wikidata : meters.wikimedia_unidentified;
  const wait = meter.take();
  return wait && tooMany({ "retry-after": String(wait.seconds) });
}

export function forbidden(): Response {
  const text = "Please set a user-agent and respect our robot policy https://w.wiki/4wJS.\n";
  return new Response(text, { status: 403, headers: { "content-type": "text/plain" } });
}

export function tooMany(headers: HeadersInit = {}): Response {
  const page = "<!DOCTYPE html><html><title>Wikimedia Error</title><body>Too Many Requests</body>";
  return new Response(page, {
    status: 429,
    headers: { "content-type": "text/html", ...Object.fromEntries(new Headers(headers)) },
  });
}

/** A refusal for lag: HTTP 200, whatever one might expect. */
export function lagging(headers: HeadersInit = {}): Response {
  const error = {
    code: "maxlag",
    info: "Waiting for wdqs1016: 2.8 seconds lagged.",
    host: "wdqs1016",
    lag: 2.8,
    type: "wikibase-queryservice",
    queryserviceLag: 168,
  };
  return Response.json({ error, servedby: "mw-api-ext.world" }, {
    headers: { "x-database-lag": "2", ...Object.fromEntries(new Headers(headers)) },
  });
}

/** Any other error, which is a 200 as well. */
export function apiError(code: string): Response {
  const headers = { "mediawiki-api-error": code };
  return Response.json({ error: { code, info: `The request failed: ${code}.` } }, { headers });
}
