import { findItem, updateItem } from "../../db/library/items.ts";
import type { Deps } from "../deps.ts";
import { notFound, type Problem } from "../problem.ts";
import { loadSetup } from "../settings/setup.ts";
import { restate } from "./restate.ts";

/** Automatic runs skip an item that is not monitored; manual ones do not. */
export async function setMonitored(
  deps: Deps,
  itemId: number,
  monitored: boolean,
): Promise<Problem | null> {
  const item = await findItem(deps.db, itemId);
  if (!item) return notFound("item", itemId);
  await updateItem(deps.db, itemId, { monitored });
  await restate(deps, await loadSetup(deps), { ...item, monitored });
  return null;
}
