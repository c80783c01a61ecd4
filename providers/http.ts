import type { z } from "zod";
import { readRetryAfter } from "../domain/limits/retry_after.ts";
import type { Outcome } from "../domain/outcome.ts";
import { VERSION } from "../domain/version.ts";
import { safeDetail } from "./safe_detail.ts";

export interface HttpDeps {
  fetch: typeof fetch;
  /** Waits for leave to send one more request; none of the request's own time. */
  turn?: () => Promise<void>;
  now: () => number;
  /** Who runs this Plenarr; named to providers that ask for it. */
  contact: string | null;
}

/** What came back, whatever its status. `body` is undefined when it is not JSON. */
export interface Reply {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface RequestOptions {
  headers?: Record<string, string>;
  /** Sent as JSON in a POST; a GET without it. */
  post?: unknown;
  /** Whether a redirect to that address may be followed; none is by default. */
  follow?: (target: URL) => boolean;
}

/** A provider's own reading of a reply that is not a plain success; undefined for the usual one. */
export type ReplyReader = (reply: Reply, now: number) => Outcome<never> | undefined;

/** One request, headers and body together, may take this long. */
export const REQUEST_MS = 10_000;
const MOST_REDIRECTS = 3;
const LARGEST_BODY = 8 * 1024 * 1024;

const WORDS = {
  timeout: `no answer within ${REQUEST_MS / 1000} seconds`,
  connection: "the connection failed",
  size: "the answer is too large",
  unreadable: "the answer is not readable JSON",
} as const;

/**
 * Gets JSON and reads it: the outcome of one request, never an exception. No detail ever holds the
 * address, since OMDb's carries the key, nor what else was sent.
 */
export async function getJson<S extends z.ZodType>(
  deps: HttpDeps,
  url: URL,
  schema: S,
  options: RequestOptions & { read?: ReplyReader } = {},
): Promise<Outcome<z.output<S>>> {
  const outcome = await getAndRead(deps, url, schema, options);
  if (!("detail" in outcome)) return outcome;
  return { ...outcome, detail: safeDetail(outcome.detail, { url, ...options }) };
}

async function getAndRead<S extends z.ZodType>(
  deps: HttpDeps,
  url: URL,
  schema: S,
  options: RequestOptions & { read?: ReplyReader },
): Promise<Outcome<z.output<S>>> {
  const reply = await requestFollowing(deps, url, options);
  if ("kind" in reply) return reply;
  const special = options.read?.(reply, deps.now()) ?? readStatus(reply, deps.now());
  if (special) return special;
  if (reply.body === undefined) return failed(WORDS.unreadable);
  const parsed = schema.safeParse(reply.body);
  return parsed.success ? { kind: "ok", value: parsed.data } : failed(explain(parsed.error));
}

export function failed(detail: string, isUnreachable = false): Outcome<never> {
  return { kind: "failed", detail, isUnreachable };
}

/** "Too fast": honours `Retry-After` in every form. */
export function limited({ headers }: Reply, now: number, detail: string): Outcome<never> {
  const retryAt = readRetryAfter(headers.get("retry-after"), now);
  return { kind: "rate_limited", scope: "rate", retryAt, detail };
}

/** Follows redirects only where the module knows that they lead to its own provider. */
async function requestFollowing(
  deps: HttpDeps,
  url: URL,
  options: RequestOptions,
): Promise<Reply | Outcome<never>> {
  let address = url;
  for (let followed = 0;; followed++) {
    const reply = await request(deps, address, options);
    if ("kind" in reply || reply.status < 300 || reply.status >= 400) return reply;
    const target = URL.parse(reply.headers.get("location") ?? "", address);
    if (!target || !options.follow?.(target) || followed >= MOST_REDIRECTS) return reply;
    address = target;
  }
}

async function request(
  deps: HttpDeps,
  url: URL,
  { headers, post }: RequestOptions,
): Promise<Reply | Outcome<never>> {
  await deps.turn?.();
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new DOMException("", "TimeoutError")),
    REQUEST_MS,
  );
  try {
    const response = await deps.fetch(url, {
      headers: {
        accept: "application/json",
        "user-agent": userAgent(deps.contact),
        ...(post === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(post === undefined ? {} : { method: "POST", body: JSON.stringify(post) }),
      // A redirect may lead anywhere, with the key in its address: none is followed unseen.
      redirect: "manual",
      signal: controller.signal,
    });
    const text = await readText(response, controller.signal);
    if (text === null) return failed(WORDS.size);
    return { status: response.status, headers: response.headers, body: parseJson(text) };
  } catch {
    return failed(controller.signal.aborted ? WORDS.timeout : WORDS.connection, true);
  } finally {
    clearTimeout(timer);
  }
}

/** Providers want to know who asks, some of them whom to write to. */
function userAgent(contact: string | null): string {
  return `Plenarr/${VERSION}${contact ? ` (${contact})` : ""}`;
}

/** The whole body, or null when it grows too large. A dripping body ends with the signal. */
async function readText(response: Response, signal: AbortSignal): Promise<string | null> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const onAbort = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", onAbort, { once: true });
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > LARGEST_BODY) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  signal.removeEventListener("abort", onAbort);
  signal.throwIfAborted();
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The usual meaning of a status; undefined for a success. */
function readStatus(reply: Reply, now: number): Outcome<never> | undefined {
  const { status } = reply;
  if (status >= 200 && status < 300) return undefined;
  if (status === 429) return limited(reply, now, "too many requests");
  if (status === 404) return { kind: "not_found" };
  if (status === 401 || status === 403) {
    return { kind: "refused", detail: `the key was refused (HTTP ${status})` };
  }
  // 502 to 504, and Cloudflare's 520 to 527, say that nobody is there at all.
  const isUnreachable = (status >= 502 && status <= 504) || (status >= 520 && status <= 527);
  if (status >= 300 && status < 400) return failed(`answered with a redirect (HTTP ${status})`);
  return failed(`answered with an error (HTTP ${status})`, isUnreachable);
}

function explain(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.map(String).join(".") || "the answer";
  return `unexpected answer: ${place}: ${issue?.message ?? "not as expected"}`;
}
