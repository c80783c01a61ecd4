import { Hono } from "hono";
import { findItem } from "../../db/library/items.ts";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { allowAgain } from "../../services/undo/allow_again.ts";
import { startUndoOfLastRun } from "../../services/undo/start_undo.ts";
import { undoChange } from "../../services/undo/undo_change.ts";
import { ConfirmUndoPage } from "../../views/confirm_undo.tsx";
import { answerProblem, baseOf, idOf, onlyKind } from "./item_guard.ts";
import { lastRunQuestion } from "./item_history.ts";
import { ITEM_PAGES, type ItemPages } from "./item_kinds.ts";
import { readForm, redirectWith, shellOf } from "./page_context.ts";

/** Taking back what happened to an item, and allowing again what was taken back. */
export function itemUndoPages(deps: Deps) {
  const app = new Hono();
  for (const pages of Object.values(ITEM_PAGES)) {
    addUndo(deps, app, pages);
    addUndoOfLastRun(deps, app, pages);
  }
  return app;
}

function addUndo(deps: Deps, app: Hono, { kind, path }: ItemPages): void {
  app.post(`${path}/:id{[0-9]+}/undo`, onlyKind(deps, kind), async (c) => {
    const form = await readForm(c);
    const lock = form.lock === "on";
    const problem = await undoChange(deps, idOf(c), Number(form.history), { lock });
    const text = lock
      ? "Undone and locked."
      : "Undone. What was undone is not applied again by itself.";
    return problem
      ? answerProblem(c, `${baseOf(c, kind)}#history`, problem)
      : redirectWith(c, `${baseOf(c, kind)}#history`, "good", text);
  });

  app.post(`${path}/:id{[0-9]+}/allow-again`, onlyKind(deps, kind), async (c) => {
    const problem = await allowAgain(deps, idOf(c), Number((await readForm(c)).value));
    const text = "Allowed again. The next refresh may bring that value.";
    return problem
      ? answerProblem(c, `${baseOf(c, kind)}#history`, problem)
      : redirectWith(c, `${baseOf(c, kind)}#history`, "good", text);
  });
}

function addUndoOfLastRun(deps: Deps, app: Hono, { kind, path, nav }: ItemPages): void {
  const place = `${path}/:id{[0-9]+}/undo-last-run` as const;

  app.get(place, onlyKind(deps, kind), async (c) => {
    const item = await findItem(deps.db, idOf(c));
    const question = item && await lastRunQuestion(deps, item);
    const back = baseOf(c, kind);
    if (!question) return c.redirect(back, 303);
    return c.html(
      <ConfirmUndoPage
        shell={await shellOf(c, deps)}
        nav={nav}
        title={item.title}
        question={question}
        confirmLabel="Undo it"
        action={`${back}/undo-last-run`}
        back={back}
      />,
    );
  });

  app.post(place, onlyKind(deps, kind), async (c) => {
    const lock = (await readForm(c)).lock === "on";
    const started = await startUndoOfLastRun(deps, idOf(c), { lock });
    return isProblem(started) ? answerProblem(c, baseOf(c, kind), started) : redirectWith(
      c,
      `/activity/${started.run.id}`,
      "info",
      "The last run is being undone here.",
    );
  });
}
