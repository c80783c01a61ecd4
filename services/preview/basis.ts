import type { ItemKind } from "../../domain/ids.ts";
import { planSettings, type Setup } from "../settings/setup.ts";
import { hashOf } from "./item_plan.ts";

const KINDS: readonly ItemKind[] = ["movie", "series", "season", "episode"];

/** What of the settings a plan depends on, as a hash. */
export async function basisOf(setup: Setup): Promise<string> {
  return await hashOf(JSON.stringify(KINDS.map((kind) => planSettings(setup, kind))));
}
