import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { editFields, setLock } from "../../services/enrichment/edit_field.ts";
import { setMonitored } from "../../services/enrichment/set_monitored.ts";
import { undoChange } from "../../services/enrichment/undo.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { itemHistory } from "../../services/reports/item_history.ts";
import { itemPage, LIST_QUERY } from "../../services/reports/item_page.ts";
import { pickMatch } from "../../services/reviews/resolve_review.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";

const tag = "Movies";
const FieldParam = IdParam.extend({ field: z.string() });
const Page = z.object({
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Edit = z.object({
  fields: z.record(z.string(), z.unknown()).optional(),
  monitored: z.boolean().optional(),
}).strict();
const Match = z.object({
  tmdb: z.coerce.number().int().positive().optional(),
  imdb: z.string().regex(/^tt\d{7,9}$/, "Use an id such as tt0137523").optional(),
  tvdb: z.coerce.number().int().positive().optional(),
}).strict().refine(({ tmdb, imdb, tvdb }) => tmdb ?? imdb ?? tvdb, "Name a tmdb, imdb or tvdb id");

/** `/movies`: list, details, edits, locks, match and history. */
export function moviesApi(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({ method: "get", path: "/movies", summary: "List movies", tag, query: LIST_QUERY }),
    async (c) => ok(c, await itemPage(deps, "movie", c.req.valid("query"))),
  );

  api.openapi(
    endpoint({
      method: "get",
      path: "/movies/{id}",
      summary: "One movie with all it holds",
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const details = await itemDetails(deps, id);
      return details ? ok(c, details) : fail(c, notFound("movie", id));
    },
  );

  api.openapi(
    endpoint({
      method: "patch",
      path: "/movies/{id}",
      summary: "Edit fields (edits lock) or monitoring",
      tag,
      params: IdParam,
      body: Edit,
      statuses: [200, 400, 404, 422],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { fields, monitored } = c.req.valid("json");
      const problem = (fields ? await editFields(deps, id, fields) : null) ??
        (monitored === undefined ? null : await setMonitored(deps, id, monitored));
      const details = problem ? null : await itemDetails(deps, id);
      return details ? ok(c, details) : fail(c, problem ?? notFound("movie", id));
    },
  );

  for (const [method, locked] of [["put", true], ["delete", false]] as const) {
    const summary = locked ? "Lock a field" : "Let providers fill a field again";
    api.openapi(
      endpoint({
        method,
        path: "/movies/{id}/locks/{field}",
        summary,
        tag,
        params: FieldParam,
        statuses: [200, 404],
      }),
      async (c) => {
        const { id, field } = c.req.valid("param");
        const problem = await setLock(deps, id, field, locked);
        return problem ? fail(c, problem) : ok(c, { field, locked });
      },
    );
  }

  api.openapi(
    endpoint({
      method: "post",
      path: "/movies/{id}/match",
      summary: "Say what title it is",
      tag,
      params: IdParam,
      body: Match,
      statuses: [202, 400, 404, 422],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const problem = await pickMatch(deps, id, definedOnly(c.req.valid("json")));
      return problem
        ? fail(c, problem)
        : ok(c, { message: "The match was changed; the movie is being enriched." }, 202);
    },
  );

  api.openapi(
    endpoint({
      method: "get",
      path: "/movies/{id}/history",
      summary: "What happened to a movie",
      tag,
      params: IdParam,
      query: Page,
      statuses: [200, 404],
    }),
    async (c) => {
      const { page, limit } = c.req.valid("query");
      const history = await itemHistory(deps, c.req.valid("param").id, page, limit);
      return isProblem(history) ? fail(c, history) : ok(c, history);
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/movies/{id}/history/{entry}/undo",
      summary: "Take one change back",
      tag,
      params: IdParam.extend({ entry: z.coerce.number().int() }),
      statuses: [200, 404, 409],
    }),
    async (c) => {
      const { id, entry } = c.req.valid("param");
      const problem = await undoChange(deps, id, entry);
      return problem ? fail(c, problem) : ok(c, await itemDetails(deps, id));
    },
  );

  return api;
}

function definedOnly(
  ids: Record<string, string | number | undefined>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(ids).flatMap(([system, id]) => id === undefined ? [] : [[system, id]]),
  );
}
