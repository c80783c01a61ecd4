import { Hono } from "hono";
import { listRuns } from "../../db/work/runs.ts";
import type { Run, RunKind, RunState } from "../../domain/work/run.ts";
import type { Deps } from "../../services/deps.ts";
import { ActivityPage, type RunRow } from "../../views/activity.tsx";
import { duration, number, plural } from "../../views/format.ts";
import type { Choice, Tone } from "../../views/words.ts";
import { answerAs } from "./answer_as.ts";
import { momentOf, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";

const SHOWN = 50;

const TYPES: (Choice & { value: "" | RunKind })[] = [
  { value: "", label: "Everything" },
  { value: "bulk_enrichment", label: "Bulk enrichment" },
  { value: "catch_up", label: "Catching up" },
  { value: "rematched", label: "Changes of match" },
];

const STATES: Readonly<Record<RunState, { tone: Tone; state: string }>> = {
  running: { tone: "info", state: "Running" },
  completed: { tone: "good", state: "Completed" },
  partial: { tone: "warn", state: "Partial" },
  cancelled: { tone: "quiet", state: "Cancelled" },
  failed: { tone: "bad", state: "Failed" },
};

/** What ran, latest first. */
export function activityPages(deps: Deps) {
  const app = new Hono();
  // Source document 003 links here.
  app.get("/activity/history", (c) => c.redirect(`/activity${new URL(c.req.url).search}`));

  app.get("/activity", async (c) => {
    const type = TYPES.find(({ value }) => value === c.req.query("type"))?.value ?? "";
    const page = Math.max(1, Number(c.req.query("page")) || 1);
    const found = await listRuns(deps.db, type || null, page, SHOWN);
    const paged = { total: found.total, page, limit: SHOWN };
    return await answerAs(
      c,
      () => Promise.resolve({ items: found.runs, ...paged }),
      async () =>
        c.html(
          <ActivityPage
            shell={await shellOf(c, deps)}
            type={type}
            types={TYPES}
            runs={found.runs.map((run) => runView(deps, run))}
            pager={pagerView(paged, (to) => `/activity?type=${type}&page=${to}`)}
          />,
        ),
    );
  });

  return app;
}

function runView(deps: Deps, run: Run): RunRow {
  const { processed, failed, updated, changedFields } = run.progress;
  const end = run.finishedAt ?? deps.now();
  return {
    kind: kindText(run),
    subject: null,
    when: momentOf(deps, run.startedAt) ?? { text: "", title: "", iso: "" },
    ...STATES[run.state],
    counts: `${number(processed)} done, ${number(updated)} changed, ${number(failed)} failed`,
    changed: plural(changedFields, "field changed", "fields changed"),
    duration: duration(Math.max(0, end - run.startedAt) / 1000),
  };
}

function kindText({ kind, trigger }: Run): string {
  if (kind === "rematched") return "Change of match";
  if (kind === "catch_up") {
    return trigger === "scan" || trigger === "once" ? "New movies" : "Catching up";
  }
  return trigger === "schedule" ? "Scheduled enrichment" : "Bulk enrichment";
}
