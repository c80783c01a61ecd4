import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { reviewPage } from "../../services/reviews/review_page.ts";
import { readPick } from "../../services/reviews/read_pick.ts";
import { kindOfReview, resolveReview } from "../../services/reviews/resolve_review.ts";
import { searchAgain } from "../../services/reviews/search_again.ts";
import { PAGE_QUERY } from "../../services/reports/page_query.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";

const tag = "Reviews";
const Answer = z.union([
  z.object({
    pick: z.union([
      z.string(),
      z.number(),
      z.record(z.string(), z.union([z.string(), z.number()])),
    ]),
  }).strict(),
  z.object({ ignore: z.literal(true), isNoTitle: z.boolean().optional() }).strict(),
  z.object({ accept: z.literal(true) }).strict(),
  z.object({ reject: z.literal(true) }).strict(),
]);

const Search = z.object({
  title: z.string().max(300),
  year: z.number().int().min(1870).max(2100).nullable().optional(),
}).strict();

/** `/reviews`: what waits for the user. */
export function reviewsApi(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({
      method: "get",
      path: "/reviews",
      summary: "What waits for you",
      tag,
      query: PAGE_QUERY,
    }),
    async (c) => {
      const { page, limit } = c.req.valid("query");
      return ok(c, await reviewPage(deps, page, limit));
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/reviews/{id}",
      summary: "Answer one: pick an id, ignore, accept or reject",
      tag,
      params: IdParam,
      body: Answer,
      statuses: [200, 400, 404, 422],
    }),
    async (c) => {
      const answer = c.req.valid("json");
      const pick = "pick" in answer
        ? readPick(answer.pick, await kindOfReview(deps, c.req.valid("param").id))
        : null;
      if (isProblem(pick)) return fail(c, pick);
      const resolved = await resolveReview(
        deps,
        c.req.valid("param").id,
        pick ? { pick } : answer as Exclude<typeof answer, { pick: unknown }>,
      );
      return isProblem(resolved) ? fail(c, resolved) : ok(c, resolved);
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/reviews/{id}/search",
      summary: "Search for another title",
      tag,
      params: IdParam,
      body: Search,
      statuses: [200, 400, 404, 422],
    }),
    async (c) => {
      const { title, year = null } = c.req.valid("json");
      const found = await searchAgain(deps, c.req.valid("param").id, { title, year });
      return isProblem(found) ? fail(c, found) : ok(c, found);
    },
  );

  return api;
}
