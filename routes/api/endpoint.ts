import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { fail } from "../envelope.ts";

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
  422: "Invalid",
  429: "Too many requests; see Retry-After",
};

export const Id = z.coerce.number().int().positive().openapi({ param: { in: "path", name: "id" } });
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
  statuses?: readonly number[];
}

/** An OpenAPI route in the envelope: what validates a request is what documents it. */
export function endpoint<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  wanted: Endpoint<P, Q, B>,
) {
  const { method, path, summary, tag, params, query, body, data = z.unknown(), statuses = [200] } =
    wanted;
  const success = z.object({ success: z.literal(true), data });
  const answers = statuses.map((
    status,
  ) => [status, answer(status, status < 300 ? success : Failure)]);
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
    // What is absent is never asked for: a handler reads only the parts its endpoint names.
    request: request as RequestOf<P, Q, B>,
    responses: Object.fromEntries(answers),
  });
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
