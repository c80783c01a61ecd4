import { findActiveJob } from "../../db/work/jobs.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Preview, PreviewState } from "../../domain/edits/preview.ts";
import type { Deps } from "../../services/deps.ts";
import type { PreviewReport } from "../../services/reports/preview_report.ts";
import { number, percent, plural } from "../../views/format.ts";
import type { ProgressCardProps } from "../../views/parts/progress_card.tsx";
import type { PreviewPlanProps } from "../../views/preview.tsx";
import type { Tone } from "../../views/words.ts";
import { momentOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";
import { plannedItem } from "./plan_view.ts";
import { EXCEPT, type Unticked, untickedWords } from "./unticked.ts";

const STATES: Readonly<Record<PreviewState, { tone: Tone; state: string }>> = {
  computing: { tone: "info", state: "Working" },
  ready: { tone: "good", state: "Ready" },
  applied: { tone: "good", state: "Applied" },
  cancelled: { tone: "quiet", state: "Cancelled" },
};

/** How far a preview is; `isLeft`: nobody works on it any more. */
export interface PreviewWork {
  isLeft: boolean;
  isStopping: boolean;
}

export async function workOn(
  { db }: Deps,
  { id, state }: Pick<Preview, "id" | "state">,
): Promise<PreviewWork> {
  if (state !== "computing") return { isLeft: false, isStopping: false };
  const job = await findActiveJob(db, jobKey({ kind: "preview", previewId: id }));
  return { isLeft: job === null, isStopping: job?.cancelRequested ?? false };
}

/** "Ready", "Interrupted". */
export function stateOf(state: PreviewState, { isLeft }: PreviewWork) {
  return isLeft ? { tone: "warn" as Tone, state: "Interrupted" } : STATES[state];
}

/** "59 values of 29 items". */
export function changeWords({ changedFields, changedItems }: Preview["progress"]): string {
  return `${plural(changedFields, "value")} of ${plural(changedItems, "item")}`;
}

/** How far a preview is; `of`: what it covers. */
export function previewStatus(
  deps: Deps,
  { id, state, progress, asks, createdAt }: PreviewReport,
  work: PreviewWork,
  of: string,
): ProgressCardProps {
  const { total, planned } = progress;
  const done = total === 0 ? 0 : Math.min(100, Math.round((planned / total) * 100));
  const isRunning = state === "computing" && !work.isLeft;
  return {
    id: "preview-status",
    title: "Preview",
    base: `/previews/${id}`,
    ...stateOf(state, work),
    facts: [
      ["Of", of],
      ["Made", momentOf(deps, createdAt)?.title ?? ""],
      ["Looked at", `${number(planned)} of ${plural(total, "title")}`],
      ["Would change", changeWords(progress)],
      [
        "From",
        asks ? "new answers: the providers are asked first" : "known answers: nobody is asked",
      ],
    ],
    running: isRunning
      ? {
        progress: done,
        text: percent(done),
        words: work.isStopping ? "Stopping…" : "Finding out what would change…",
        stopping: work.isStopping,
      }
      : null,
  };
}

/** What would change, on one page, with what is unticked on all. */
export function planView(report: PreviewReport, unticked: Unticked): PreviewPlanProps {
  const { hash, items, page, progress } = report;
  const shown = new Set(items.map(({ itemId }) => itemId));
  const elsewhere = new Map([...unticked].filter(([id]) => !shown.has(id)));
  return {
    hash,
    hidden: { at: String(page), [EXCEPT]: untickedWords(elsewhere) },
    items: items.map((item) => plannedItem(item, unticked)),
    unticked: unticked.size === 0
      ? null
      : `${number(unticked.size)} of ${plural(progress.changedItems, "item")} changed by you`,
    pager: pagerView(report, (page) => `?page=${page}`),
  };
}
