import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { isTitleKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { startEnrich } from "../../services/jobs/start_jobs.ts";
import { waitForJob } from "../../services/jobs/wait_for_job.ts";
import { previewItem } from "../../services/preview/item_preview.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import { enrichmentStatus } from "../../services/reports/enrichment_status.ts";
import { completenessReport, enrichmentStats } from "../../services/reports/library_report.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";
import { DryRun, isDryRun } from "./dry_run.ts";
import { Force, isForced } from "./force.ts";
import { forEveryKind, ITEM_PATHS, type ItemPath, onlyKind } from "./item_paths.ts";

const QUEUED = [200, 202, 404, 409, 422, 429] as const;
const ESTIMATE_ONE_S = 3;

const Enrich = Force.extend({
  wait: z.boolean().optional(),
  providers: z.array(z.string()).optional(),
});
type Api = ReturnType<typeof apiPart>;

/** Enrichment of one item, and the figures of a kind of items. */
export function itemEnrichmentApi(deps: Deps) {
  const api = apiPart();
  // Before the items: /movies/completeness is no movie.
  for (const item of ITEM_PATHS) if (isTitleKind(item.kind)) addFigures(deps, api, item);
  api.route(
    "/",
    forEveryKind(deps, (part, item) => {
      addStatus(deps, part, item);
      addEnrich(deps, part, item);
    }),
  );
  addEntities(deps, api);
  return api;
}

function addFigures(deps: Deps, api: Api, { path, kind, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/completeness`,
      summary: "How complete the library is",
      tag,
    }),
    async (c) => ok(c, await completenessReport(deps, kind)),
  );
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/enrichment/stats`,
      summary: "Class counts and the least complete",
      tag,
    }),
    async (c) => ok(c, await enrichmentStats(deps, kind)),
  );
}

function addStatus(deps: Deps, api: Api, { path, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/{id}/enrichment-status`,
      summary: `Why a ${one} is as it is`,
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const status = await enrichmentStatus(deps, id);
      return status ? ok(c, status) : fail(c, notFound(one, id));
    },
  );
}

function addEnrich(deps: Deps, api: Api, { path, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "post",
      path: `${path}/{id}/enrich`,
      summary: `Enrich one ${one}; a season or an episode with its series; dry_run: only say what`,
      tag,
      params: IdParam,
      query: DryRun,
      body: Enrich,
      isBodyOptional: true,
      statuses: QUEUED,
    }),
    (c) => enrichOne(deps, c, c.req.valid("param").id, c.req.valid("json"), c.req.valid("query")),
  );
}

/** Source document 001's spelling of the same. */
function addEntities(deps: Deps, api: Api): void {
  const named = ITEM_PATHS.flatMap((item) =>
    [[item.kind, item], [item.path.slice(1), item]] as const
  );
  const types = named.map(([type]) => type);
  for (const [type, item] of named) {
    api.use(`/entities/${type}/:id{[0-9]+}/enrich`, onlyKind(deps, item));
  }
  const Entity = IdParam.extend({ type: z.enum(types as [string, ...string[]]) });
  api.openapi(
    endpoint({
      method: "post",
      path: "/entities/{type}/{id}/enrich",
      summary: "Enrich one item, by kind",
      tag: "Enrichment",
      params: Entity,
      query: DryRun,
      body: Enrich,
      isBodyOptional: true,
      statuses: QUEUED,
    }),
    (c) => enrichOne(deps, c, c.req.valid("param").id, c.req.valid("json"), c.req.valid("query")),
  );
}

async function enrichOne(
  deps: Deps,
  c: Context,
  id: number,
  wish: z.output<typeof Enrich> | undefined,
  query: z.output<typeof DryRun>,
): Promise<never> {
  if (isDryRun(query)) {
    const plan = await previewItem(deps, id, { asks: true });
    return isProblem(plan) ? fail(c, plan) : ok(c, plan);
  }
  const providers = wish?.providers;
  const started = await startEnrich(deps, id, {
    force: isForced(wish ?? {}),
    ...(providers ? { providers } : {}),
  });
  if (isProblem(started)) return fail(c, started);
  const { job, isNew } = started;
  const message = isNew ? "Enrichment job queued" : "An equal job is waiting already";
  const queued = { jobId: job.id, message, estimatedDuration: ESTIMATE_ONE_S };
  if (!wish?.wait || !isNew) return ok(c, queued, 202);
  const ended = await waitForJob(deps, job.id, c.req.raw.signal);
  return ended === null ? ok(c, queued, 202) : ok(c, { jobId: job.id, ...ended });
}
