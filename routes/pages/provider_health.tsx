import { Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { providerHealth } from "../../services/reports/provider_health.ts";
import { HealthList, HealthPage } from "../../views/health.tsx";
import { answerAs } from "./answer_as.ts";
import { shellOf } from "./page_context.ts";
import { healthRow } from "./provider_view.ts";

/** How every provider does, in full (source document 001). */
export function providerHealthPages(deps: Deps) {
  const app = new Hono();

  app.get("/settings/providers/health", async (c) => {
    const health = await providerHealth(deps);
    const rows = health.providers.map((provider) => healthRow(deps, provider));
    return await answerAs(
      c,
      () => Promise.resolve(health),
      async () => c.html(<HealthPage shell={await shellOf(c, deps)} rows={rows} />),
    );
  });

  app.get("/fragments/provider-health", async (c) => {
    const { providers } = await providerHealth(deps);
    return c.html(<HealthList rows={providers.map((provider) => healthRow(deps, provider))} />);
  });

  return app;
}
