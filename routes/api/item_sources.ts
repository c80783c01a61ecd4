import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { chooseImage } from "../../services/edits/choose_image.ts";
import { takeValue } from "../../services/edits/take_value.ts";
import { isProblem } from "../../services/problem.ts";
import { fieldSources } from "../../services/reports/field_sources.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { whyReport } from "../../services/reports/why.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";
import { forEveryKind, type ItemPath } from "./item_paths.ts";

type Api = ReturnType<typeof apiPart>;

/** What each source says of an item, and why it is as it is; from known answers, nobody is asked. */
export function itemSourcesApi(deps: Deps) {
  return forEveryKind(deps, (api, item) => {
    addReports(deps, api, item);
    addChoices(deps, api, item);
  });
}

function addReports(deps: Deps, api: Api, { path, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/{id}/why`,
      summary: `Why every field of a ${one} is as it is`,
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const report = await whyReport(deps, c.req.valid("param").id);
      return isProblem(report) ? fail(c, report) : ok(c, report);
    },
  );
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/{id}/sources`,
      summary: "What each provider says of each field, side by side",
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const report = await fieldSources(deps, c.req.valid("param").id);
      return isProblem(report) ? fail(c, report) : ok(c, report);
    },
  );
}

function addChoices(deps: Deps, api: Api, { path, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "put",
      path: `${path}/{id}/sources/{field}`,
      summary: "Use what one provider says of a field, and lock it",
      tag,
      params: IdParam.extend({ field: z.string() }),
      body: z.object({ source: z.string() }).strict(),
      statuses: [200, 400, 404, 409],
    }),
    async (c) => {
      const { id, field } = c.req.valid("param");
      const problem = await takeValue(deps, id, field, c.req.valid("json").source);
      return problem ? fail(c, problem) : ok(c, await itemDetails(deps, id));
    },
  );
  api.openapi(
    endpoint({
      method: "put",
      path: `${path}/{id}/artwork/{type}`,
      summary: "Choose an image of a kind of artwork, and lock it",
      tag,
      params: IdParam.extend({ type: z.string() }),
      body: z.object({ candidateId: z.number().int() }).strict(),
      statuses: [200, 400, 404],
    }),
    async (c) => {
      const { id, type } = c.req.valid("param");
      const problem = await chooseImage(deps, id, type, c.req.valid("json").candidateId);
      return problem ? fail(c, problem) : ok(c, await itemDetails(deps, id));
    },
  );
}
