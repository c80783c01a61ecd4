import { findPreview, movePreview, plannedPage } from "../../db/work/previews.ts";
import { dropRun, startRun } from "../../db/work/runs.ts";
import type { Preview } from "../../domain/edits/preview.ts";
import { NO_OPTIONS } from "../../domain/work/run.ts";
import type { Deps } from "../deps.ts";
import { loadCases } from "../enrichment/load_cases.ts";
import { conflict, invalid, notFound, type Problem } from "../problem.ts";
import { pushRun, type StartedRun } from "../runs/push_run.ts";
import { loadSetup, type Setup } from "../settings/setup.ts";
import { basisOf } from "./basis.ts";
import { type Except, findUnknown, isAnyAccepted } from "./is_accepted.ts";
import { planOf } from "./item_plan.ts";

export interface ApplyPreviewWish {
  /** The hash of the preview that the user looked at. */
  hash: string;
  except?: Except;
}

/** So many items are held against what they are now before a run begins; it looks at the rest. */
const CHECKED_FIRST = 50;

const USED = conflict(
  "preview_used",
  "This preview was applied or cancelled already. Nothing was changed. Make a new one.",
);

/** Queues carrying out a preview, exactly as it was shown; 409 where something changed in between. */
export async function startApply(
  deps: Deps,
  previewId: number,
  { hash, except = [] }: ApplyPreviewWish,
): Promise<Problem | StartedRun> {
  const preview = await findPreview(deps.db, previewId);
  if (!preview) return notFound("preview", previewId);
  const problem = await whyNot(deps, preview, hash);
  if (problem) return problem;
  const total = preview.progress.changedItems;
  if (total === 0) return invalid("This preview would change nothing. Nothing was changed.");
  const refused = await whyNotBut(deps, previewId, except);
  if (refused) return refused;
  const wish = {
    ...{ kind: "apply_preview", trigger: "manual", total } as const,
    options: { ...NO_OPTIONS, previewId, except },
  };
  const run = await startRun(deps.db, wish, deps.now());
  if (await movePreview(deps.db, previewId, "ready", "applied", run.id)) {
    return await pushRun(deps, run);
  }
  // Somebody was faster: a preview is applied once.
  await dropRun(deps.db, run.id);
  return USED;
}

/** What is to be left must be there: a slip of the pen must not apply what the user does not want. */
async function whyNotBut(deps: Deps, previewId: number, except: Except): Promise<Problem | null> {
  const unknown = await findUnknown(deps.db, previewId, except);
  if (unknown) {
    const { itemId, field } = unknown;
    const what = field === null ? `item ${itemId}` : `"${field}" of item ${itemId}`;
    return invalid(`This preview would not change ${what}. Nothing was changed.`, { ...unknown });
  }
  const isAny = await isAnyAccepted(deps.db, previewId, except);
  return isAny ? null : invalid("Nothing is ticked. Nothing was changed.");
}

async function whyNot(deps: Deps, preview: Preview, hash: string): Promise<Problem | null> {
  if (preview.state === "computing") {
    return conflict("not_ready", "The preview is not ready yet. Nothing was changed.");
  }
  if (preview.state !== "ready") {
    return USED;
  }
  const setup = await loadSetup(deps);
  if (preview.hash !== hash) return changed("This is not the preview that you looked at.");
  if (preview.basis !== await basisOf(setup)) return changed("Settings have changed since.");
  const stale = await staleItems(deps, setup, preview.id);
  return stale.length === 0 ? null : changed("Some of it has changed since.", stale);
}

async function staleItems(deps: Deps, setup: Setup, previewId: number): Promise<number[]> {
  const planned = await plannedPage(deps.db, previewId, 1, CHECKED_FIRST);
  const hashes = new Map(planned.map(({ itemId, hash }) => [itemId, hash]));
  const stale: number[] = [];
  for (const input of await loadCases(deps, setup, [...hashes.keys()])) {
    const { itemId, hash } = await planOf(input, setup);
    if (hash !== hashes.get(itemId)) stale.push(itemId);
  }
  return stale;
}

function changed(why: string, items: readonly number[] = []): Problem {
  const details = items.length > 0 ? { items } : undefined;
  return conflict("plan_changed", `${why} Nothing was changed. Make a new preview.`, details);
}
