import type { RunProgress } from "../../domain/work/run.ts";
import { setItemLock, setMonitored } from "../edits/item_switches.ts";
import { afterChange } from "../runs/run_report.ts";
import type { ActionWork } from "./action_work.ts";

/** Locks an item as a whole, or says whether automatic runs include it. */
export async function switchItem(
  { deps, run, input: { item }, action, progress }: ActionWork,
): Promise<RunProgress> {
  if (action.kind === "monitor") {
    if (item.monitored === action.monitored) return afterChange(progress, 0, []);
    await setMonitored(deps, item.id, action.monitored, run.id);
  }
  if (action.kind === "lock_item") {
    if (item.locked === action.locked) return afterChange(progress, 0, []);
    await setItemLock(deps, item.id, action.locked, run.id);
  }
  return afterChange(progress, 1, []);
}
