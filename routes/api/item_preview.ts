import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { applyItemPreview, previewItem } from "../../services/preview/item_preview.ts";
import { isProblem } from "../../services/problem.ts";
import { fail, ok } from "../envelope.ts";
import { endpoint, IdParam } from "./endpoint.ts";
import { forEveryKind } from "./item_paths.ts";

const Apply = z.object({
  hash: z.string(),
  fields: z.array(z.string()).optional(),
}).strict();

/** What a refresh would change of one item, and carrying out exactly that. */
export function itemPreviewApi(deps: Deps) {
  return forEveryKind(deps, (api, { path, tag }) => {
    api.openapi(
      endpoint({
        method: "get",
        path: `${path}/{id}/preview`,
        summary: "What a refresh would change, from known answers",
        tag,
        params: IdParam,
        statuses: [200, 404],
      }),
      async (c) => {
        const plan = await previewItem(deps, c.req.valid("param").id);
        return isProblem(plan) ? fail(c, plan) : ok(c, plan);
      },
    );
    api.openapi(
      endpoint({
        method: "post",
        path: `${path}/{id}/preview/apply`,
        summary: "Carry out that very plan, or some fields of it; 409 where it is another one now",
        tag,
        params: IdParam,
        body: Apply,
        statuses: [200, 400, 404, 409],
      }),
      async (c) => {
        const { hash, fields } = c.req.valid("json");
        const wish = { hash, ...(fields ? { fields } : {}) };
        const applied = await applyItemPreview(deps, c.req.valid("param").id, wish);
        return isProblem(applied) ? fail(c, applied) : ok(c, applied);
      },
    );
  });
}
