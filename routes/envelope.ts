import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Deps } from "../services/deps.ts";
import type { Problem } from "../services/problem.ts";

/**
 * Answers `{success: true, data}`. It is typed `never` so that a handler may return it wherever its
 * OpenAPI route wants the documented type: the schemas document, the services' types decide.
 */
export function ok(c: Context, data: unknown, status: 200 | 201 | 202 = 200): never {
  return c.json({ success: true, data }, status) as never;
}

/** Answers a problem in the envelope, with its status. */
export function fail(c: Context, { status, code, message, details }: Problem): never {
  if (status === 429) c.header("Retry-After", String(details?.retryAfter ?? 60));
  return c.json(
    { success: false, error: { code, message, details: details ?? {} } },
    status,
  ) as never;
}

/** The framework's own words where they do not say what to do. */
const WORDS: Readonly<Record<number, string>> = {
  400: "The body is no JSON that can be read. Nothing was changed.",
  415: "Send JSON, with the header Content-Type: application/json. Nothing was changed.",
};

/** What is thrown: a framework's refusal keeps its status, anything else is a bug and logged. */
export function failThrown(c: Context, error: unknown, { log }: Deps) {
  if (error instanceof HTTPException) {
    const code = error.status === 413
      ? "too_large"
      : error.status === 400
      ? "malformed"
      : "refused";
    return c.json({
      success: false,
      error: {
        code,
        message: WORDS[error.status] ?? (error.message || "The request was refused."),
        details: {},
      },
    }, error.status);
  }
  log.error("request broke", {
    path: c.req.path,
    error: error instanceof Error ? (error.cause ?? error).toString() : String(error),
  });
  const message = "Something went wrong here. Nothing else was changed; the log says more.";
  return c.json({ success: false, error: { code: "internal", message, details: {} } }, 500);
}
