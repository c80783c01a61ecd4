import { cancelJob, findJob, listJobs } from "../../db/work/jobs.ts";
import { type Job } from "../../db/work/job_rows.ts";
import type { Deps } from "../../services/deps.ts";
import { conflict, notFound } from "../../services/problem.ts";
import { iso } from "../../services/reports/item_details.ts";
import { PAGE_QUERY } from "../../services/reports/page_query.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";

const tag = "Jobs";

/** `/jobs`: what waits, runs and ended. */
export function jobsApi(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({
      method: "get",
      path: "/jobs",
      summary: "List jobs, latest first",
      tag,
      query: PAGE_QUERY,
    }),
    async (c) => {
      const { page, limit } = c.req.valid("query");
      const { jobs, total } = await listJobs(deps.db, page, limit);
      return ok(c, { items: jobs.map(describe), total, page, limit });
    },
  );

  api.openapi(
    endpoint({
      method: "get",
      path: "/jobs/{id}",
      summary: "One job",
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const job = await findJob(deps.db, id);
      return job ? ok(c, describe(job)) : fail(c, notFound("job", id));
    },
  );

  api.openapi(
    endpoint({
      method: "delete",
      path: "/jobs/{id}",
      summary: "Cancel a job",
      tag,
      params: IdParam,
      statuses: [200, 404, 409],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const before = await findJob(deps.db, id);
      if (!before) return fail(c, notFound("job", id));
      if (before.state !== "queued" && before.state !== "running") {
        return fail(c, conflict("ended", `The job has ended already: it is ${before.state}.`));
      }
      const job = await cancelJob(deps.db, id, deps.now());
      return job ? ok(c, describe(job)) : fail(c, notFound("job", id));
    },
  );

  return api;
}

function describe(job: Job) {
  const { id, kind, state, priority, progress, attempts, result, error, cancelRequested, payload } =
    job;
  return {
    id,
    kind,
    state,
    priority,
    progress,
    attempts,
    result,
    error,
    cancelRequested,
    payload,
    createdAt: iso(job.createdAt),
    startedAt: iso(job.startedAt),
    finishedAt: iso(job.finishedAt),
  };
}
