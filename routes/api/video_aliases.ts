import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { startBulk } from "../../services/jobs/start_jobs.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import { estimateSeconds } from "../../services/reports/bulk_status.ts";
import { batchProgress, enrichStats, videoMetadata } from "../../services/reports/video_reports.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, Id, IdParam } from "./endpoint.ts";

const tag = "Aliases";
const JobParam = z.object({ jobId: Id });

/** The endpoints of source document 004 under its own names. */
export function videoAliases(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({
      method: "get",
      path: "/videos/{id}/metadata",
      summary: "What is known of an item, or its enrichment queued",
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const metadata = await videoMetadata(deps, id);
      return metadata ? ok(c, metadata) : fail(c, notFound("video", id));
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/enrich/batch",
      summary: "Enrich all that is due",
      tag,
      statuses: [202, 409, 429],
    }),
    async (c) => {
      const started = await startBulk(deps, "manual", { force: false, requireComplete: false });
      if (isProblem(started)) return fail(c, started);
      const { total } = started.run.progress;
      return ok(c, {
        jobId: started.job.id,
        message: `Batch enrichment started for ${total} videos`,
        estimatedDuration: await estimateSeconds(deps, total),
      }, 202);
    },
  );

  api.openapi(
    endpoint({
      method: "get",
      path: "/enrich/progress/{jobId}",
      summary: "How far a job is",
      tag,
      params: JobParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const { jobId } = c.req.valid("param");
      const progress = await batchProgress(deps, jobId);
      return progress ? ok(c, { progress }) : fail(c, notFound("job", jobId));
    },
  );

  api.openapi(
    endpoint({
      method: "get",
      path: "/enrich/stats",
      summary: "What is enriched, and by whom",
      tag,
    }),
    async (c) => ok(c, { stats: await enrichStats(deps) }),
  );

  return api;
}
