import { forgetImageFiles, unusedImageFiles } from "../../db/images/cached_files.ts";
import type { Deps } from "../deps.ts";
import { cachePath } from "./cache_file.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 200;

/** Deletes cached images that nothing refers to and that are a day old; how many. */
export async function cleanImageCache(deps: Deps): Promise<number> {
  if (deps.dataDir === null) return 0;
  let deleted = 0;
  for (;;) {
    const files = await unusedImageFiles(deps.db, deps.now() - DAY_MS, AT_ONCE);
    if (files.length === 0) return deleted;
    // The file first: a row without a file is mended when it is asked for, a file without a row stays.
    for (const file of files) await Deno.remove(cachePath(deps, file)).catch(() => undefined);
    await forgetImageFiles(deps.db, files.map(({ hash }) => hash));
    deleted += files.length;
  }
}
