import { writeFiles } from "./library.ts";
import type { Series } from "./series/series.ts";
import { SERIES } from "./series.ts";
import { filesOfSeries, STRAY_SERIES_FILES } from "./series_library/namings.ts";
import type { SeriesFile } from "./series_library/series_file.ts";

export type { SeriesFile } from "./series_library/series_file.ts";

/** Writes a library of the world's series, with the oddities of real ones; says what is what. */
export async function writeSeriesLibrary(
  dir: string,
  series: readonly Series[] = SERIES,
): Promise<SeriesFile[]> {
  const files = [
    ...series.flatMap(filesOfSeries),
    ...(series === SERIES ? STRAY_SERIES_FILES : []),
  ];
  await writeFiles(dir, files);
  return files;
}
