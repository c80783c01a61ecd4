import { z } from "@hono/zod-openapi";
import { allTrusted } from "../../domain/fields/field.ts";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { fieldAuthorities } from "../../services/reports/field_authorities.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { previewSettings } from "../../services/settings/preview_settings.ts";
import { Authority, loadSettings, type Settings } from "../../services/settings/settings.ts";
import { fail, ok } from "../envelope.ts";
import { DryRun, isDryRun } from "./dry_run.ts";
import { apiPart, endpoint } from "./endpoint.ts";

const tag = "Providers";
const Authorities = z.object({
  providerPriority: z.array(z.string()).optional(),
  fieldAuthorities: z.record(z.string(), Authority).optional(),
  fillGaps: z.boolean().optional(),
}).strict();

/** `/providers/field-authorities`: whom to believe. */
export function fieldAuthoritiesApi(deps: Deps) {
  const api = apiPart();

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
      summary: "Change whom to believe; with dry_run: what values would follow",
      tag,
      query: DryRun,
      body: Authorities,
      statuses: [200, 400, 422],
    }),
    async (c) => {
      const patch = c.req.valid("json");
      if (isDryRun(c.req.valid("query"))) {
        const preview = await previewSettings(deps, patch);
        return isProblem(preview) ? fail(c, preview) : ok(c, preview);
      }
      const settings = await changeSettings(deps, patch);
      return isProblem(settings) ? fail(c, settings) : ok(c, describe(settings));
    },
  );

  return api;
}

/** The stored overrides over the defaults of the field table, and who could be named for each field. */
function describe(settings: Settings) {
  const { providerPriority, fieldAuthorities: own, fillGaps } = settings;
  const defaults = allTrusted().map(({ name, authority, exclusive }) =>
    [name, { providers: authority, exclusive }] as const
  );
  return {
    providerPriority,
    fieldAuthorities: { ...Object.fromEntries(defaults), ...own },
    offeredBy: Object.fromEntries(
      fieldAuthorities(settings).map(({ field, offeredBy }) => [field, offeredBy]),
    ),
    fillGaps,
  };
}
