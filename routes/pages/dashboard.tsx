import { Hono } from "hono";
import { countReviews } from "../../db/enrichment/reviews.ts";
import { listLibraries } from "../../db/library/libraries.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { libraryReport } from "../../services/library/library_report.ts";
import { type BulkStatus, bulkStatus } from "../../services/reports/bulk_status.ts";
import { libraryForecast } from "../../services/reports/library_forecast.ts";
import { enrichmentStats } from "../../services/reports/library_report.ts";
import { providerHealth } from "../../services/reports/provider_health.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { AttentionList, DashboardPage } from "../../views/dashboard.tsx";
import { BulkCard } from "../../views/dashboard/bulk_card.tsx";
import { CompletenessCard } from "../../views/dashboard/completeness_card.tsx";
import { ForecastCard } from "../../views/dashboard/forecast_card.tsx";
import { HealthCard } from "../../views/dashboard/health_card.tsx";
import { answerAs } from "./answer_as.ts";
import { type AttentionFacts, attentionView } from "./attention_view.ts";
import { bulkView } from "./bulk_view.ts";
import { completenessView, healthView, type KindStats } from "./dashboard_view.ts";
import { forecastView } from "./forecast_view.ts";
import { shellOf } from "./page_context.ts";

const KINDS = ["movie", "series"] as const satisfies readonly TitleKind[];

/** The dashboard with its cards. */
export function dashboardPages(deps: Deps) {
  const app = new Hono();

  app.get("/", async (c) => {
    if ((await listLibraries(deps.db)).length === 0) return c.redirect("/welcome");
    // Read first: a run that ends meanwhile is shown as running still, and the cards renew themselves.
    const bulk = await bulkStatus(deps);
    const [kinds, settings, facts] = await Promise.all([
      statsByKind(deps),
      loadSettings(deps),
      attentionFacts(deps),
    ]);
    const { forecast, providers } = facts;
    const data = { ...describeKinds(kinds), bulk, ...facts };
    return await answerAs(c, () => Promise.resolve(data), async () =>
      c.html(
        <DashboardPage
          shell={await shellOf(c, deps)}
          attention={attentionView(facts)}
          completeness={completenessView(kinds, isBusy(bulk))}
          bulk={{ facts: bulkView(deps, bulk, settings) }}
          forecast={{ facts: forecastView(deps, forecast) }}
          health={{ providers: providers.map((provider) => healthView(deps, provider)) }}
        />,
      ));
  });

  app.get(
    "/fragments/attention",
    async (c) => c.html(<AttentionList items={attentionView(await attentionFacts(deps))} />),
  );

  app.get("/fragments/completeness", async (c) => {
    const bulk = await bulkStatus(deps);
    return c.html(
      <CompletenessCard {...completenessView(await statsByKind(deps), isBusy(bulk))} />,
    );
  });

  app.get(
    "/fragments/forecast",
    async (c) => c.html(<ForecastCard facts={forecastView(deps, await libraryForecast(deps))} />),
  );

  app.get("/fragments/bulk", async (c) => {
    const status = await bulkStatus(deps);
    if (!isBusy(status)) c.header("HX-Trigger", "run-finished");
    return c.html(<BulkCard facts={bulkView(deps, status, await loadSettings(deps))} />);
  });

  app.get("/fragments/health", async (c) => {
    const { providers } = await providerHealth(deps);
    return c.html(
      <HealthCard providers={providers.map((provider) => healthView(deps, provider))} />,
    );
  });

  return app;
}

/** Figures change meanwhile. */
function isBusy({ currentRun, isScanning }: BulkStatus): boolean {
  return currentRun !== null || isScanning;
}

/** Films and series apart: those that have a library. */
async function statsByKind(deps: Deps): Promise<KindStats[]> {
  const libraries = await listLibraries(deps.db);
  const kinds = KINDS.filter((kind) => libraries.some((library) => library.kind === kind));
  return await Promise.all(
    kinds.map(async (kind) => ({ kind, stats: await enrichmentStats(deps, kind) })),
  );
}

/** The dashboard's JSON twin: `completeness` is that of movies, as source document 003 has it. */
function describeKinds(kinds: readonly KindStats[]) {
  const of = (kind: TitleKind) => kinds.find((one) => one.kind === kind)?.stats ?? null;
  return { completeness: of("movie"), seriesCompleteness: of("series") };
}

async function attentionFacts(deps: Deps): Promise<AttentionFacts> {
  const [reviews, { providers }, libraries, forecast] = await Promise.all([
    countReviews(deps.db),
    providerHealth(deps),
    libraryReport(deps),
    libraryForecast(deps),
  ]);
  return { reviews, providers, libraries, forecast };
}
