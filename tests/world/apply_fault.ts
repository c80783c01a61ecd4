import type { FaultKind } from "./faults.ts";
import type { ProviderModule } from "./simulator.ts";
import { type Sleep, waitForAbort } from "./sleep.ts";

/** What a fault may need of the request it spoils. */
export interface FaultContext {
  module: ProviderModule;
  request: Request;
  now: () => Date;
  sleep: Sleep;
  /** The answer that would have come. */
  plain(): Promise<Response>;
}

/** The error by which the server on a port knows that it has to cut the connection. */
export class ConnectionReset extends TypeError {
  override name = "ConnectionReset";
}

const HOUR_MS = 3_600_000;
const ERROR_PAGE = `<!DOCTYPE html>
<html lang="en"><head><title>520: Web server is returning an unknown error</title></head>
<body><h1>Error 520</h1><p>The origin sent something that could not be read.</p></body></html>
`;

/** The spoiled answer. */
export function applyFault(kind: FaultKind, context: FaultContext): Promise<Response> {
  return FAULTS[kind](context);
}

const FAULTS: Record<FaultKind, (context: FaultContext) => Promise<Response>> = {
  limited: ({ module }) => answer(module.limited({ "retry-after": "3600" })),
  limited_date: ({ module, now }) => {
    const until = new Date(now().getTime() + HOUR_MS).toUTCString();
    return answer(module.limited({ "retry-after": until }));
  },
  limited_no_header: ({ module }) => answer(module.limited()),
  limited_zero: ({ module }) => answer(module.limited({ "retry-after": "0" })),
  limited_absurd: ({ module }) => answer(module.limited({ "retry-after": "99999999" })),
  limit401: () =>
    answer(Response.json({ Response: "False", Error: "Request limit reached!" }, { status: 401 })),
  error500: () => answer(textResponse(500, "Internal Server Error")),
  error503: () => answer(textResponse(503, "Service Unavailable")),
  html: () =>
    answer(
      new Response(ERROR_PAGE, { status: 520, headers: { "content-type": "text/html" } }),
    ),
  hang: ({ request }) => waitForAbort(request.signal),
  drip: (context) => answer(drip(context)),
  truncated: ({ plain }) => rewrite(plain, (text) => text.slice(0, Math.floor(text.length / 2))),
  wrong_types: ({ plain }) => rewrite(plain, confuseTypes),
  empty: () => answer(new Response("", { headers: { "content-type": "application/json" } })),
  reset: () => Promise.reject(new ConnectionReset("connection reset")),
  redirect: ({ request }) => {
    const { pathname, search } = new URL(request.url);
    const location = `http://elsewhere.invalid${pathname}${search}`;
    return answer(new Response(null, { status: 302, headers: { location } }));
  },
  bad_key: ({ module, request }) => answer(module.badKey(request)),
  not_found: ({ module }) => answer(module.notFound()),
};

function answer(response: Response): Promise<Response> {
  return Promise.resolve(response);
}

function textResponse(status: number, text: string): Response {
  return new Response(text, { status, headers: { "content-type": "text/plain" } });
}

/** Headers at once, then a byte a second that never becomes an answer. */
function drip({ request, sleep }: FaultContext): Response {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, request.signal]);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        await sleep(1000, signal);
      } catch (reason) {
        // After a cancel nobody reads any more, and the stream is closed already.
        if (!stop.signal.aborted) controller.error(reason);
        return;
      }
      controller.enqueue(new TextEncoder().encode(" "));
    },
    cancel: () => stop.abort(),
  }, { highWaterMark: 0 });
  return new Response(body, { headers: { "content-type": "application/json" } });
}

async function rewrite(
  plain: () => Promise<Response>,
  change: (text: string) => string,
): Promise<Response> {
  const { status, headers, ...response } = await readResponse(plain);
  const kept = new Headers(headers);
  kept.delete("content-length");
  return new Response(change(response.text), { status, headers: kept });
}

async function readResponse(plain: () => Promise<Response>) {
  const response = await plain();
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Numbers become words, texts numbers, lists objects and objects lists. */
function confuseTypes(text: string): string {
  const body: unknown = JSON.parse(text);
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "[[]]";
  const confused = Object.entries(body).map(([key, value]) => [key, confuse(value)]);
  return JSON.stringify(Object.fromEntries(confused));
}

function confuse(value: unknown): unknown {
  if (typeof value === "string") return value.length;
  if (typeof value === "number") return `${value} or so`;
  if (Array.isArray(value)) return { first: value[0] ?? null };
  if (typeof value === "object" && value !== null) return [value];
  return { was: value };
}
