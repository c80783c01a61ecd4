import type { ProviderId } from "../ids.ts";

/**
 * The one provider whose list of seasons and episodes counts for a series: the one that it has;
 * else the first of the order whose list is known. Null: only files name episodes.
 */
export function structureSource(
  present: ProviderId | null,
  known: readonly ProviderId[],
  order: readonly ProviderId[],
): ProviderId | null {
  return present ?? order.find((provider) => known.includes(provider)) ?? null;
}
