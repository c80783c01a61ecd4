import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { ErrorPage } from "../../views/error_page.tsx";
import { aboutPages } from "./about.tsx";
import { activityPages } from "./activity.tsx";
import { bulkEditPages } from "./bulk_edit.tsx";
import { bulkRunPages } from "./bulk_run.tsx";
import { dashboardPages } from "./dashboard.tsx";
import { itemPages } from "./item.tsx";
import { itemActions } from "./item_actions.ts";
import { itemPreviewPages } from "./item_preview.tsx";
import { itemArtworkPages } from "./item_artwork.tsx";
import { itemListPages } from "./item_lists.tsx";
import { itemLocks } from "./item_locks.ts";
import { itemSourcesPages } from "./item_sources.tsx";
import { itemUndoPages } from "./item_undo.tsx";
import { itemWhyPages } from "./item_why.tsx";
import { shellOf } from "./page_context.ts";
import { overridePages } from "./override_settings.ts";
import { providerHealthPages } from "./provider_health.tsx";
import { providerSettingsPages } from "./provider_settings.tsx";
import { queuePages } from "./queue.tsx";
import { newPreviewPages } from "./new_preview.tsx";
import { previewPages } from "./previews.tsx";
import { runPages } from "./run.tsx";
import { reviewPages } from "./review.tsx";
import { settingsPages } from "./settings.tsx";
import { trustPages } from "./trust_settings.tsx";
import { versionActions } from "./version_actions.ts";
import { videoPages } from "./videos.tsx";
import { welcomePages } from "./welcome.tsx";

/** Every page, with its fragments and forms. */
export function createPages(deps: Deps) {
  const app = new Hono();
  const parts = [
    dashboardPages,
    bulkRunPages,
    itemPreviewPages,
    itemListPages,
    bulkEditPages,
    itemPages,
    itemActions,
    itemLocks,
    itemArtworkPages,
    itemSourcesPages,
    itemWhyPages,
    itemUndoPages,
    versionActions,
    videoPages,
    queuePages,
    reviewPages,
    settingsPages,
    providerSettingsPages,
    providerHealthPages,
    trustPages,
    overridePages,
    activityPages,
    runPages,
    previewPages,
    newPreviewPages,
    aboutPages,
    welcomePages,
  ];
  for (const part of parts) app.route("/", part(deps));
  return app;
}

/** The page that says what went wrong, in the frame of all others. */
export async function errorPage(
  deps: Deps,
  c: Context,
  status: 403 | 404 | 500,
  detail?: string,
): Promise<Response> {
  return c.html(
    <ErrorPage shell={await shellOf(c, deps)} status={status} detail={detail} />,
    status,
  );
}
