import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import { setMonitored } from "../../services/edits/item_switches.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
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

/** Edits, locks and undo, the same for every kind of item. */
export function itemEditsApi(deps: Deps) {
  return forEveryKind(deps, (api, item) => {
    addEdit(deps, api, item);
    addLocks(deps, api, item);
    addUndo(deps, api, item);
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
        summary: locked ? "Lock a field" : "Let providers fill a field again",
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

function addUndo(deps: Deps, api: Api, { path, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "post",
      path: `${path}/{id}/history/{entry}/undo`,
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
}
