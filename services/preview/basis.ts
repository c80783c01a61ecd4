import { ITEM_KINDS } from "../../domain/ids.ts";
import { planSettings, type Setup } from "../settings/setup.ts";
import { hashOf } from "./item_plan.ts";

/** What of the settings a plan depends on, as a hash. */
export async function basisOf(setup: Setup): Promise<string> {
  return await hashOf(JSON.stringify(ITEM_KINDS.map((kind) => planSettings(setup, kind))));
}
