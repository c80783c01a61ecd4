import { Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { toggleSkip } from "../../services/jobs/schedule.ts";
import { cancelBulk, startBulk } from "../../services/jobs/start_jobs.ts";
import { isProblem } from "../../services/problem.ts";
import { bulkStatus } from "../../services/reports/bulk_status.ts";
import { ConfirmRunPage } from "../../views/confirm_run.tsx";
import { runQuestion } from "./bulk_view.ts";
import { backTo, readForm, redirectWith, shellOf } from "./page_context.ts";

/** The buttons of the bulk card: run now, cancel, skip the next run. */
export function bulkRunPages(deps: Deps) {
  const app = new Hono();

  app.get("/enrichment/run", async (c) => {
    const { totalMovies } = await bulkStatus(deps);
    return c.html(
      <ConfirmRunPage
        shell={await shellOf(c, deps)}
        question={runQuestion(totalMovies)}
        back={backTo(c.req.query("back"), "/")}
      />,
    );
  });

  app.post("/enrichment/run", async (c) => {
    const form = await readForm(c);
    const started = await startBulk(deps, "manual", {
      force: form.force === "on",
      requireComplete: false,
    });
    const back = backTo(form.back, "/");
    if (isProblem(started)) return redirectWith(c, back, "warn", started.message);
    return redirectWith(
      c,
      back,
      "good",
      "The run has started. It goes on when you leave this page.",
    );
  });

  app.post("/enrichment/cancel", async (c) => {
    const run = await cancelBulk(deps);
    return redirectWith(
      c,
      "/",
      run ? "info" : "warn",
      run ? "The run stops after the titles in hand." : "No run is going on.",
    );
  });

  app.post("/enrichment/skip", async (c) => {
    const { skipped } = await toggleSkip(deps);
    const text = skipped === null
      ? "The next scheduled run takes place."
      : "The next scheduled run is left out once.";
    return redirectWith(c, backTo((await readForm(c)).back, "/"), "info", text);
  });

  return app;
}
