import { Hono } from "hono";
import { findLibrary } from "../../db/library/libraries.ts";
import { countChosen } from "../../db/library/selection.ts";
import type { Selection } from "../../domain/edits/bulk_action.ts";
import type { Deps } from "../../services/deps.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { isProblem } from "../../services/problem.ts";
import { plural } from "../../views/format.ts";
import { NewPreviewPage } from "../../views/new_preview.tsx";
import { ASK_FIRST } from "./bulk_edit_view.ts";
import { readForm, redirectWith, shellOf } from "./page_context.ts";

/** A preview of a whole library, or of all: whether the providers are asked first, and its start. */
export function newPreviewPages(deps: Deps) {
  const app = new Hono();

  app.get("/previews/new", async (c) => {
    const id = Number(c.req.query("library")) || null;
    const library = id === null ? null : await findLibrary(deps.db, id);
    if (id !== null && !library) return c.notFound();
    const total = await countChosen(deps.db, wholeOf(id));
    const titles = plural(total, "title");
    return c.html(
      <NewPreviewPage
        shell={await shellOf(c, deps)}
        question={`See what a refresh would change of ${
          library ? `the ${titles} of "${library.name}"` : `all ${titles}`
        }? Nothing is changed until you apply it.`}
        hidden={id === null ? {} : { library: String(id) }}
        ask={ASK_FIRST}
        back={id === null ? "/queue" : "/settings#libraries"}
      />,
    );
  });

  app.post("/previews", async (c) => {
    const { library, asks } = await readForm(c);
    const id = Number(library) || null;
    const started = await startPreview(deps, wholeOf(id), { asks: asks === "on" });
    if (isProblem(started)) {
      return redirectWith(c, id === null ? "/queue" : "/settings", "warn", started.message);
    }
    return c.redirect(`/previews/${started.preview.id}`, 303);
  });

  return app;
}

function wholeOf(libraryId: number | null): Selection {
  return libraryId === null ? { all: true } : { libraryId };
}
