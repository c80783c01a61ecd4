import type { Ids } from "../domain/ids.ts";

/**
 * Whether an answer is about the title that was asked for: the first of those systems that both
 * sides name decides; where none does, nothing speaks against it.
 */
export function isAskedTitle(asked: Ids, told: Ids, systems: readonly string[]): boolean {
  const system = systems.find((one) => asked[one] !== undefined && told[one] !== undefined);
  return system === undefined || String(asked[system]) === String(told[system]);
}
