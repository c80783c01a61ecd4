import { listPreviews } from "../../db/work/previews.ts";
import type { Preview } from "../../domain/edits/preview.ts";
import type { Deps } from "../../services/deps.ts";
import { iso } from "../../services/reports/item_details.ts";
import type { RunRow } from "../../views/activity.tsx";
import { number, plural } from "../../views/format.ts";
import { momentOf } from "./page_context.ts";
import { changeWords, stateOf, workOn } from "./previews_view.ts";
import { selectionWords } from "./selection_words.ts";

/** The previews that were made, newest first, until they are thrown away. */
export async function previewRows(deps: Deps, page: number, limit: number) {
  const { previews, total } = await listPreviews(deps.db, page, limit);
  return {
    total,
    described: previews.map(({ createdAt, basis: _, ...preview }) => ({
      ...preview,
      createdAt: iso(createdAt),
    })),
    rows: () => Promise.all(previews.map((preview) => rowOf(deps, preview))),
  };
}

async function rowOf(deps: Deps, preview: Preview): Promise<RunRow> {
  const { id, state, progress, selection, createdAt } = preview;
  return {
    href: `/previews/${id}`,
    kind: `Preview of ${await selectionWords(deps, selection)}`,
    subject: null,
    when: momentOf(deps, createdAt) ?? { text: "", title: "", iso: "" },
    ...stateOf(state, await workOn(deps, preview)),
    counts: `${number(progress.planned)} of ${plural(progress.total, "title")} looked at`,
    changed: changedWords(preview),
    duration: null,
  };
}

/** What is applied has changed things; all else would, as far as it was looked at. */
function changedWords({ state, progress }: Preview): string {
  const isWhole = state === "ready" || state === "applied";
  if (progress.changedFields === 0) return isWhole ? "nothing would change" : "nothing so far";
  return `${changeWords(progress)} ${state === "applied" ? "offered" : "would change"}`;
}
