import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { previewSettings } from "../../services/settings/preview_settings.ts";
import { loadSettings, type Settings } from "../../services/settings/settings.ts";
import { fail, ok } from "../envelope.ts";
import { DryRun, isDryRun } from "./dry_run.ts";
import { apiPart, endpoint } from "./endpoint.ts";

const tag = "Settings";

/** `/settings`: what the settings page shows. Providers have their own endpoint. */
export function settingsApi(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({ method: "get", path: "/settings", summary: "All settings", tag }),
    async (c) => ok(c, describe(await loadSettings(deps))),
  );

  api.openapi(
    endpoint({
      method: "patch",
      path: "/settings",
      summary: "Change settings, without a restart; with dry_run: what values would follow",
      tag,
      query: DryRun,
      body: z.record(z.string(), z.unknown()),
      statuses: [200, 400, 422],
    }),
    async (c) => {
      if (isDryRun(c.req.valid("query"))) {
        const preview = await previewSettings(deps, c.req.valid("json"));
        return isProblem(preview) ? fail(c, preview) : ok(c, preview);
      }
      const settings = await changeSettings(deps, c.req.valid("json"));
      return isProblem(settings) ? fail(c, settings) : ok(c, describe(settings));
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/settings/preview",
      summary: "What a change of settings would do; nothing is changed",
      tag,
      body: z.record(z.string(), z.unknown()),
      statuses: [200, 400, 422],
    }),
    async (c) => {
      const preview = await previewSettings(deps, c.req.valid("json"));
      return isProblem(preview) ? fail(c, preview) : ok(c, preview);
    },
  );

  return api;
}

function describe({ providers: _, ...settings }: Settings) {
  return settings;
}
