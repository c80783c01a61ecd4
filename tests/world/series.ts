import { buildSeries } from "./series/build_series.ts";
import { OTHER_FORMS } from "./series/other_forms.ts";
import { SCRIPTED } from "./series/scripted.ts";
import type { Series } from "./series/series.ts";

/** The series that the world's second library holds and its providers know. */
export const SERIES: readonly Series[] = [...SCRIPTED, ...OTHER_FORMS].map(buildSeries);

/** The series of the tables with this title; a year tells namesakes apart. */
export function seriesNamed(title: string, year?: number): Series {
  const found = SERIES.find((one) =>
    one.title === title && (year === undefined || one.year === year)
  );
  if (!found) throw new Error(`Cannot find the series "${title}" in the world's tables`);
  return found;
}
