import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { startScan } from "../../services/jobs/start_jobs.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { libraryReport, removeLibrary } from "../../services/library/library_report.ts";
import { isProblem, type Problem } from "../../services/problem.ts";
import { bulkStatus } from "../../services/reports/bulk_status.ts";
import { providerConfig, providerHealth } from "../../services/reports/provider_health.ts";
import {
  changeProvider,
  changeSettings,
  testProvider,
} from "../../services/settings/change_settings.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { SettingsPage } from "../../views/settings.tsx";
import { LibraryList } from "../../views/settings/libraries.tsx";
import type { ProviderSetting } from "../../views/settings/providers.tsx";
import type { Mistakes } from "../../views/words.ts";
import { bulkView } from "./bulk_view.ts";
import { backTo, keepTheme, readForm, redirectWith, shellOf, themeOf } from "./page_context.ts";
import {
  generalView,
  INPUT_OF,
  libraryView,
  providerView,
  readGeneral,
  scheduleView,
  WEEKDAYS,
} from "./settings_view.ts";
import { renderWelcome } from "./welcome.tsx";

/** What was sent and did not fit, to be shown in its form again. */
interface Rejected {
  form: "library" | "schedule" | "general" | "provider";
  sent: Record<string, string>;
  mistakes: Mistakes;
  provider?: { id: string; mistake?: string; tested?: ProviderSetting["tested"] };
}

/** The settings page: libraries, providers, schedule and the rest as plain forms. */
export function settingsPages(deps: Deps) {
  const app = new Hono();

  app.get("/settings", (c) => renderSettings(deps, c, null));
  app.get("/fragments/libraries", async (c) => {
    const libraries = await libraryReport(deps);
    return c.html(
      <LibraryList libraries={libraries.map((library) => libraryView(deps, library))} />,
    );
  });

  app.post("/settings/libraries", async (c) => {
    const form = await readForm(c);
    const { path = "", name = "", kind = "movie" } = form;
    const library = await addLibrary(deps, {
      path,
      kind: kind as "movie",
      ...(name ? { name } : {}),
    });
    if (isProblem(library)) return await rejectLibrary(deps, c, form, library);
    await startScan(deps, library.id);
    return redirectWith(
      c,
      backTo(form.back, "/settings"),
      "good",
      `"${library.name}" was added and is being scanned.`,
    );
  });

  app.post("/settings/libraries/:id{[0-9]+}/scan", async (c) => {
    await startScan(deps, Number(c.req.param("id")));
    return redirectWith(c, "/settings#libraries", "info", "The scan has started.");
  });

  app.post("/settings/libraries/:id{[0-9]+}/delete", async (c) => {
    const problem = await removeLibrary(deps, Number(c.req.param("id")));
    const text = problem?.message ?? "The library was forgotten. Its files were not touched.";
    return redirectWith(c, "/settings#libraries", problem ? "warn" : "good", text);
  });

  app.post("/settings/providers/:id", async (c) => {
    const [id, form] = [c.req.param("id"), await readForm(c)];
    const key = form.key?.trim() ?? "";
    const problem = await changeProvider(deps, id, {
      enabled: form.enabled === "on",
      ...(key === "" ? {} : { key }),
    });
    if (problem?.status === 404) return c.notFound();
    if (problem) {
      return await renderSettings(deps, c, {
        form: "provider",
        sent: {},
        mistakes: {},
        provider: { id, mistake: problem.message },
      });
    }
    return redirectWith(
      c,
      backTo(form.back, `/settings`),
      "good",
      "Saved. What it adds is fetched by itself.",
    );
  });

  app.post("/settings/providers/:id/test", async (c) => {
    const id = c.req.param("id");
    const result = await testProvider(deps, id);
    if (isProblem(result)) return c.notFound();
    const tested = { tone: result.ok ? "good" as const : "bad" as const, text: result.message };
    return await renderSettings(deps, c, {
      form: "provider",
      sent: {},
      mistakes: {},
      provider: { id, tested },
    });
  });

  app.post("/settings/schedule", async (c) => {
    const form = await readForm(c);
    const schedule = {
      interval: form.every,
      time: form.time,
      weekday: Math.max(0, WEEKDAYS.indexOf(form.weekday ?? "")),
    };
    return await saveOrReject(deps, c, "schedule", form, { schedule });
  });

  app.post("/settings/general", async (c) => {
    const form = await readForm(c);
    if (form.theme) keepTheme(c, form.theme);
    return await saveOrReject(deps, c, "general", form, readGeneral(form));
  });

  return app;
}

async function saveOrReject(
  deps: Deps,
  c: Context,
  form: Rejected["form"],
  sent: Record<string, string>,
  patch: Record<string, unknown>,
) {
  const saved = await changeSettings(deps, patch);
  if (!isProblem(saved)) return redirectWith(c, "/settings", "good", "Saved.");
  const place = String(saved.details?.field ?? "");
  const field = place.split(".").findLast((part) => !/^\d+$/.test(part)) ?? "";
  return await renderSettings(deps, c, {
    form,
    sent,
    // The message stands beside its input: it need not name the place.
    mistakes: { [INPUT_OF[field] ?? field]: saved.message.replace(`${place}: `, "") },
  });
}

async function rejectLibrary(
  deps: Deps,
  c: Context,
  sent: Record<string, string>,
  problem: Problem,
) {
  const mistakes = { path: problem.message };
  if (sent.back === "/welcome") return await renderWelcome(deps, c, { sent, mistakes });
  return await renderSettings(deps, c, { form: "library", sent, mistakes });
}

async function renderSettings(
  deps: Deps,
  c: Context,
  rejected: Rejected | null,
): Promise<Response> {
  const [settings, libraries, config, health, bulk] = await Promise.all([
    loadSettings(deps),
    libraryReport(deps),
    providerConfig(deps),
    providerHealth(deps),
    bulkStatus(deps),
  ]);
  const of = (form: Rejected["form"]) => rejected?.form === form ? rejected : null;
  const hasMistake = rejected !== null &&
    (Object.keys(rejected.mistakes).length > 0 || rejected.provider?.mistake !== undefined);
  const library = of("library");
  const [schedule, general] = [of("schedule"), of("general")];
  return c.html(
    <SettingsPage
      shell={await shellOf(c, deps)}
      libraries={{
        libraries: libraries.map((one) => libraryView(deps, one)),
        form: {
          path: library?.sent.path ?? "",
          name: library?.sent.name ?? "",
          kind: "movie",
          mistakes: library?.mistakes ?? {},
        },
      }}
      providers={config.providers.map((provider, index) => {
        const own = rejected?.provider?.id === provider.id ? rejected.provider : null;
        const state = health.providers[index];
        if (!state) {
          throw new Error(`Cannot show provider "${provider.id}" as its health is unknown`);
        }
        return {
          ...providerView(deps, provider, state, own?.tested ?? null),
          ...(own?.mistake ? { mistake: own.mistake } : {}),
        };
      })}
      schedule={scheduleView(deps, settings, schedule?.mistakes ?? {}, schedule?.sent)}
      general={generalView(settings, themeOf(c), general?.mistakes ?? {}, general?.sent)}
      bulk={{ facts: bulkView(deps, bulk, settings) }}
      mistake={hasMistake ? "Something was not understood; nothing of that form was saved." : null}
    />,
    hasMistake ? 422 : 200,
  );
}
