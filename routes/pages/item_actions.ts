import { type Context, Hono } from "hono";
import { cancelJob, findActiveJob } from "../../db/work/jobs.ts";
import { findItem } from "../../db/library/items.ts";
import { findField } from "../../domain/fields/field.ts";
import type { ItemKind } from "../../domain/ids.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Deps } from "../../services/deps.ts";
import { editFields, setLock } from "../../services/edits/edit_fields.ts";
import { setMonitored } from "../../services/edits/item_switches.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { startEnrich } from "../../services/jobs/start_jobs.ts";
import { isProblem, type Problem } from "../../services/problem.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { changeStructure } from "../../services/series/change_structure.ts";
import { readPick } from "../../services/reviews/read_pick.ts";
import { pickMatch } from "../../services/reviews/resolve_review.ts";
import { readEdit } from "./field_view.ts";
import { showItem } from "./item.tsx";
import { ITEM_PAGES, type ItemPages } from "./item_kinds.ts";
import { readForm, redirectWith } from "./page_context.ts";

/** What can be done on an item's page. */
export function itemActions(deps: Deps) {
  const app = new Hono();
  for (const pages of Object.values(ITEM_PAGES)) {
    app.post(`${pages.path}/:id{[0-9]+}/*`, async (c, next) => {
      const item = await findItem(deps.db, idOf(c));
      return item?.kind === pages.kind ? await next() : c.notFound();
    });
    addRefresh(deps, app, pages);
    addMatch(deps, app, pages);
    addFields(deps, app, pages);
    addLocks(deps, app, pages);
    if (pages.kind === "series") addStructure(deps, app, pages);
  }
  return app;
}

function addRefresh(deps: Deps, app: Hono, { path, one }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/refresh`, async (c) => {
    const started = await startEnrich(deps, idOf(c), { force: true });
    return isProblem(started)
      ? answerProblem(c, path, started)
      : redirectWith(c, back(c, path), "info", "The providers are being asked.");
  });

  app.post(`${path}/:id{[0-9]+}/cancel`, async (c) => {
    const item = await findItem(deps.db, idOf(c));
    const itemId = item?.seriesId ?? idOf(c);
    const job = await findActiveJob(deps.db, jobKey({ kind: "enrich", itemId, force: false }));
    if (job) await cancelJob(deps.db, job.id, deps.now());
    const text = job ? "The refresh is stopped. Nothing was lost." : "No refresh is going on.";
    return redirectWith(c, back(c, path), "info", text);
  });

  app.post(`${path}/:id{[0-9]+}/monitored`, async (c) => {
    const isOn = (await readForm(c)).value === "on";
    const problem = await setMonitored(deps, idOf(c), isOn);
    const text = isOn
      ? `Automatic runs include this ${one} again.`
      : `Automatic runs leave this ${one} alone.`;
    return problem ? answerProblem(c, path, problem) : redirectWith(c, back(c, path), "good", text);
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
    return redirectWith(c, back(c, path), "good", text);
  });
}

/** Only a series has a list of episodes to choose. */
function addStructure(deps: Deps, app: Hono, { path }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/structure`, async (c) => {
    const { provider = "" } = await readForm(c);
    const problem = await changeStructure(deps, idOf(c), provider);
    const text = `Seasons and episodes follow ${sourceName(provider)} now.`;
    return problem
      ? answerProblem(c, path, problem)
      : redirectWith(c, `${back(c, path)}#seasons`, "good", text);
  });
}

function addFields(deps: Deps, app: Hono, { kind, path }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/fields/:field`, async (c) => {
    const field = c.req.param("field") ?? "";
    const { value = "" } = await readForm(c);
    const problem = await editFields(deps, idOf(c), { [field]: readEdit(kind, field, value) });
    if (!problem) {
      const text = `Saved and locked: ${labelOf(kind, field)}.`;
      return redirectWith(c, `${back(c, path)}#field-${field}`, "good", text);
    }
    const editing = { field, edit: { value, mistake: problem.message } };
    return await showItem(deps, c, kind, idOf(c), { status: 422, editing });
  });

  app.post(`${path}/:id{[0-9]+}/undo`, async (c) => {
    const problem = await undoChange(deps, idOf(c), Number((await readForm(c)).history));
    const text = "Undone. The undone value is not applied again.";
    return problem
      ? answerProblem(c, path, problem)
      : redirectWith(c, `${back(c, path)}#history`, "good", text);
  });
}

function addLocks(deps: Deps, app: Hono, { kind, path }: ItemPages): void {
  for (const [action, locked] of [["lock", true], ["unlock", false]] as const) {
    app.post(`${path}/:id{[0-9]+}/fields/:field/${action}`, async (c) => {
      const field = c.req.param("field") ?? "";
      const problem = await setLock(deps, idOf(c), field, locked);
      const text = locked
        ? `Locked: ${labelOf(kind, field)}. Nothing but you changes it.`
        : `Providers may fill ${labelOf(kind, field)} again.`;
      return problem
        ? answerProblem(c, path, problem)
        : redirectWith(c, `${back(c, path)}#field-${field}`, "good", text);
    });
  }
}

function answerProblem(c: Context, path: string, problem: Problem): Response | Promise<Response> {
  return problem.status === 404
    ? c.notFound()
    : redirectWith(c, back(c, path), "warn", problem.message);
}

function back(c: Context, path: string): string {
  return `${path}/${idOf(c)}`;
}

function idOf(c: Context): number {
  return Number(c.req.param("id"));
}

function labelOf(kind: ItemKind, field: string): string {
  return findField(kind, field)?.label ?? field;
}
