import { plannedAfter, plannedOf } from "../../db/work/previews.ts";
import type { RunProgress } from "../../domain/work/run.ts";
import { afterChange } from "../runs/run_report.ts";
import type { ItemWork, RunWorker } from "../runs/run_worker.ts";
import { applyPlan } from "./apply_item.ts";
import { acceptedFields } from "./is_accepted.ts";

/** Carries out a preview; an item that changed in between is left, and named. */
export const APPLY_PREVIEW: RunWorker = {
  async next({ db }, { options: { previewId } }, after, limit) {
    if (previewId === undefined) return [];
    return (await plannedAfter(db, previewId, after, limit)).map(({ itemId }) => itemId);
  },
  work: applyItem,
};

async function applyItem(
  { deps, setup, run, progress, input }: ItemWork,
): Promise<RunProgress> {
  const { previewId = 0, except = [] } = run.options;
  const itemId = input.item.id;
  const [planned] = await plannedOf(deps.db, previewId, [itemId]);
  const fields = planned ? acceptedFields(planned, except) : [];
  if (!planned || fields.length === 0) return afterChange(progress, 0, []);
  const { hash } = planned;
  const applied = await applyPlan(deps, setup, input, { hash, fields }, run.id);
  const because = "changed_since";
  const left = applied.isThatPlan
    ? applied.late.map((field) => ({ itemId, field, because }))
    : [{ itemId, field: null, because }];
  return afterChange(progress, applied.changed.length, left);
}
