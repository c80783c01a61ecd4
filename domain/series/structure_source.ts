import type { ProviderId } from "../ids.ts";

/** Who is asked first which seasons and episodes a series has (a default; each series may differ). */
export const STRUCTURE_ORDER: readonly ProviderId[] = ["tvdb", "tmdb", "tvmaze"];

/**
 * The one provider whose list counts for a series: the one that it has, as long as that one is
 * there; else the first of the order whose list is known. Null: only files name episodes.
 */
export function structureSource(
  present: ProviderId | null,
  known: readonly ProviderId[],
  order: readonly ProviderId[] = STRUCTURE_ORDER,
): ProviderId | null {
  if (present !== null) return present;
  return order.find((provider) => known.includes(provider)) ?? null;
}
