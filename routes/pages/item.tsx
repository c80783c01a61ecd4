import { type Context, Hono } from "hono";
import { findItem } from "../../db/library/items.ts";
import { findField } from "../../domain/fields/field.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { enrichmentStatus } from "../../services/reports/enrichment_status.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { seriesDetails } from "../../services/reports/series_details.ts";
import type { FieldEditProps } from "../../views/item/field_edit.tsx";
import { FieldLine, FieldTable } from "../../views/item/field_table.tsx";
import { ItemStatus } from "../../views/item/status.tsx";
import { ItemPage } from "../../views/item.tsx";
import { answerAs } from "./answer_as.ts";
import { alsoHereView } from "./also_here_view.ts";
import { fieldRows } from "./field_view.ts";
import { filesView } from "./files_view.ts";
import { artworkView } from "./artwork_view.ts";
import { historyView } from "./item_history.ts";
import { headView } from "./item_view.ts";
import { itemLockView } from "./lock_view.ts";
import { ITEM_PAGES, pageOf } from "./item_kinds.ts";
import { collagesOf } from "./collage_view.ts";
import { shellOf } from "./page_context.ts";
import { seasonsView, trailOf } from "./seasons_view.ts";
import { statusView } from "./status_view.ts";

export interface PageState {
  status?: 200 | 422;
  editing?: { field: string; edit?: Partial<FieldEditProps> };
  match?: { value: string; mistake: string };
}

/** One item's page and its fragments. */
export function itemPages(deps: Deps) {
  const app = new Hono();
  // Where only an id is at hand, its kind is found here.
  app.get("/items/:id{[0-9]+}", async (c) => {
    const item = await findItem(deps.db, Number(c.req.param("id")));
    return item ? c.redirect(pageOf(item)) : c.notFound();
  });
  for (const { kind, path } of Object.values(ITEM_PAGES)) addPage(deps, app, kind, path);
  return app;
}

function addPage(deps: Deps, app: Hono, kind: ItemKind, path: string): void {
  const page = `${path}/:id{[0-9]+}` as const;
  const idOf = (c: Context) => Number(c.req.param("id"));

  app.get(page, async (c) => {
    const details = await itemDetails(deps, idOf(c), kind);
    if (!details) return c.notFound();
    const field = c.req.query("edit");
    const editing = field && findField(kind, field) ? { editing: { field } } : {};
    return await answerAs(
      c,
      () => kind === "series" ? seriesDetails(deps, details.id, true) : Promise.resolve(details),
      () => showItem(deps, c, kind, details.id, editing),
    );
  });

  app.get(`/fragments${page}/status`, async (c) => {
    const [status, details] = await Promise.all([
      enrichmentStatus(deps, idOf(c)),
      itemDetails(deps, idOf(c), kind),
    ]);
    if (!status || !details) return c.notFound();
    const view = statusView(deps, status, details);
    if (!view.running) c.header("HX-Trigger", "item-enriched");
    return c.html(<ItemStatus {...view} />);
  });

  app.get(`/fragments${page}/fields`, async (c) => {
    const details = await itemDetails(deps, idOf(c), kind);
    return details
      ? c.html(<FieldTable base={pageOf(details)} fields={fieldRows(deps, details)} />)
      : c.notFound();
  });

  app.get(`/fragments${page}/fields/:field/edit`, async (c) => {
    const details = await itemDetails(deps, idOf(c), kind);
    const field = c.req.param("field") ?? "";
    const row = details && fieldRows(deps, details, { field }).find((one) => one.field === field);
    return details && row ? c.html(<FieldLine base={pageOf(details)} {...row} />) : c.notFound();
  });
}

/** The whole page, with a form open where something is to be mended. */
export async function showItem(
  deps: Deps,
  c: Context,
  kind: ItemKind,
  id: number,
  { status = 200, editing, match }: PageState,
): Promise<Response> {
  // Read first: a refresh that ends meanwhile is shown as running still, and the page renews itself.
  const enrichment = await enrichmentStatus(deps, id);
  const details = await itemDetails(deps, id, kind);
  const history = details && await historyView(deps, c, details);
  if (!enrichment || !details || !history) return c.notFound();
  const base = pageOf(details);
  const seasons = await seasonsView(deps, details);
  const collage = (await collagesOf(deps, [details])).get(id) ?? null;
  return c.html(
    <ItemPage
      shell={await shellOf(c, deps)}
      nav={ITEM_PAGES[kind].nav}
      head={{
        ...headView(details, await trailOf(deps, details), await itemLockView(deps, details)),
        collage,
      }}
      {...(seasons ? { seasons } : {})}
      status={statusView(deps, enrichment, details)}
      fields={{ base, fields: fieldRows(deps, details, editing) }}
      artwork={artworkView(details)}
      files={kind === "season" ? null : filesView(deps, details)}
      alsoHere={await alsoHereView(deps, id)}
      history={history}
      match={kind === "movie" || kind === "series" ? { base, value: "", ...match } : null}
    />,
    status,
  );
}
