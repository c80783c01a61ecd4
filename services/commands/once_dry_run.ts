import { findPreview } from "../../db/work/previews.ts";
import type { Library } from "../../db/library/libraries.ts";
import type { Deps } from "../deps.ts";
import { computePreview } from "../preview/compute_preview.ts";
import { startPreview } from "../preview/start_preview.ts";
import { isProblem } from "../problem.ts";
import { previewReport } from "../reports/preview_report.ts";
import { EXIT } from "./exit_codes.ts";

const QUIETLY = {
  isStopped: () => false,
  isCancelled: () => false,
  report: () => Promise.resolve(),
};
const PAGE = 200;

/** `once --dry-run`: asks the providers about a known library and says what a refresh would change. */
export async function dryRunOnce(
  deps: Deps,
  library: Library,
  { json }: { json: boolean },
): Promise<number> {
  const started = await startPreview(deps, { libraryId: library.id }, { asks: true });
  if (isProblem(started)) {
    console.error(`${started.message} Run it once without --dry-run first.`);
    return EXIT.wrongUse;
  }
  const { id } = started.preview;
  while (await computePreview(deps, id, QUIETLY) === "more");
  const items = await allOf(deps, id);
  const progress = (await findPreview(deps.db, id))?.progress;
  const { planned = 0, changedItems = 0, changedFields = 0 } = progress ?? {};
  const report = { library: { id: library.id, path: library.path }, planned, changedItems };
  console.log(
    json
      ? JSON.stringify({ ...report, changedFields, items })
      : `${changedItems} of ${planned} titles with their episodes would change, in ${changedFields} fields. Nothing was changed.`,
  );
  return EXIT.done;
}

async function allOf(deps: Deps, previewId: number) {
  const items = [];
  for (let page = 1;; page++) {
    const found = (await previewReport(deps, previewId, page, PAGE))?.items ?? [];
    items.push(...found);
    if (found.length < PAGE) return items;
  }
}
