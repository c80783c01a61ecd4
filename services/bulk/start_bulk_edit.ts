import { chooseItems, countUnits } from "../../db/work/run_items.ts";
import { startRun } from "../../db/work/runs.ts";
import type { BulkAction, Selection } from "../../domain/edits/bulk_action.ts";
import { findField } from "../../domain/fields/field.ts";
import { findHoldable } from "../../domain/fields/holdable.ts";
import { readField } from "../../domain/fields/normalise.ts";
import { ITEM_KINDS, NFO_SOURCE } from "../../domain/ids.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import { findProvider } from "../../providers/all.ts";
import type { Deps } from "../deps.ts";
import { invalid, type Problem } from "../problem.ts";
import { pushRun, type StartedRun } from "../runs/push_run.ts";

/** Queues one thing to be done to all the items that the user chose, as one run. */
export async function startBulkEdit(
  deps: Deps,
  selection: Selection,
  action: BulkAction,
): Promise<Problem | StartedRun> {
  const problem = whyNot(action);
  if (problem) return problem;
  // Providers are asked about a series with all its episodes: once, however many of them were chosen.
  const unit = action.kind === "enrich" || action.kind === "backfill" ? "title" : "item";
  const total = await countUnits(deps.db, selection, unit);
  if (total === 0) return invalid("Nothing is selected. Nothing was changed.");
  const options = { ...NO_OPTIONS, action };
  const kind = "bulk_edit";
  const run = await startRun(deps.db, { kind, trigger: "manual", options, total }, deps.now());
  await chooseItems(deps.db, run.id, selection, unit);
  return await pushRun(deps, run);
}

/** What fits no item at all is said before anything begins. */
function whyNot(action: BulkAction): Problem | null {
  if (!("field" in action)) return null;
  const { kind, field: name } = action;
  const isLock = kind === "lock" || kind === "unlock";
  const kinds = ITEM_KINDS.filter((own) => isLock ? findHoldable(own, name) : findField(own, name));
  if (kinds.length === 0) return invalid(`There is no field "${name}". Nothing was changed.`);
  if (kind === "take" && action.provider !== NFO_SOURCE && !findProvider(action.provider)) {
    return invalid(`There is no provider "${action.provider}". Nothing was changed.`);
  }
  if (kind !== "edit") return null;
  const readings = kinds.flatMap((own) => {
    const field = findField(own, name);
    return field ? [readField(field, action.value)] : [];
  });
  const [bad] = readings.filter((reading) => !reading.ok);
  if (readings.some(({ ok }) => ok) || !bad || bad.ok) return null;
  return invalid(`${bad.problem}. Nothing was changed.`);
}
