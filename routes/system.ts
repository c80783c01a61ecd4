import { Hono } from "hono";
import { readSetting } from "../db/system/settings.ts";
import type { Deps } from "../services/deps.ts";
import { metrics } from "../services/reports/metrics.ts";

/** For whoever watches the process: is it there, is it ready, what does it do. */
export function systemRoutes(deps: Deps) {
  const app = new Hono();
  app.get("/ping", (c) => c.text("pong"));
  app.get("/health/live", (c) => c.json({ status: "ok" }));
  app.get("/health/ready", async (c) => {
    try {
      await readSetting(deps.db, "settings");
      return c.json({ status: "ok" });
    } catch {
      return c.json({ status: "the database cannot be read" }, 503);
    }
  });
  app.get(
    "/metrics",
    async (c) => c.text(await metrics(deps), 200, { "content-type": "text/plain; version=0.0.4" }),
  );
  return app;
}
