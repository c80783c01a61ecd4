import type { Deps } from "../../services/deps.ts";
import { collagesApi } from "./collages.ts";
import { enrichmentApi } from "./enrichment.ts";
import { apiPart } from "./endpoint.ts";
import { fieldAuthoritiesApi } from "./field_authorities.ts";
import { itemEditsApi } from "./item_edits.ts";
import { itemEnrichmentApi } from "./item_enrichment.ts";
import { itemPreviewApi } from "./item_preview.ts";
import { itemSourcesApi } from "./item_sources.ts";
import { itemUndoApi } from "./item_undo.ts";
import { runsApi } from "./runs.ts";
import { bulkEditsApi } from "./bulk_edits.ts";
import { itemMatchApi } from "./item_match.ts";
import { itemsApi } from "./items.ts";
import { jobsApi } from "./jobs.ts";
import { librariesApi } from "./libraries.ts";
import { providersApi } from "./providers.ts";
import { reviewsApi } from "./reviews.ts";
import { settingsApi } from "./settings.ts";
import { versionsApi } from "./versions.ts";
import { videoAliases } from "./video_aliases.ts";

/** The JSON API, the same under `/api/v1` and `/api`; its document is made of what validates. */
export function createApi(deps: Deps) {
  const api = apiPart();
  const parts = [
    enrichmentApi,
    itemEnrichmentApi,
    itemsApi,
    itemEditsApi,
    itemUndoApi,
    itemSourcesApi,
    itemPreviewApi,
    itemMatchApi,
    versionsApi,
    collagesApi,
    librariesApi,
    jobsApi,
    runsApi,
    bulkEditsApi,
    providersApi,
    fieldAuthoritiesApi,
    settingsApi,
    reviewsApi,
    videoAliases,
  ];
  for (const part of parts) api.route("/", part(deps));
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Plenarr",
      version: "1",
      description: "Keeps the metadata of a home media library complete.",
    },
    servers: [{ url: "/api/v1" }],
  });
  return api;
}
