import { countChosen } from "../../db/library/selection.ts";
import { pushJob } from "../../db/work/jobs.ts";
import { insertPreview } from "../../db/work/previews.ts";
import type { Selection } from "../../domain/edits/bulk_action.ts";
import type { Preview } from "../../domain/edits/preview.ts";
import { PRIORITIES } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import { invalid, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { basisOf } from "./basis.ts";

/**
 * Begins to find out what a refresh would change of the chosen items: from known answers, or with
 * `asks` from new ones. Nothing of the items is touched.
 */
export async function startPreview(
  deps: Deps,
  selection: Selection,
  { asks = false }: { asks?: boolean } = {},
): Promise<Problem | { preview: Preview; jobId: number }> {
  const total = await countChosen(deps.db, selection);
  if (total === 0) return invalid("Nothing is selected. There is nothing to preview.");
  const basis = await basisOf(await loadSetup(deps));
  const createdAt = deps.now();
  const preview = await insertPreview(deps.db, { createdAt, selection, asks, basis }, total);
  const payload = { kind: "preview", previewId: preview.id } as const;
  const { job } = await pushJob(deps.db, payload, PRIORITIES.manual, createdAt);
  return { preview, jobId: job.id };
}
