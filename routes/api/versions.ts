import { z } from "@hono/zod-openapi";
import { isTitleKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { mergeVersions } from "../../services/library/merge_versions.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import { versionsOf } from "../../services/reports/versions.ts";
import { fail, ok } from "../envelope.ts";
import { endpoint, IdParam } from "./endpoint.ts";
import { forEveryKind } from "./item_paths.ts";

const From = z.object({ from: z.coerce.number().int().positive() }).strict();

/** Two items of one title become versions of one. */
export function versionsApi(deps: Deps) {
  return forEveryKind(deps, (api, { path, kind, tag, one }) => {
    if (!isTitleKind(kind)) return;
    api.openapi(
      endpoint({
        method: "get",
        path: `${path}/{id}/versions`,
        summary: "Its files by version, and other items of its library that are the same title",
        tag,
        params: IdParam,
        statuses: [200, 404],
      }),
      async (c) => {
        const { id } = c.req.valid("param");
        const versions = await versionsOf(deps, id);
        return versions ? ok(c, versions) : fail(c, notFound(one, id));
      },
    );
    api.openapi(
      endpoint({
        method: "post",
        path: `${path}/{id}/versions`,
        summary: "Take over the files of a younger item of the same title",
        tag,
        params: IdParam,
        body: From,
        statuses: [200, 400, 404, 409, 422],
      }),
      async (c) => {
        const merged = await mergeVersions(
          deps,
          c.req.valid("param").id,
          c.req.valid("json").from,
        );
        return isProblem(merged) ? fail(c, merged) : ok(c, merged);
      },
    );
  });
}
