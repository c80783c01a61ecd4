import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import { setItemLock, setMonitored } from "../../services/edits/item_switches.ts";
import { notFound } from "../../services/problem.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { seriesDetails } from "../../services/reports/series_details.ts";
import { changeStructure } from "../../services/series/change_structure.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";
import { forEveryKind, type ItemPath } from "./item_paths.ts";

const FieldParam = IdParam.extend({ field: z.string() });
const Edit = z.object({
  fields: z.record(z.string(), z.unknown()).optional(),
  monitored: z.boolean().optional(),
}).strict();

type Api = ReturnType<typeof apiPart>;

/** Edits and locks, the same for every kind of item. */
export function itemEditsApi(deps: Deps) {
  return forEveryKind(deps, (api, item) => {
    addEdit(deps, api, item);
    addLocks(deps, api, item);
    addItemLock(deps, api, item);
    if (item.kind === "series") addStructure(deps, api, item);
  });
}

function addEdit(deps: Deps, api: Api, { path, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "patch",
      path: `${path}/{id}`,
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
      return details ? ok(c, details) : fail(c, problem ?? notFound(one, id));
    },
  );
}

function addLocks(deps: Deps, api: Api, { path, tag }: ItemPath): void {
  for (const [method, locked] of [["put", true], ["delete", false]] as const) {
    api.openapi(
      endpoint({
        method,
        path: `${path}/{id}/locks/{field}`,
        summary: locked ? "Lock a field or a kind of artwork" : "Let providers fill it again",
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
}

function addItemLock(deps: Deps, api: Api, { path, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "put",
      path: `${path}/{id}/lock`,
      summary: `Lock all of a ${one}, open it, or leave that to what it belongs to (null)`,
      tag,
      params: IdParam,
      body: z.object({ locked: z.boolean().nullable() }).strict(),
      statuses: [200, 400, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const problem = await setItemLock(deps, id, c.req.valid("json").locked);
      return problem ? fail(c, problem) : ok(c, await itemDetails(deps, id));
    },
  );
}

function addStructure(deps: Deps, api: Api, { path, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "put",
      path: `${path}/{id}/structure`,
      summary: "Say whose list of seasons and episodes counts",
      tag,
      params: IdParam,
      body: z.object({ provider: z.string() }).strict(),
      statuses: [200, 400, 404, 422],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const problem = await changeStructure(deps, id, c.req.valid("json").provider);
      return problem ? fail(c, problem) : ok(c, await seriesDetails(deps, id, true));
    },
  );
}
