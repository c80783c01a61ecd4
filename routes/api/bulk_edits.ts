import { z } from "@hono/zod-openapi";
import { startBulkEdit } from "../../services/bulk/start_bulk_edit.ts";
import type { Deps } from "../../services/deps.ts";
import { cancelPreview } from "../../services/preview/cancel_preview.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { startApply } from "../../services/preview/start_apply.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import { previewReport } from "../../services/reports/preview_report.ts";
import { PAGE_QUERY } from "../../services/reports/page_query.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";
import { queuedRun } from "./queued_run.ts";
import { Action, Selection } from "./selection.ts";

const tag = "Many items";
const Apply = z.object({
  hash: z.string(),
  except: z.array(
    z.object({ itemId: z.number().int(), field: z.string().nullable().default(null) }).strict(),
  ).max(10_000).optional(),
}).strict();

type Api = ReturnType<typeof apiPart>;

/** One thing done to many items, and previews of what a refresh would change of them. */
export function bulkEditsApi(deps: Deps) {
  const api = apiPart();
  api.openapi(
    endpoint({
      method: "post",
      path: "/bulk-edits",
      summary: "Do one thing to many items, as one run that can be undone",
      tag,
      body: z.object({ selection: Selection, action: Action }).strict(),
      statuses: [202, 400, 422],
    }),
    async (c) => {
      const { selection, action } = c.req.valid("json");
      const started = await startBulkEdit(deps, selection, action);
      return isProblem(started) ? fail(c, started) : queuedRun(c, started);
    },
  );
  addPreviews(deps, api);
  addActs(deps, api);
  return api;
}

function addPreviews(deps: Deps, api: Api): void {
  api.openapi(
    endpoint({
      method: "post",
      path: "/previews",
      summary: "Find out what a refresh would change; `ask` asks the providers first",
      tag,
      body: z.object({ selection: Selection, ask: z.boolean().optional() }).strict(),
      statuses: [202, 400, 422],
    }),
    async (c) => {
      const { selection, ask = false } = c.req.valid("json");
      const started = await startPreview(deps, selection, { asks: ask });
      if (isProblem(started)) return fail(c, started);
      return ok(c, { previewId: started.preview.id, jobId: started.jobId }, 202);
    },
  );
  api.openapi(
    endpoint({
      method: "get",
      path: "/previews/{id}",
      summary: "A preview: its state, its hash, and a page of what would change",
      tag,
      params: IdParam,
      query: PAGE_QUERY,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const { page, limit } = c.req.valid("query");
      const report = await previewReport(deps, id, page, limit);
      return report ? ok(c, report) : fail(c, notFound("preview", id));
    },
  );
}

function addActs(deps: Deps, api: Api): void {
  api.openapi(
    endpoint({
      method: "post",
      path: "/previews/{id}/apply",
      summary: "Carry out that very preview, less what is excepted; 409 where something changed",
      tag,
      params: IdParam,
      body: Apply,
      statuses: [202, 400, 404, 409, 422],
    }),
    async (c) => {
      const { hash, except } = c.req.valid("json");
      const wish = { hash, ...(except ? { except } : {}) };
      const started = await startApply(deps, c.req.valid("param").id, wish);
      return isProblem(started) ? fail(c, started) : queuedRun(c, started);
    },
  );
  api.openapi(
    endpoint({
      method: "post",
      path: "/previews/{id}/cancel",
      summary: "Stop finding out what would change",
      tag,
      params: IdParam,
      statuses: [200, 404, 409],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const problem = await cancelPreview(deps, id);
      return problem ? fail(c, problem) : ok(c, { id, state: "cancelled" });
    },
  );
}
