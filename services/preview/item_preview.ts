import { findItem } from "../../db/library/items.ts";
import { finishRun, startRun } from "../../db/work/runs.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { loadCase } from "../enrichment/assess.ts";
import { conflict, invalid, notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { applyPlan, type ApplyWish } from "./apply_item.ts";
import { askAnew } from "./ask_anew.ts";
import { type ItemPlan, planOf } from "./item_plan.ts";

/** What a refresh would change of one item, without changing it; `asks`: from new answers. */
export async function previewItem(
  deps: Deps,
  itemId: number,
  { asks = false }: { asks?: boolean } = {},
): Promise<Problem | ItemPlan> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  const setup = await loadSetup(deps);
  if (asks) await askAnew(deps, setup, [itemId]);
  return await planOf(await loadCase(deps, setup, item), setup);
}

export interface AppliedPreview {
  runId: number;
  changedFields: string[];
  changedMeanwhile: string[];
}

/** Carries out the plan that the user looked at; 409 where something changed in between. */
export async function applyItemPreview(
  deps: Deps,
  itemId: number,
  wish: ApplyWish,
): Promise<Problem | AppliedPreview> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  const setup = await loadSetup(deps);
  const input = await loadCase(deps, setup, item);
  const { hash, changes } = await planOf(input, setup);
  if (hash !== wish.hash) {
    return conflict(
      "plan_changed",
      "Something has changed since. Nothing was written; look again.",
      { hash },
    );
  }
  const { fields } = wish;
  if (!changes.some(({ field }) => fields?.includes(field) ?? true)) {
    return invalid("Nothing of what would change is ticked. Nothing was changed.");
  }
  const options = NO_OPTIONS;
  const kind = "apply_preview";
  const run = await startRun(deps.db, { kind, trigger: "manual", options, total: 1 }, deps.now());
  const { changed, late } = await applyPlan(deps, setup, input, wish, run.id);
  const progress = { ...run.progress, processed: 1, changedFields: changed.length };
  const updated = changed.length > 0 ? 1 : 0;
  await finishRun(deps.db, run.id, "completed", { ...progress, updated }, deps.now());
  return { runId: run.id, changedFields: changed, changedMeanwhile: late };
}
