import { changesOfRun } from "../../db/enrichment/run_history.ts";
import { findRun, findUndoOf, listRuns } from "../../db/work/runs.ts";
import type { Run, RunKind } from "../../domain/work/run.ts";
import { isFieldEntry } from "../../domain/history/history_entry.ts";
import type { Deps } from "../deps.ts";
import { notFound, type Problem } from "../problem.ts";
import { iso } from "./item_details.ts";

/** What ran, latest first. */
export async function runsReport(
  deps: Deps,
  kind: RunKind | null,
  page: number,
  limit: number,
) {
  const { runs, total } = await listRuns(deps.db, kind, page, limit);
  return { items: runs.map(describeRun), total, page, limit };
}

/** One run, with whether it was undone; null when there is none. */
export async function runReport(deps: Deps, runId: number) {
  const run = await findRun(deps.db, runId);
  if (!run) return null;
  const undo = await findUndoOf(deps.db, runId);
  return { ...describeRun(run), undoneBy: undo ? { runId: undo.id, state: undo.state } : null };
}

/** What a run changed, item by item, each in the order in which it was done. */
export async function runChanges(deps: Deps, runId: number, page: number, limit: number) {
  if (!await findRun(deps.db, runId)) return notFound("run", runId) satisfies Problem;
  const { changes, total } = await changesOfRun(deps.db, runId, page, limit);
  return {
    items: changes.map(({ entry, title, year, itemKind }) => ({
      ...entry,
      at: iso(entry.at),
      item: { id: entry.itemId, kind: itemKind, title, year },
      isField: isFieldEntry(entry),
    })),
    total,
    page,
    limit,
  };
}

export function describeRun(run: Run) {
  const { tally: _, left = [], leftCount = 0, cursor: __, ...progress } = run.progress;
  return {
    ...{ id: run.id, kind: run.kind, state: run.state, trigger: run.trigger },
    options: run.options,
    startedAt: iso(run.startedAt),
    finishedAt: iso(run.finishedAt),
    progress,
    /** What was left as it was, and why: the first of them. */
    left,
    leftCount,
  };
}
