import { type Context, Hono } from "hono";
import { findActiveJob } from "../../db/work/jobs.ts";
import { findRun, findUndoOf } from "../../db/work/runs.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Run } from "../../domain/work/run.ts";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { describeRun, runChanges, runReport } from "../../services/reports/run_report.ts";
import { cancelRun } from "../../services/runs/push_run.ts";
import { startUndo } from "../../services/undo/start_undo.ts";
import { ConfirmUndoPage } from "../../views/confirm_undo.tsx";
import { number, plural } from "../../views/format.ts";
import { RunPage } from "../../views/run.tsx";
import { ProgressCard } from "../../views/parts/progress_card.tsx";
import { answerAs } from "./answer_as.ts";
import { momentOf, readForm, redirectWith, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";
import { changedItems, leftRows, runStatus } from "./run_view.ts";
import { runTitle } from "./run_words.ts";

const SHOWN = 100;

/** One run: how far it is, what it changed, what it left, and taking it back. */
export function runPages(deps: Deps) {
  const app = new Hono();
  const page = "/activity/:id{[0-9]+}" as const;

  app.get(page, async (c) => {
    const report = await runReport(deps, idOf(c));
    return report
      ? await answerAs(c, () => Promise.resolve(report), () => showRun(deps, c, report))
      : c.notFound();
  });

  app.get(`/fragments${page}/status`, async (c) => {
    const run = await findRun(deps.db, idOf(c));
    if (!run) return c.notFound();
    // The rest of the page shows what was changed: it is loaded anew at the end.
    if (run.state !== "running") c.header("HX-Refresh", "true");
    return c.html(<ProgressCard {...runStatus(deps, run, await isStopping(deps, run))} />);
  });

  app.get(`${page}/undo`, async (c) => {
    const run = await findRun(deps.db, idOf(c));
    if (!run) return c.notFound();
    const shell = await shellOf(c, deps);
    const back = `/activity/${run.id}`;
    return c.html(
      <ConfirmUndoPage
        shell={shell}
        nav="activity"
        title={runTitle(run)}
        question={questionOf(run)}
        confirmLabel="Undo this run"
        action={`${back}/undo`}
        back={back}
      />,
    );
  });

  app.post(`${page}/undo`, async (c) => {
    const lock = (await readForm(c)).lock === "on";
    const started = await startUndo(deps, idOf(c), { lock });
    if (isProblem(started)) {
      return redirectWith(c, `/activity/${idOf(c)}`, "warn", started.message);
    }
    return redirectWith(c, `/activity/${started.run.id}`, "info", "The run is being undone.");
  });

  app.post(`${page}/cancel`, async (c) => {
    const run = await cancelRun(deps, idOf(c));
    const text = isProblem(run)
      ? run.message
      : "The run stops after the title in hand. What it did so far can be undone.";
    return redirectWith(c, `/activity/${idOf(c)}`, isProblem(run) ? "warn" : "info", text);
  });

  return app;
}

function idOf(c: Context): number {
  return Number(c.req.param("id"));
}

type Report = NonNullable<Awaited<ReturnType<typeof runReport>>>;

async function showRun(deps: Deps, c: Context, { id, undoneBy }: Report): Promise<Response> {
  const run = await findRun(deps.db, id);
  const page = Math.max(1, Number(c.req.query("page")) || 1);
  const changes = await runChanges(deps, id, page, SHOWN);
  if (!run || isProblem(changes)) return c.notFound();
  const described = describeRun(run);
  const rest = described.leftCount - described.left.length;
  const undone = undoneBy && await findRun(deps.db, undoneBy.runId);
  const canUndo = run.state !== "running" && changes.total > 0 && !await isTakenBack(deps, undone);
  return c.html(
    <RunPage
      shell={await shellOf(c, deps)}
      title={runTitle(run)}
      status={runStatus(deps, run, await isStopping(deps, run))}
      undo={canUndo ? { question: questionOf(run) } : null}
      undone={undone && {
        href: `/activity/${undone.id}`,
        text: `Undone ${momentOf(deps, undone.startedAt)?.text ?? ""}`,
      }}
      left={await leftRows(deps, described)}
      moreLeft={rest > 0 ? `And ${number(rest)} more.` : null}
      changed={changedItems(deps, changes)}
      pager={pagerView(changes, (to) => `/activity/${id}?page=${to}`)}
    />,
  );
}

/** Wholly undone, and not done again: nothing is left to take back. */
async function isTakenBack({ db }: Deps, undo: Run | null): Promise<boolean> {
  return undo?.state === "completed" && await findUndoOf(db, undo.id) === null;
}

function questionOf({ progress }: Run): string {
  return `What this run changed goes back to what it was before: ${
    plural(progress.changedFields, "field")
  } of ${plural(progress.updated, "title")}. What has changed since stays as it is. Undo this run?`;
}

async function isStopping({ db }: Deps, { id, state }: Run): Promise<boolean> {
  if (state !== "running") return false;
  const job = await findActiveJob(db, jobKey({ kind: "work_run", runId: id })) ??
    await findActiveJob(db, jobKey({ kind: "enrich_batch", runId: id }));
  return job?.cancelRequested ?? false;
}
