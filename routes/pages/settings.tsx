import { type Context, Hono } from "hono";
import { LIBRARY_KINDS } from "../../db/library/libraries.ts";
import { NFO_MODES } from "../../domain/nfo/nfo_mode.ts";
import type { Deps } from "../../services/deps.ts";
import { startScan } from "../../services/jobs/start_jobs.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { changeLibrary } from "../../services/library/change_library.ts";
import { libraryReport, removeLibrary } from "../../services/library/library_report.ts";
import { isProblem } from "../../services/problem.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { LibraryList } from "../../views/settings/libraries.tsx";
import type { Mistakes } from "../../views/words.ts";
import { backTo, keepTheme, readForm, redirectWith } from "./page_context.ts";
import { type Rejected, renderSettings } from "./settings_page.tsx";
import { INPUT_OF, libraryView, readGeneral, WEEKDAYS } from "./settings_view.ts";
import { renderWelcome } from "./welcome.tsx";

/** The general settings: libraries, schedule and the rest as plain forms. */
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
    const { path = "", name = "" } = form;
    const kind = LIBRARY_KINDS.find((one) => one === (form.kind ?? "movie"));
    if (!kind) return await rejectLibrary(deps, c, form, { kind: "Choose what the folder holds." });
    const library = await addLibrary(deps, { path, kind, ...(name ? { name } : {}) });
    if (isProblem(library)) {
      return await rejectLibrary(deps, c, form, { path: library.message });
    }
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

  app.post("/settings/libraries/:id{[0-9]+}/nfo", async (c) => {
    const { mode } = await readForm(c);
    const nfoMode = NFO_MODES.find((known) => known === mode);
    const patch = nfoMode ? { nfoMode } : {};
    const problem = await changeLibrary(deps, Number(c.req.param("id")), patch);
    const text = problem?.message ?? "Saved. The library's values are worked out anew.";
    return redirectWith(c, "/settings#libraries", problem ? "warn" : "good", text);
  });

  app.post("/settings/libraries/:id{[0-9]+}/delete", async (c) => {
    const problem = await removeLibrary(deps, Number(c.req.param("id")));
    const text = problem?.message ?? "The library was forgotten. Its files were not touched.";
    return redirectWith(c, "/settings#libraries", problem ? "warn" : "good", text);
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
  mistakes: Mistakes,
) {
  if (sent.back === "/welcome") return await renderWelcome(deps, c, { sent, mistakes });
  return await renderSettings(deps, c, { form: "library", sent, mistakes });
}
