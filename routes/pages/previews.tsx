import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { cancelPreview } from "../../services/preview/cancel_preview.ts";
import { startApply } from "../../services/preview/start_apply.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { isProblem, type Problem } from "../../services/problem.ts";
import { type PreviewReport, previewReport } from "../../services/reports/preview_report.ts";
import { ProgressCard } from "../../views/parts/progress_card.tsx";
import { PreviewPage } from "../../views/preview.tsx";
import { answerAs } from "./answer_as.ts";
import { redirectWith, shellOf } from "./page_context.ts";
import { planView, previewStatus, workOn } from "./previews_view.ts";
import { selectionWords } from "./selection_words.ts";
import {
  afterForm,
  afterMark,
  EXCEPT,
  exceptOf,
  readUnticked,
  type Unticked,
  untickedWords,
} from "./unticked.ts";

const SHOWN = 50;
const PAGE = "/previews/:id{[0-9]+}" as const;

/** A preview of many titles: how far it is, what would change, and applying what is ticked of it. */
export function previewPages(deps: Deps) {
  const app = new Hono();

  app.get(PAGE, async (c) => {
    const report = await reportOf(deps, c, c.req.query("page"));
    if (!report) return c.notFound();
    const unticked = readUnticked(c.req.query(EXCEPT) ?? "");
    return await answerAs(
      c,
      () => Promise.resolve(report),
      () => showPreview(deps, c, report, unticked, null),
    );
  });

  app.get(`/fragments${PAGE}/status`, async (c) => {
    const report = await reportOf(deps, c, "1");
    if (!report) return c.notFound();
    const of = await selectionWords(deps, report.selection);
    const status = previewStatus(deps, report, await workOn(deps, report), of);
    // The rest of the page shows what would change: it is loaded anew at the end.
    if (!status.running) c.header("HX-Refresh", "true");
    return c.html(<ProgressCard {...status} />);
  });

  addChoosing(deps, app);
  addActs(deps, app);
  return app;
}

function addChoosing(deps: Deps, app: Hono): void {
  app.post(`${PAGE}/page`, async (c) => {
    const sent = new URLSearchParams(await c.req.text());
    const report = await reportOf(deps, c, sent.get("at"));
    if (!report) return c.notFound();
    const ticked = afterForm(sent, report.items);
    const mark = sent.get("mark");
    const unticked = mark === null ? ticked : afterMark(ticked, report.items, mark === "all");
    const words = new URLSearchParams({
      page: sent.get("page") ?? String(report.page),
      ...(unticked.size > 0 ? { [EXCEPT]: untickedWords(unticked) } : {}),
    });
    return c.redirect(`/previews/${report.id}?${words}`, 303);
  });

  app.post(`${PAGE}/apply`, async (c) => {
    const sent = new URLSearchParams(await c.req.text());
    const report = await reportOf(deps, c, sent.get("at"));
    if (!report) return c.notFound();
    const unticked = afterForm(sent, report.items);
    const wish = { hash: sent.get("hash") ?? "", except: exceptOf(unticked) };
    const started = await startApply(deps, report.id, wish);
    if (isProblem(started)) return await showPreview(deps, c, report, unticked, started);
    return redirectWith(c, `/activity/${started.run.id}`, "info", "What you accepted is applied.");
  });
}

function addActs(deps: Deps, app: Hono): void {
  app.post(`${PAGE}/cancel`, async (c) => {
    const problem = await cancelPreview(deps, Number(c.req.param("id")));
    const text = problem?.message ?? "The preview is stopped. Nothing was changed.";
    return redirectWith(c, `/previews/${c.req.param("id")}`, problem ? "warn" : "info", text);
  });

  app.post(`${PAGE}/again`, async (c) => {
    const report = await reportOf(deps, c, "1");
    if (!report) return c.notFound();
    const { id, selection, asks } = report;
    const started = await startPreview(deps, selection, { asks });
    if (isProblem(started)) return redirectWith(c, `/previews/${id}`, "warn", started.message);
    return c.redirect(`/previews/${started.preview.id}`, 303);
  });
}

async function reportOf(
  deps: Deps,
  c: Context,
  page: string | null | undefined,
): Promise<PreviewReport | null> {
  const wanted = Math.max(1, Math.trunc(Number(page)) || 1);
  return await previewReport(deps, Number(c.req.param("id")), wanted, SHOWN);
}

const INTERRUPTED = "Plenarr could not finish this preview. Nothing was changed; make a new one.";

async function showPreview(
  deps: Deps,
  c: Context,
  report: PreviewReport,
  unticked: Unticked,
  problem: Problem | null,
): Promise<Response> {
  const work = await workOn(deps, report);
  const { state, runId } = report;
  const notice = problem
    ? { tone: "warn" as const, text: problem.message }
    : work.isLeft
    ? { tone: "warn" as const, text: INTERRUPTED }
    : null;
  return c.html(
    <PreviewPage
      shell={await shellOf(c, deps)}
      status={previewStatus(deps, report, work, await selectionWords(deps, report.selection))}
      notice={notice}
      run={runId === null
        ? null
        : { href: `/activity/${runId}`, text: "It was applied. See what the run changed." }}
      canRepeat={state !== "computing" || work.isLeft}
      plan={state === "ready" ? planView(report, unticked) : null}
    />,
    problem?.status ?? 200,
  );
}
