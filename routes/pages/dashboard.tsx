import { Hono } from "hono";
import { countReviews } from "../../db/enrichment/reviews.ts";
import { listLibraries } from "../../db/library/libraries.ts";
import type { Deps } from "../../services/deps.ts";
import { toggleSkip } from "../../services/jobs/schedule.ts";
import { cancelBulk, startBulk } from "../../services/jobs/start_jobs.ts";
import { libraryReport } from "../../services/library/library_report.ts";
import { isProblem } from "../../services/problem.ts";
import { bulkStatus } from "../../services/reports/bulk_status.ts";
import { enrichmentStats } from "../../services/reports/library_report.ts";
import { providerHealth } from "../../services/reports/provider_health.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { ConfirmRunPage } from "../../views/confirm_run.tsx";
import { DashboardPage } from "../../views/dashboard.tsx";
import { BulkCard } from "../../views/dashboard/bulk_card.tsx";
import { CompletenessCard } from "../../views/dashboard/completeness_card.tsx";
import { HealthCard } from "../../views/dashboard/health_card.tsx";
import { answerAs } from "./answer_as.ts";
import { bulkView, runQuestion } from "./bulk_view.ts";
import { attentionView, completenessView, healthView } from "./dashboard_view.ts";
import { backTo, readForm, redirectWith, shellOf } from "./page_context.ts";

/** The dashboard with its cards, and the bulk run's buttons. */
export function dashboardPages(deps: Deps) {
  const app = new Hono();

  app.get("/", async (c) => {
    if ((await listLibraries(deps.db)).length === 0) return c.redirect("/welcome");
    // Read first: a run that ends meanwhile is shown as running still, and the cards renew themselves.
    const bulk = await bulkStatus(deps);
    const [completeness, { providers }, libraries, settings, reviews] = await Promise.all([
      enrichmentStats(deps, "movie"),
      providerHealth(deps),
      libraryReport(deps),
      loadSettings(deps),
      countReviews(deps.db),
    ]);
    const data = { completeness, bulk, providers, libraries, reviews };
    return await answerAs(c, () => Promise.resolve(data), async () =>
      c.html(
        <DashboardPage
          shell={await shellOf(c, deps)}
          attention={attentionView(reviews, providers, libraries, bulk)}
          completeness={completenessView(completeness, bulk.currentRun !== null)}
          bulk={{ facts: bulkView(deps, bulk, settings) }}
          health={{ providers: providers.map((provider) => healthView(deps, provider)) }}
        />,
      ));
  });

  app.get("/fragments/completeness", async (c) => {
    const { currentRun } = await bulkStatus(deps);
    return c.html(
      <CompletenessCard
        {...completenessView(await enrichmentStats(deps, "movie"), currentRun !== null)}
      />,
    );
  });

  app.get("/fragments/bulk", async (c) => {
    const status = await bulkStatus(deps);
    if (status.currentRun === null) c.header("HX-Trigger", "run-finished");
    return c.html(<BulkCard facts={bulkView(deps, status, await loadSettings(deps))} />);
  });

  app.get("/fragments/health", async (c) => {
    const { providers } = await providerHealth(deps);
    return c.html(
      <HealthCard providers={providers.map((provider) => healthView(deps, provider))} />,
    );
  });

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
      run ? "The run stops after the movies in hand." : "No run is going on.",
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
