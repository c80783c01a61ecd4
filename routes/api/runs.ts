import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { RUN_KINDS } from "../../domain/work/run.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import {
  describeRun,
  runChanges,
  runReport,
  runsReport,
} from "../../services/reports/run_report.ts";
import { startDecideHeld } from "../../services/reviews/start_decide_held.ts";
import { cancelRun } from "../../services/runs/push_run.ts";
import { startUndo } from "../../services/undo/start_undo.ts";
import { PAGE_QUERY } from "../../services/reports/page_query.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";
import { Lock } from "./item_undo.ts";
import { queuedRun } from "./queued_run.ts";

const tag = "Runs";
const Held = z.object({ accept: z.boolean(), runId: z.number().int().nullable().default(null) })
  .strict();

type Api = ReturnType<typeof apiPart>;

/** `/runs`: what ran, what it changed, and taking it back. */
export function runsApi(deps: Deps) {
  const api = apiPart();
  addReports(deps, api);
  addChanges(deps, api);
  addActs(deps, api);
  addHeld(deps, api);
  return api;
}

function addReports(deps: Deps, api: Api): void {
  api.openapi(
    endpoint({
      method: "get",
      path: "/runs",
      summary: "What ran, latest first",
      tag,
      query: PAGE_QUERY.extend({ type: z.enum(RUN_KINDS).optional() }),
    }),
    async (c) => {
      const { type, page, limit } = c.req.valid("query");
      return ok(c, await runsReport(deps, type ?? null, page, limit));
    },
  );
  api.openapi(
    endpoint({
      method: "get",
      path: "/runs/{id}",
      summary: "One run with its progress, and what it left and why",
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const report = await runReport(deps, id);
      return report ? ok(c, report) : fail(c, notFound("run", id));
    },
  );
}

function addChanges(deps: Deps, api: Api): void {
  api.openapi(
    endpoint({
      method: "get",
      path: "/runs/{id}/changes",
      summary: "What a run changed",
      tag,
      params: IdParam,
      query: PAGE_QUERY,
      statuses: [200, 404],
    }),
    async (c) => {
      const { page, limit } = c.req.valid("query");
      const changes = await runChanges(deps, c.req.valid("param").id, page, limit);
      return isProblem(changes) ? fail(c, changes) : ok(c, changes);
    },
  );
}

function addActs(deps: Deps, api: Api): void {
  api.openapi(
    endpoint({
      method: "post",
      path: "/runs/{id}/undo",
      summary: "Take a whole run back; what changed since is left, and said",
      tag,
      params: IdParam,
      body: Lock,
      isBodyOptional: true,
      statuses: [202, 400, 404, 409],
    }),
    async (c) => {
      const lock = c.req.valid("json")?.lock ?? false;
      const started = await startUndo(deps, c.req.valid("param").id, { lock });
      return isProblem(started) ? fail(c, started) : queuedRun(c, started);
    },
  );
  api.openapi(
    endpoint({
      method: "post",
      path: "/runs/{id}/cancel",
      summary: "Stop a run; what it did so far stays, and can be undone",
      tag,
      params: IdParam,
      statuses: [200, 404, 409],
    }),
    async (c) => {
      const run = await cancelRun(deps, c.req.valid("param").id);
      return isProblem(run) ? fail(c, run) : ok(c, describeRun(run));
    },
  );
}

function addHeld(deps: Deps, api: Api): void {
  api.openapi(
    endpoint({
      method: "post",
      path: "/held-changes",
      summary: "Accept or reject all changes that are held back, or those of one run",
      tag: "Reviews",
      body: Held,
      statuses: [202, 400, 409],
    }),
    async (c) => {
      const started = await startDecideHeld(deps, c.req.valid("json"));
      return isProblem(started) ? fail(c, started) : queuedRun(c, started);
    },
  );
}
