import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { startScan } from "../../services/jobs/start_jobs.ts";
import { addLibrary } from "../../services/library/add_library.ts";
import { libraryReport, removeLibrary } from "../../services/library/library_report.ts";
import { isProblem, type Problem } from "../../services/problem.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { LibraryList } from "../../views/settings/libraries.tsx";
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
