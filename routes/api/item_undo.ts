import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { allowAgain, rejectedValues } from "../../services/undo/allow_again.ts";
import { startUndoOfLastRun } from "../../services/undo/start_undo.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, Id, IdParam } from "./endpoint.ts";
import { forEveryKind, type ItemPath } from "./item_paths.ts";
import { queuedRun } from "./queued_run.ts";

/** What an undo restores can be locked in the same step. */
export const Lock = z.object({ lock: z.boolean().optional() }).strict();

type Api = ReturnType<typeof apiPart>;

/** Undo of one change or of the last run, and what is not applied again because of it. */
export function itemUndoApi(deps: Deps) {
  return forEveryKind(deps, (api, item) => {
    addUndo(deps, api, item);
    addRejected(deps, api, item);
  });
}

function addUndo(deps: Deps, api: Api, { path, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "post",
      path: `${path}/{id}/history/{entry}/undo`,
      summary: "Take one change back, and lock what it restores if wanted",
      tag,
      params: IdParam.extend({ entry: Id }),
      body: Lock,
      isBodyOptional: true,
      statuses: [200, 400, 404, 409],
    }),
    async (c) => {
      const { id, entry } = c.req.valid("param");
      const lock = c.req.valid("json")?.lock ?? false;
      const problem = await undoChange(deps, id, entry, { lock });
      return problem ? fail(c, problem) : ok(c, await itemDetails(deps, id));
    },
  );
  api.openapi(
    endpoint({
      method: "post",
      path: `${path}/{id}/undo-last-run`,
      summary: "Take back what the last run changed here; what changed since is left",
      tag,
      params: IdParam,
      body: Lock,
      isBodyOptional: true,
      statuses: [202, 400, 404, 409],
    }),
    async (c) => {
      const lock = c.req.valid("json")?.lock ?? false;
      const started = await startUndoOfLastRun(deps, c.req.valid("param").id, { lock });
      return isProblem(started) ? fail(c, started) : queuedRun(c, started);
    },
  );
}

function addRejected(deps: Deps, api: Api, { path, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/{id}/rejected`,
      summary: "The values that are not applied again, because you undid or rejected them",
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => ok(c, { items: await rejectedValues(deps, c.req.valid("param").id) }),
  );
  api.openapi(
    endpoint({
      method: "delete",
      path: `${path}/{id}/rejected/{value}`,
      summary: "Allow a value again",
      tag,
      params: IdParam.extend({ value: Id }),
      statuses: [200, 404],
    }),
    async (c) => {
      const { id, value } = c.req.valid("param");
      const problem = await allowAgain(deps, id, value);
      return problem ? fail(c, problem) : ok(c, { items: await rejectedValues(deps, id) });
    },
  );
}
