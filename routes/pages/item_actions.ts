import { Hono } from "hono";
import { cancelJob, findActiveJob } from "../../db/work/jobs.ts";
import { findItem } from "../../db/library/items.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Deps } from "../../services/deps.ts";
import { editFields } from "../../services/edits/edit_fields.ts";
import { startEnrich } from "../../services/jobs/start_jobs.ts";
import { isProblem } from "../../services/problem.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { changeStructure } from "../../services/series/change_structure.ts";
import { readPick } from "../../services/reviews/read_pick.ts";
import { pickMatch } from "../../services/reviews/resolve_review.ts";
import { readEdit } from "./field_view.ts";
import { showItem } from "./item.tsx";
import { answerProblem, baseOf, idOf, onlyKind } from "./item_guard.ts";
import { ITEM_PAGES, type ItemPages } from "./item_kinds.ts";
import { labelOf } from "./item_words.ts";
import { readForm, redirectWith } from "./page_context.ts";

/** What can be done on an item's page. */
export function itemActions(deps: Deps) {
  const app = new Hono();
  for (const pages of Object.values(ITEM_PAGES)) {
    app.post(`${pages.path}/:id{[0-9]+}/*`, onlyKind(deps, pages.kind));
    addRefresh(deps, app, pages);
    addMatch(deps, app, pages);
    addFields(deps, app, pages);
    if (pages.kind === "series") addStructure(deps, app, pages);
  }
  return app;
}

function addRefresh(deps: Deps, app: Hono, { kind, path }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/refresh`, async (c) => {
    const started = await startEnrich(deps, idOf(c), { force: true });
    return isProblem(started)
      ? answerProblem(c, baseOf(c, kind), started)
      : redirectWith(c, baseOf(c, kind), "info", "The providers are being asked.");
  });

  app.post(`${path}/:id{[0-9]+}/cancel`, async (c) => {
    const item = await findItem(deps.db, idOf(c));
    const itemId = item?.seriesId ?? idOf(c);
    const job = await findActiveJob(deps.db, jobKey({ kind: "enrich", itemId, force: false }));
    if (job) await cancelJob(deps.db, job.id, deps.now());
    const text = job ? "The refresh is stopped. Nothing was lost." : "No refresh is going on.";
    return redirectWith(c, baseOf(c, kind), "info", text);
  });
}

function addMatch(deps: Deps, app: Hono, { kind, path, one }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/match`, async (c) => {
    const value = (await readForm(c)).id ?? "";
    const pick = readPick(value, kind);
    const problem = isProblem(pick) ? pick : await pickMatch(deps, idOf(c), pick);
    if (problem) {
      const match = { value, mistake: problem.message };
      return await showItem(deps, c, kind, idOf(c), { status: 422, match });
    }
    const text = `The match was changed. The ${one} is being enriched anew.`;
    return redirectWith(c, baseOf(c, kind), "good", text);
  });
}

/** Only a series has a list of episodes to choose. */
function addStructure(deps: Deps, app: Hono, { kind, path }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/structure`, async (c) => {
    const { provider = "" } = await readForm(c);
    const problem = await changeStructure(deps, idOf(c), provider);
    const text = `Seasons and episodes follow ${sourceName(provider)} now.`;
    return problem
      ? answerProblem(c, baseOf(c, kind), problem)
      : redirectWith(c, `${baseOf(c, kind)}#seasons`, "good", text);
  });
}

function addFields(deps: Deps, app: Hono, { kind, path }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/fields/:field`, async (c) => {
    const field = c.req.param("field") ?? "";
    const { value = "" } = await readForm(c);
    const problem = await editFields(deps, idOf(c), { [field]: readEdit(kind, field, value) });
    if (!problem) {
      const text = `Saved and locked: ${labelOf(kind, field)}.`;
      return redirectWith(c, `${baseOf(c, kind)}#field-${field}`, "good", text);
    }
    const editing = { field, edit: { value, mistake: problem.message } };
    return await showItem(deps, c, kind, idOf(c), { status: 422, editing });
  });
}
