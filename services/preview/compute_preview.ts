import { chosenAfter } from "../../db/library/selection.ts";
import { findPreview, keepPlans, movePreview, plannedOf } from "../../db/work/previews.ts";
import type { Preview, PreviewedItem } from "../../domain/edits/preview.ts";
import { SLICE } from "../../domain/work/job.ts";
import type { Deps } from "../deps.ts";
import type { ItemCase } from "../enrichment/assess.ts";
import { loadCases } from "../enrichment/load_cases.ts";
import type { JobControl } from "../jobs/job_control.ts";
import { childCasesOf } from "../series/child_cases.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { askAnew } from "./ask_anew.ts";
import { hashOf, planOf } from "./item_plan.ts";

/** So many titles are planned at once: their known answers are in memory meanwhile. */
const PAGE = 50;
/** Where providers are asked first, each title may take a while: it is kept after every one. */
const PAGE_ASKED = 1;

/** One slice of a preview; answers whether there is more to do. */
export async function computePreview(
  deps: Deps,
  previewId: number,
  control: JobControl,
): Promise<"more" | "done"> {
  let preview = await findPreview(deps.db, previewId);
  const until = deps.now() + SLICE.ms;
  const setup = await loadSetup(deps);
  while (preview?.state === "computing") {
    if (control.isCancelled()) {
      await movePreview(deps.db, previewId, "computing", "cancelled");
      return "done";
    }
    if (control.isStopped() || deps.now() >= until) return "more";
    preview = await planPage(deps, setup, preview);
    await control.report(preview.progress);
  }
  return "done";
}

async function planPage(deps: Deps, setup: Setup, preview: Preview): Promise<Preview> {
  const { selection, progress, asks } = preview;
  const limit = asks ? PAGE_ASKED : PAGE;
  const ids = await chosenAfter(deps.db, selection, progress.cursor, limit);
  if (asks) await askAnew(deps, setup, ids);
  const plans = await planAll(deps, setup, preview.id, ids);
  const next: Preview = {
    ...preview,
    state: ids.length < limit ? "ready" : "computing",
    hash: await hashOf([preview.hash, ...plans.map(({ hash }) => hash)].join()),
    progress: {
      ...progress,
      planned: progress.planned + ids.length,
      cursor: ids.at(-1) ?? progress.cursor,
      changedItems: progress.changedItems + plans.length,
      changedFields: plans.reduce(
        (sum, { changes }) => sum + changes.length,
        progress.changedFields,
      ),
    },
  };
  await keepPlans(deps.db, next, plans);
  return next;
}

/** What would change of these and their episodes; an episode may have been chosen with its series. */
async function planAll(
  deps: Deps,
  setup: Setup,
  previewId: number,
  ids: readonly number[],
): Promise<PreviewedItem[]> {
  const plans = new Map<number, PreviewedItem>();
  for (const input of await withChildren(deps, await loadCases(deps, setup, ids))) {
    const { itemId, hash, changes } = await planOf(input, setup);
    if (changes.length > 0) plans.set(itemId, { itemId, hash, changes });
  }
  const kept = await plannedOf(deps.db, previewId, [...plans.keys()]);
  for (const { itemId } of kept) plans.delete(itemId);
  return [...plans.values()];
}

/** A series is planned with its seasons and episodes. */
async function withChildren(deps: Deps, cases: readonly ItemCase[]): Promise<ItemCase[]> {
  const all: ItemCase[] = [];
  for (const own of cases) {
    all.push(own, ...(own.item.kind === "series" ? await childCasesOf(deps, own) : []));
  }
  return all;
}
