import { heldByRun } from "../../db/enrichment/reviews.ts";
import { findRun } from "../../db/work/runs.ts";
import { runawaysIn } from "../../domain/enrichment/change_brake.ts";
import { allHoldable, findHoldable } from "../../domain/fields/holdable.ts";
import type { Run } from "../../domain/work/run.ts";
import type { Deps } from "../../services/deps.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import type { ReviewRow } from "../../services/reviews/review_page.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { joinList, plural } from "../../views/format.ts";
import type { HeldGroup } from "../../views/review/held_changes.tsx";
import { momentOf } from "./page_context.ts";
import { heldView } from "./review_view.ts";
import { runTitle } from "./run_words.ts";

/** The held changes of a page by the run that held them, latest first, each with how many it is. */
export async function heldGroups(deps: Deps, rows: readonly ReviewRow[]): Promise<HeldGroup[]> {
  const byRun = Map.groupBy(rows, ({ runId }) => runId);
  const { brakePercent } = await loadSettings(deps);
  const groups: HeldGroup[] = [];
  for (const { runId, changes } of await heldByRun(deps.db)) {
    const own = byRun.get(runId);
    if (!own) continue;
    const run = runId === null ? null : await findRun(deps.db, runId);
    groups.push({
      id: `held-${runId ?? "single"}`,
      title: run
        ? `${runTitle(run)} of ${momentOf(deps, run.startedAt)?.title ?? ""}`
        : "one by one",
      run: run && { id: run.id, href: `/activity/${run.id}` },
      count: `${plural(changes, "change")} held`,
      all: changes === 1 ? "this one change" : `all ${plural(changes, "change")}`,
      why: whyHeld(run, brakePercent),
      shown: own.length < changes ? `On this page: ${own.length} of them.` : null,
      reviews: own.map(heldView),
    });
  }
  return groups;
}

/** By what is known of the run: what it would have changed too often, else single lists. */
function whyHeld(run: Run | null, limitPercent: number): string {
  const runaways = run ? runawaysIn({ tally: run.progress.tally, limitPercent }) : [];
  if (runaways.length === 0) {
    return "Because a provider would change unusually much, such as more than half of a list.";
  }
  const names = runaways.map(({ kind, field, source }) =>
    `${labelOf(kind, field)} from ${sourceName(source)}`
  );
  return `Because more than ${limitPercent} % of the values of ${
    joinList(names)
  } would change in this run.`;
}

function labelOf(kind: Parameters<typeof findHoldable>[0], name: string): string {
  return findHoldable(kind, name)?.label ??
    allHoldable().find((own) => own.name === name)?.label ?? name;
}
