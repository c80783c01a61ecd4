import { z } from "@hono/zod-openapi";
import { isTitleKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { pickMatch } from "../../services/reviews/resolve_review.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";
import { forEveryKind, type ItemPath } from "./item_paths.ts";

const Match = z.object({
  tmdb: z.coerce.number().int().positive().optional(),
  imdb: z.string().regex(/^tt\d{7,9}$/, "Use an id such as tt0137523").optional(),
  tvdb: z.coerce.number().int().positive().optional(),
  tvmaze: z.coerce.number().int().positive().optional(),
  wikidata: z.string().regex(/^Q\d{1,12}$/, "Use an id such as Q83495").optional(),
}).strict().refine(
  (ids) => Object.values(ids).some((id) => id !== undefined),
  "Name a tmdb, imdb, tvdb, tvmaze or wikidata id",
);

/** What title an item is, as the user says it. */
export function itemMatchApi(deps: Deps) {
  return forEveryKind(deps, (api, item) => {
    if (isTitleKind(item.kind)) addMatch(deps, api, item);
  });
}

function addMatch(deps: Deps, api: ReturnType<typeof apiPart>, { path, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "post",
      path: `${path}/{id}/match`,
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
        : ok(c, { message: `The match was changed; the ${one} is being enriched.` }, 202);
    },
  );
}

function definedOnly(
  ids: Record<string, string | number | undefined>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(ids).flatMap(([system, id]) => id === undefined ? [] : [[system, id]]),
  );
}
