import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, Next } from "hono";
import { fail } from "../envelope.ts";
import { refuseUnknownDryRun } from "./dry_run.ts";

const Failure = z.object({
  success: z.literal(false),
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
}).openapi("Error");

const REASONS: Readonly<Record<number, string>> = {
  200: "Done",
  201: "Created",
  202: "Queued",
  400: "Malformed",
  404: "Not found",
  409: "Conflict",
  413: "Too large",
  415: "Not sent as JSON",
  422: "Invalid",
  429: "Too many requests; see Retry-After",
};

/** Digits alone: whoever looks at an address reads the same number. */
export const Id = z.string().regex(/^\d{1,16}$/, "Write it in digits").transform(Number).pipe(
  z.int().positive(),
)
  .openapi({ type: "integer", minimum: 1 });
export const IdParam = z.object({ id: Id });

interface Endpoint<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  method: "get" | "post" | "put" | "patch" | "delete";
  path: string;
  summary: string;
  tag: string;
  params?: P;
  query?: Q;
  body?: B;
  /** A body that may be left out. */
  isBodyOptional?: boolean;
  data?: z.ZodType;
  /** Beside those that follow from what it takes. */
  statuses?: readonly number[];
}

/** An OpenAPI route in the envelope: what validates a request is what documents it. */
export function endpoint<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  wanted: Endpoint<P, Q, B>,
) {
  const { method, path, summary, tag, params, query, body, data = z.unknown(), statuses = [200] } =
    wanted;
  const success = z.object({ success: z.literal(true), data });
  const answers = [...new Set([...statuses, ...refusalsOf(wanted)])].map((
    status,
  ) => [status, answer(status, status < 300 ? success : Failure)]);
  const takesDryRun = query !== undefined && "dry_run" in query.shape;
  const request: Partial<RequestOf<P, Q, B>> = {
    ...(params ? { params } : {}),
    ...(query ? { query } : {}),
    ...(body
      ? {
        body: {
          required: !wanted.isBodyOptional,
          content: { "application/json": { schema: body } },
        },
      }
      : {}),
  };
  return createRoute({
    method,
    path,
    summary,
    tags: [tag],
    middleware: [
      ...(method === "get" ? [] : [refuseUnknownDryRun(takesDryRun)]),
      ...(wanted.isBodyOptional ? [passNothingAsNothing] : []),
    ],
    // What is absent is never asked for: a handler reads only the parts its endpoint names.
    request: request as RequestOf<P, Q, B>,
    responses: Object.fromEntries(answers),
  });
}

/** Many a client says that it sends JSON where it sends nothing: then no body is read. */
async function passNothingAsNothing(c: Context, next: Next) {
  if (c.req.header("content-type") !== undefined && await c.req.text() === "") {
    const { url, method } = c.req.raw;
    const headers = new Headers(c.req.raw.headers);
    headers.delete("content-type");
    c.req.raw = new Request(url, { method, headers });
  }
  await next();
}

/** How a request can be refused before its handler sees it. */
function refusalsOf<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  { method, params, query, body }: Endpoint<P, Q, B>,
): number[] {
  return [
    ...(params ? [404] : []),
    ...(body ? [400, 413, 415] : []),
    ...(body || query || method !== "get" ? [422] : []),
  ];
}

interface RequestOf<P, Q, B> {
  params: P;
  query: Q;
  body: { required: boolean; content: { "application/json": { schema: B } } };
}

/** A part of the API; what does not validate is answered in the envelope. */
export function apiPart() {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const place = issue?.path.map(String).join(".") || "the body";
      const isParameter = result.target === "param";
      return fail(c as Context, {
        status: isParameter ? 404 : 422,
        code: isParameter ? "not_found" : "invalid",
        message: isParameter
          ? "There is nothing at this address."
          : `${place}: ${issue?.message ?? "not valid"}. Nothing was changed.`,
        details: {
          issues: result.error.issues.map(({ path, message }) => ({
            path: path.map(String).join("."),
            message,
          })),
        },
      });
    },
  });
}

function answer(status: number, schema: z.ZodType) {
  return { description: REASONS[status] ?? "Answer", content: { "application/json": { schema } } };
}
