import { Hono } from "hono";
import { countDue } from "../../db/library/item_queue.ts";
import { DUE_CLASSES } from "../../domain/enrichment/due.ts";
import type { Deps } from "../../services/deps.ts";
import { bulkStatus } from "../../services/reports/bulk_status.ts";
import { queueReport } from "../../services/reports/library_report.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { joinList, number, plural } from "../../views/format.ts";
import { QueuePage, type QueueRow } from "../../views/queue.tsx";
import { answerAs } from "./answer_as.ts";
import { runQuestion } from "./bulk_view.ts";
import { momentOf, shellOf } from "./page_context.ts";

/** The next 100 titles in the order in which they are served. */
export function queuePages(deps: Deps) {
  const app = new Hono();

  app.get("/queue", async (c) => {
    const queue = await queueReport(deps);
    return await answerAs(c, () => Promise.resolve(queue), async () => {
      const [{ totalMovies, currentRun }, { freshnessDays }, due] = await Promise.all([
        bulkStatus(deps),
        loadSettings(deps),
        countDue(deps.db, deps.now()),
      ]);
      const next = momentOf(deps, queue.nextEnrichment);
      const blocked = totalMovies === 0
        ? "The library is empty."
        : currentRun
        ? "A run is going on."
        : null;
      return c.html(
        <QueuePage
          shell={await shellOf(c, deps)}
          nextRun={next ? `Next run ${next.text} (${next.title})` : "The schedule is off"}
          scheduled={next !== null}
          skipped={queue.skipped !== null}
          question={runQuestion(totalMovies)}
          blocked={blocked}
          count={`Next ${number(queue.queueSize)} in order; ${plural(due, "title")} due now`}
          rows={queue.topItems.map((item) => rowView(deps, item, freshnessDays))}
        />,
      );
    });
  });

  return app;
}

type Queued = Awaited<ReturnType<typeof queueReport>>["topItems"][number];

function rowView(deps: Deps, item: Queued, freshnessDays: number): QueueRow {
  return {
    rank: item.priority,
    href: `/items/${item.id}`,
    title: item.title,
    year: item.year === null ? null : String(item.year),
    lastEnriched: momentOf(deps, item.lastEnriched),
    completeness: item.completeness,
    partial: item.pending.length > 0 && item.lastEnriched !== null,
    why: whyDue(deps, item, freshnessDays),
  };
}

function whyDue(deps: Deps, { dueClass, dueAt, pending }: Queued, freshnessDays: number): string {
  const isDue = dueAt !== null && Date.parse(dueAt) <= deps.now();
  const at = momentOf(deps, dueAt)?.text ?? "";
  const names = joinList(pending.map(sourceName));
  switch (dueClass) {
    case DUE_CLASSES.neverEnriched:
      return isDue ? "Never enriched" : `Never enriched; tried again ${at}`;
    case DUE_CLASSES.pendingProvider:
      return isDue ? `${names} can be asked again` : `Waits for ${names}, ${at}`;
    default:
      return isDue ? `Older than ${plural(freshnessDays, "day")}` : `Fresh; due ${at}`;
  }
}
