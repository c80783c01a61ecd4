import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { toggleSkip } from "../../services/jobs/schedule.ts";
import { cancelBulk, startBulk } from "../../services/jobs/start_jobs.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { isProblem } from "../../services/problem.ts";
import { bulkStatus, estimateSeconds } from "../../services/reports/bulk_status.ts";
import { iso } from "../../services/reports/item_details.ts";
import { libraryForecast } from "../../services/reports/library_forecast.ts";
import { queueReport } from "../../services/reports/library_report.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint } from "./endpoint.ts";
import { DryRun, isDryRun } from "./dry_run.ts";
import { Force, isForced } from "./force.ts";

const tag = "Enrichment";
const Bulk = Force.extend({ requireComplete: z.boolean().optional() });

/** Enrichment of all, its progress and its queue. */
export function enrichmentApi(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({ method: "get", path: "/enrichment/queue", summary: "What comes next", tag }),
    async (c) => ok(c, await queueReport(deps)),
  );
  api.openapi(
    endpoint({
      method: "get",
      path: "/enrichment/forecast",
      summary: "When the library will be complete, and who holds it up",
      tag,
    }),
    async (c) => ok(c, await libraryForecast(deps)),
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
      method: "post",
      path: "/enrichment/bulk-run",
      summary: "Enrich all that is due; with dry_run: preview what that would change",
      tag,
      query: DryRun,
      body: Bulk,
      isBodyOptional: true,
      statuses: [202, 409, 422, 429],
    }),
    async (c) => {
      const wish = c.req.valid("json") ?? {};
      if (isDryRun(c.req.valid("query"))) {
        const preview = await startPreview(deps, { all: true }, { asks: isForced(wish) });
        if (isProblem(preview)) return fail(c, preview);
        return ok(c, { previewId: preview.preview.id, jobId: preview.jobId }, 202);
      }
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
      return ok(c, { runId: run.id, message: "It stops after the titles in hand." }, 202);
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
