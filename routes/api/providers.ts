import { z } from "@hono/zod-openapi";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { providerConfig } from "../../services/reports/provider_config.ts";
import { providerHealth } from "../../services/reports/provider_health.ts";
import {
  changeProvider,
  type ProviderPatch,
  readProviderPatch,
} from "../../services/settings/change_settings.ts";
import { previewSettings } from "../../services/settings/preview_settings.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { testProvider } from "../../services/settings/test_provider.ts";
import { fail, ok } from "../envelope.ts";
import { DryRun, isDryRun } from "./dry_run.ts";
import { apiPart, endpoint } from "./endpoint.ts";

const tag = "Providers";
const ProviderParam = z.object({ providerId: z.string() });
const Urls = z.record(z.string(), z.string());
const Key = z.string().max(2000);
const Config = z.object({
  enabled: z.boolean().optional(),
  key: Key.optional(),
  rateLimitRequests: z.number().int().nullable().optional(),
  rateLimitWindowSeconds: z.number().int().nullable().optional(),
  dailyQuota: z.number().int().nullable().optional(),
  priorityOrder: z.number().int().min(1).optional(),
  urls: Urls.optional(),
}).strict();
const Typed = z.object({ key: Key.optional(), urls: Urls.optional() }).strict();

/** `/providers`: health and configuration. */
export function providersApi(deps: Deps) {
  const api = apiPart();

  api.openapi(
    endpoint({ method: "get", path: "/providers/health", summary: "How every provider does", tag }),
    async (c) => ok(c, await providerHealth(deps)),
  );
  api.openapi(
    endpoint({
      method: "get",
      path: "/providers/config",
      summary: "How every provider is set up",
      tag,
    }),
    async (c) => ok(c, await providerConfig(deps)),
  );

  api.openapi(
    endpoint({
      method: "put",
      path: "/providers/config/{providerId}",
      summary: "Set a provider up; with dry_run: what values would follow",
      tag,
      params: ProviderParam,
      query: DryRun,
      body: Config,
      statuses: [200, 400, 404, 422],
    }),
    async (c) => {
      const { providerId } = c.req.valid("param");
      const patch = withoutGaps(c.req.valid("json"));
      if (isDryRun(c.req.valid("query"))) {
        const preview = await previewProvider(deps, providerId, patch);
        return isProblem(preview) ? fail(c, preview) : ok(c, preview);
      }
      const problem = await changeProvider(deps, providerId, patch);
      return problem ? fail(c, problem) : ok(c, await providerConfig(deps));
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/providers/config/{providerId}/test",
      summary: "Try the stored key and addresses, or others without storing them",
      tag,
      params: ProviderParam,
      body: Typed,
      isBodyOptional: true,
      statuses: [200, 400, 404, 422],
    }),
    async (c) => {
      const { key, urls } = c.req.valid("json") ?? {};
      const typed = { ...(key ? { key } : {}), ...(urls ? { urls } : {}) };
      const tested = await testProvider(deps, c.req.valid("param").providerId, typed);
      return isProblem(tested) ? fail(c, tested) : ok(c, tested);
    },
  );

  return api;
}

async function previewProvider(deps: Deps, id: string, patch: ProviderPatch) {
  const read = readProviderPatch(await loadSettings(deps), id, patch);
  return isProblem(read) ? read : await previewSettings(deps, read);
}

/** What is not named is not to be changed. */
function withoutGaps(patch: z.output<typeof Config>): ProviderPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  );
}
