import type { Deps } from "../deps.ts";
import type { Problem } from "../problem.ts";
import { changeFacts } from "./change_facts.ts";

/** Automatic runs skip an item that is not monitored; manual ones do not. */
export async function setMonitored(
  deps: Deps,
  itemId: number,
  monitored: boolean,
  runId: number | null = null,
): Promise<Problem | null> {
  return await changeFacts(deps, itemId, { monitored }, {
    kind: "monitor",
    reason: monitored ? "monitored_by_user" : "unmonitored_by_user",
    runId,
  });
}

/** Locks an item as a whole, or opens it; null leaves the word to its season or series. */
export async function setItemLock(
  deps: Deps,
  itemId: number,
  locked: boolean | null,
  runId: number | null = null,
): Promise<Problem | null> {
  return await changeFacts(deps, itemId, { locked }, {
    kind: locked ? "lock" : "unlock",
    reason: locked ? "locked_by_user" : locked === null ? "lock_inherited" : "unlocked_by_user",
    runId,
  });
}
