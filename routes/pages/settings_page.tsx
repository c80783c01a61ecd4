import type { Context } from "hono";
import type { Deps } from "../../services/deps.ts";
import { libraryReport } from "../../services/library/library_report.ts";
import { bulkStatus } from "../../services/reports/bulk_status.ts";
import { providerHealth } from "../../services/reports/provider_health.ts";
import { loadDraft } from "../../services/settings/draft.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { SettingsPage } from "../../views/settings.tsx";
import type { Mistakes } from "../../views/words.ts";
import { bulkView } from "./bulk_view.ts";
import { draftChanges } from "./draft_view.ts";
import { shellOf, themeOf } from "./page_context.ts";
import { lineView } from "./provider_view.ts";
import { generalView, libraryView, scheduleView } from "./settings_view.ts";

/** What was sent and did not fit, to be shown in its form again. */
export interface Rejected {
  form: "library" | "schedule" | "general";
  sent: Record<string, string>;
  mistakes: Mistakes;
}

/** The page of the general settings; with what was rejected it is 422. */
export async function renderSettings(
  deps: Deps,
  c: Context,
  rejected: Rejected | null,
): Promise<Response> {
  const [settings, draft, libraries, health, bulk] = await Promise.all([
    loadSettings(deps),
    loadDraft(deps),
    libraryReport(deps),
    providerHealth(deps),
    bulkStatus(deps),
  ]);
  const of = (form: Rejected["form"]) => rejected?.form === form ? rejected : null;
  const hasMistake = Object.keys(rejected?.mistakes ?? {}).length > 0;
  const library = of("library");
  const [schedule, general] = [of("schedule"), of("general")];
  return c.html(
    <SettingsPage
      shell={await shellOf(c, deps)}
      changes={draftChanges(draft, draft.patch)}
      libraries={{
        libraries: libraries.map((one) => libraryView(deps, one)),
        form: {
          path: library?.sent.path ?? "",
          name: library?.sent.name ?? "",
          kind: library?.sent.kind ?? "movie",
          mistakes: library?.mistakes ?? {},
        },
      }}
      providers={health.providers.map((provider) => lineView(deps, provider))}
      schedule={scheduleView(deps, settings, schedule?.mistakes ?? {}, schedule?.sent)}
      general={generalView(settings, themeOf(c), general?.mistakes ?? {}, general?.sent)}
      bulk={{ facts: bulkView(deps, bulk, settings) }}
      mistake={hasMistake ? "Something was not understood; nothing of that form was saved." : null}
    />,
    hasMistake ? 422 : 200,
  );
}
