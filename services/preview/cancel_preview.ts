import { cancelJob, findActiveJob } from "../../db/work/jobs.ts";
import { findPreview, movePreview } from "../../db/work/previews.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { conflict, notFound, type Problem } from "../problem.ts";

/** Stops finding out what would change; null when it stops. Nothing was changed by it. */
export async function cancelPreview(deps: Deps, previewId: number): Promise<Problem | null> {
  const preview = await findPreview(deps.db, previewId);
  if (!preview) return notFound("preview", previewId);
  if (preview.state !== "computing") {
    return conflict("not_computing", "This preview is ready or over already. Nothing was stopped.");
  }
  const job = await findActiveJob(deps.db, jobKey({ kind: "preview", previewId }));
  const cancelled = job ? await cancelJob(deps.db, job.id, deps.now()) : null;
  // A waiting job has nobody who would close its preview.
  if (cancelled?.state !== "running") {
    await movePreview(deps.db, previewId, "computing", "cancelled");
  }
  return null;
}
