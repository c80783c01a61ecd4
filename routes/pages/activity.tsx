import { Hono } from "hono";
import { findItems } from "../../db/library/items.ts";
import { listRuns } from "../../db/work/runs.ts";
import type { Run, RunKind } from "../../domain/work/run.ts";
import type { Deps } from "../../services/deps.ts";
import { describeRun } from "../../services/reports/run_report.ts";
import { ActivityPage, type RunRow } from "../../views/activity.tsx";
import { duration, number, plural } from "../../views/format.ts";
import { answerAs } from "./answer_as.ts";
import { momentOf, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";
import { previewRows } from "./preview_rows.ts";
import { RUN_STATES, RUN_TYPES, runTitle } from "./run_words.ts";

const SHOWN = 50;

/** What ran, and what was previewed, latest first. */
export function activityPages(deps: Deps) {
  const app = new Hono();
  // Source document 003 links here.
  app.get("/activity/history", (c) => c.redirect(`/activity${new URL(c.req.url).search}`));

  app.get("/activity", async (c) => {
    const type = RUN_TYPES.find(({ value }) => value === c.req.query("type"))?.value ?? "";
    const page = Math.max(1, Math.trunc(Number(c.req.query("page"))) || 1);
    const found = type === "preview"
      ? await previewRows(deps, page, SHOWN)
      : await runRows(deps, type || null, page);
    const paged = { total: found.total, page, limit: SHOWN };
    return await answerAs(
      c,
      () => Promise.resolve({ items: found.described, ...paged }),
      async () =>
        c.html(
          <ActivityPage
            shell={await shellOf(c, deps)}
            type={type}
            types={RUN_TYPES}
            runs={await found.rows()}
            pager={pagerView(paged, (to) => `/activity?type=${type}&page=${to}`)}
          />,
        ),
    );
  });

  return app;
}

async function runRows(deps: Deps, kind: RunKind | null, page: number) {
  const { runs, total } = await listRuns(deps.db, kind, page, SHOWN);
  return {
    total,
    described: runs.map(describeRun),
    async rows(): Promise<RunRow[]> {
      const titles = await titlesOf(deps, runs);
      return runs.map((run) => runView(deps, run, titles));
    },
  };
}

/** The titles that runs are about, where each is about one. */
async function titlesOf({ db }: Deps, runs: readonly Run[]): Promise<Map<number, string>> {
  const ids = runs.flatMap(({ options }) => options.itemId ?? options.undo?.itemId ?? []);
  return new Map((await findItems(db, ids)).map(({ id, title }) => [id, title]));
}

function runView(deps: Deps, run: Run, titles: ReadonlyMap<number, string>): RunRow {
  const { processed, failed, updated, changedFields } = run.progress;
  const about = run.options.itemId ?? run.options.undo?.itemId ?? 0;
  const title = titles.get(about);
  const end = run.finishedAt ?? deps.now();
  return {
    href: `/activity/${run.id}`,
    kind: runTitle(run),
    subject: about && title ? { href: `/items/${about}`, text: title } : null,
    when: momentOf(deps, run.startedAt) ?? { text: "", title: "", iso: "" },
    ...RUN_STATES[run.state],
    counts: `${number(processed)} done, ${number(updated)} changed, ${number(failed)} failed`,
    changed: plural(changedFields, "field changed", "fields changed"),
    duration: duration(Math.max(0, end - run.startedAt) / 1000),
  };
}
