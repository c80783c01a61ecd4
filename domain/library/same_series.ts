import { comparablePart } from "../naming/place_file.ts";

/** What series of one title have in common; "" where a name says none. */
export function seriesKey(title: string | null): string {
  return title === null ? "" : comparablePart(title);
}

/**
 * The series that files elsewhere in a library belong to: of several with that title the one of
 * that year, else, where one of the two says no year, the only one there is.
 */
export function pickNamesake<T extends { year: number | null }>(
  year: number | null,
  namesakes: readonly T[],
): T | null {
  const exact = namesakes.find((own) => own.year === year);
  if (exact) return exact;
  const [only] = namesakes;
  if (!only || namesakes.length > 1) return null;
  return only.year === null || year === null ? only : null;
}
