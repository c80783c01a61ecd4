import { z } from "@hono/zod-openapi";
import { allTrusted } from "../../domain/fields/field.ts";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { providerConfig, providerHealth } from "../../services/reports/provider_health.ts";
import {
  changeProvider,
  changeSettings,
  type ProviderPatch,
  testProvider,
} from "../../services/settings/change_settings.ts";
import { Authority, loadSettings, type Settings } from "../../services/settings/settings.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint } from "./endpoint.ts";

const tag = "Providers";
const ProviderParam = z.object({ providerId: z.string() });
const Config = z.object({
  enabled: z.boolean().optional(),
  key: z.string().max(2000).optional(),
  rateLimitRequests: z.number().int().nullable().optional(),
  rateLimitWindowSeconds: z.number().int().nullable().optional(),
  dailyQuota: z.number().int().nullable().optional(),
  priorityOrder: z.number().int().min(1).optional(),
  urls: z.record(z.string(), z.string()).optional(),
}).strict();
const Authorities = z.object({
  providerPriority: z.array(z.string()).optional(),
  fieldAuthorities: z.record(z.string(), Authority).optional(),
  fillGaps: z.boolean().optional(),
}).strict();

/** `/providers`: health, configuration and whom to believe. */
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
      summary: "Set a provider up",
      tag,
      params: ProviderParam,
      body: Config,
      statuses: [200, 400, 404, 422],
    }),
    async (c) => {
      const patch = Object.fromEntries(
        Object.entries(c.req.valid("json")).filter(([, value]) => value !== undefined),
      ) as ProviderPatch;
      const problem = await changeProvider(deps, c.req.valid("param").providerId, patch);
      return problem ? fail(c, problem) : ok(c, await providerConfig(deps));
    },
  );

  api.openapi(
    endpoint({
      method: "post",
      path: "/providers/config/{providerId}/test",
      summary: "Try the stored key",
      tag,
      params: ProviderParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const tested = await testProvider(deps, c.req.valid("param").providerId);
      return isProblem(tested) ? fail(c, tested) : ok(c, tested);
    },
  );

  api.openapi(
    endpoint({
      method: "get",
      path: "/providers/field-authorities",
      summary: "Whom to believe, field by field",
      tag,
    }),
    async (c) => ok(c, describe(await loadSettings(deps))),
  );

  api.openapi(
    endpoint({
      method: "put",
      path: "/providers/field-authorities",
      summary: "Change whom to believe; values are planned anew",
      tag,
      body: Authorities,
      statuses: [200, 400, 422],
    }),
    async (c) => {
      const settings = await changeSettings(deps, c.req.valid("json"));
      return isProblem(settings) ? fail(c, settings) : ok(c, describe(settings));
    },
  );

  return api;
}

/** The stored overrides over the defaults of the field table. */
function describe({ providerPriority, fieldAuthorities, fillGaps }: Settings) {
  const defaults = allTrusted().map(({ name, authority, exclusive }) =>
    [name, { providers: authority, exclusive }] as const
  );
  return {
    providerPriority,
    fieldAuthorities: { ...Object.fromEntries(defaults), ...fieldAuthorities },
    fillGaps,
  };
}
