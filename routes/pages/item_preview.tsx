import { type Context, Hono } from "hono";
import { findItem } from "../../db/library/items.ts";
import type { Deps } from "../../services/deps.ts";
import { applyItemPreview, previewItem } from "../../services/preview/item_preview.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { invalid, isProblem, type Problem } from "../../services/problem.ts";
import { plural } from "../../views/format.ts";
import { ItemPreviewPage } from "../../views/item/preview_page.tsx";
import { answerAs } from "./answer_as.ts";
import { answerProblem, baseOf, idOf, onlyKind } from "./item_guard.ts";
import { ITEM_PAGES, type ItemPages } from "./item_kinds.ts";
import { itemLockView } from "./lock_view.ts";
import { readForm, redirectWith, shellOf } from "./page_context.ts";
import { rowOf } from "./plan_view.ts";
import { FIELD_BOX } from "./unticked.ts";

/** What a refresh would change of one item, and applying what is ticked of it. */
export function itemPreviewPages(deps: Deps) {
  const app = new Hono();
  for (const pages of Object.values(ITEM_PAGES)) addPages(deps, app, pages);
  return app;
}

function addPages(deps: Deps, app: Hono, pages: ItemPages): void {
  const { kind, path } = pages;
  const page = `${path}/:id{[0-9]+}/preview` as const;
  const isOfKind = onlyKind(deps, kind);

  app.get(page, isOfKind, async (c) =>
    await answerAs(
      c,
      () => previewItem(deps, idOf(c)),
      () => showPreview(deps, c, pages, null),
    ));

  // New answers may take a while: it becomes a preview of its own, with its progress.
  app.post(`${page}/ask`, isOfKind, async (c) => {
    const { asks } = await readForm(c);
    const started = await startPreview(deps, { ids: [idOf(c)] }, { asks: asks === "on" });
    return isProblem(started)
      ? answerProblem(c, `${baseOf(c, kind)}/preview`, started)
      : c.redirect(`/previews/${started.preview.id}`, 303);
  });

  app.post(`${page}/apply`, isOfKind, async (c) => {
    const sent = new URLSearchParams(await c.req.text());
    const fields = sent.getAll(FIELD_BOX);
    if (fields.length === 0) return await showPreview(deps, c, pages, NOTHING_TICKED);
    const applied = await applyItemPreview(deps, idOf(c), { hash: sent.get("hash") ?? "", fields });
    if (isProblem(applied)) return await showPreview(deps, c, pages, applied);
    const { runId, changedFields } = applied;
    const text = `Applied: ${plural(changedFields.length, "field")}. It can be undone as one.`;
    return redirectWith(c, `/activity/${runId}`, "good", text);
  });
}

const NOTHING_TICKED = invalid("Nothing is ticked. Nothing was changed.");

async function showPreview(
  deps: Deps,
  c: Context,
  { kind, nav }: ItemPages,
  problem: Problem | null,
): Promise<Response> {
  const item = await findItem(deps.db, idOf(c));
  const plan = await previewItem(deps, idOf(c));
  if (!item || isProblem(plan)) return c.notFound();
  const base = baseOf(c, kind);
  const { title } = item;
  const { locked, state, hint } = await itemLockView(deps, item);
  return c.html(
    <ItemPreviewPage
      shell={await shellOf(c, deps)}
      nav={nav}
      base={base}
      title={title}
      hash={plan.hash}
      notice={problem && { tone: "warn", text: textOf(problem) }}
      item={{
        href: base,
        title,
        box: null,
        rows: plan.changes.map((change) => rowOf(kind, change, { value: change.field, on: true })),
      }}
      locked={locked ? `${state}. ${hint}` : null}
      hasChildren={kind === "series"}
    />,
    problem?.status ?? 200,
  );
}

function textOf({ status, message }: Problem): string {
  return status === 409
    ? "Something has changed since you looked. Nothing was written: this is the new preview."
    : message;
}
