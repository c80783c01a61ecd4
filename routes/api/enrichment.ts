import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Deps } from "../../services/deps.ts";
import { toggleSkip } from "../../services/jobs/schedule.ts";
import { cancelBulk, startBulk, startEnrich } from "../../services/jobs/start_jobs.ts";
import { waitForJob } from "../../services/jobs/wait_for_job.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import { bulkStatus, estimateSeconds } from "../../services/reports/bulk_status.ts";
import { enrichmentStatus } from "../../services/reports/enrichment_status.ts";
import { iso } from "../../services/reports/item_details.ts";
import {
  completenessReport,
  enrichmentStats,
  queueReport,
} from "../../services/reports/library_report.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";

const tag = "Enrichment";
const QUEUED = [200, 202, 404, 409, 422, 429] as const;
const ESTIMATE_ONE_S = 3;

// C15: three spellings of "skip the cache".
const Force = z.object({
  force: z.boolean().optional(),
  forceRefresh: z.boolean().optional(),
  force_refresh: z.boolean().optional(),
});
const Enrich = Force.extend({
  wait: z.boolean().optional(),
  providers: z.array(z.string()).optional(),
});
const Bulk = Force.extend({ requireComplete: z.boolean().optional() });

/** Enrichment of one and of all, its progress and its queue. */
export function enrichmentApi(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({
      method: "get",
      path: "/movies/completeness",
      summary: "How complete the library is",
      tag,
    }),
    async (c) => ok(c, await completenessReport(deps, "movie")),
  );
  api.openapi(
    endpoint({
      method: "get",
      path: "/movies/enrichment/stats",
      summary: "Class counts and the least complete",
      tag,
    }),
    async (c) => ok(c, await enrichmentStats(deps, "movie")),
  );
  api.openapi(
    endpoint({ method: "get", path: "/enrichment/queue", summary: "What comes next", tag }),
    async (c) => ok(c, await queueReport(deps)),
  );
  api.openapi(
    endpoint({
      method: "get",
      path: "/enrichment/bulk-status",
      summary: "Last, current and next bulk run",
      tag,
    }),
    async (c) => ok(c, await bulkStatus(deps)),
  );

  api.openapi(
    endpoint({
      method: "get",
      path: "/movies/{id}/enrichment-status",
      summary: "Why a movie is as it is",
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const status = await enrichmentStatus(deps, id);
      return status ? ok(c, status) : fail(c, notFound("movie", id));
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/movies/{id}/enrich",
      summary: "Enrich one movie",
      tag,
      params: IdParam,
      body: Enrich,
      isBodyOptional: true,
      statuses: QUEUED,
    }),
    (c) => enrichOne(deps, c, c.req.valid("param").id, c.req.valid("json")),
  );

  const EntityParam = IdParam.extend({ type: z.enum(["movie", "movies"]) });
  api.openapi(
    endpoint({
      method: "post",
      path: "/entities/{type}/{id}/enrich",
      summary: "The same, by kind",
      tag,
      params: EntityParam,
      body: Enrich,
      isBodyOptional: true,
      statuses: QUEUED,
    }),
    (c) => enrichOne(deps, c, c.req.valid("param").id, c.req.valid("json")),
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/enrichment/bulk-run",
      summary: "Enrich all that is due",
      tag,
      body: Bulk,
      isBodyOptional: true,
      statuses: [202, 409, 422, 429],
    }),
    async (c) => {
      const wish = c.req.valid("json") ?? {};
      const started = await startBulk(deps, "manual", {
        force: isForced(wish),
        requireComplete: wish.requireComplete ?? false,
      });
      if (isProblem(started)) return fail(c, started);
      const { run, job } = started;
      const estimatedDuration = await estimateSeconds(deps, run.progress.total);
      return ok(c, {
        jobId: job.id,
        runId: run.id,
        message: "Bulk enrichment job started",
        estimatedDuration,
        totalMovies: run.progress.total,
      }, 202);
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/enrichment/bulk-cancel",
      summary: "Stop the bulk run",
      tag,
      statuses: [202, 409],
    }),
    async (c) => {
      const run = await cancelBulk(deps);
      if (!run) {
        return fail(c, {
          status: 409,
          code: "not_running",
          message: "No bulk enrichment is running.",
        });
      }
      return ok(c, { runId: run.id, message: "It stops after the movies in hand." }, 202);
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/enrichment/skip",
      summary: "Leave the next scheduled run out once, or take that back",
      tag,
    }),
    async (c) => {
      const { at, skipped } = await toggleSkip(deps);
      return ok(c, { nextEnrichment: iso(at), skipped: iso(skipped) });
    },
  );

  return api;
}

async function enrichOne(
  deps: Deps,
  c: Context,
  id: number,
  wish: z.output<typeof Enrich> | undefined,
): Promise<never> {
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

function isForced({ force, forceRefresh, force_refresh }: z.output<typeof Force>): boolean {
  return force ?? forceRefresh ?? force_refresh ?? false;
}
