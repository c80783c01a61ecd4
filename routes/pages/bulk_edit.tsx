import { type Context, Hono } from "hono";
import { countChosen } from "../../db/library/selection.ts";
import type { TitleKind } from "../../domain/ids.ts";
import { startBulkEdit } from "../../services/bulk/start_bulk_edit.ts";
import type { Deps } from "../../services/deps.ts";
import { startPreview } from "../../services/preview/start_preview.ts";
import { isProblem, type Problem } from "../../services/problem.ts";
import { BulkEditPage } from "../../views/items/bulk_edit.tsx";
import { BULK_ACTS, type BulkAct } from "./bulk_acts.ts";
import { askView, whatIsMissing } from "./bulk_edit_view.ts";
import { ITEM_PAGES } from "./item_kinds.ts";
import { addressOf, type ListPlace, placeWords, readPlace } from "./list_place.ts";
import { redirectWith, shellOf } from "./page_context.ts";
import { type Picking, pickingWords, readPicking, selectionOf } from "./picking.ts";

const KINDS = ["movie", "series"] as const satisfies readonly TitleKind[];

/** What is asked before something is done with the titles that are ticked in a list, and doing it. */
export function bulkEditPages(deps: Deps) {
  const app = new Hono();
  for (const kind of KINDS) {
    const path = `${ITEM_PAGES[kind].path}/selection`;
    app.get(path, async (c) => {
      const wish = readWish(kind, new URL(c.req.url).searchParams);
      return await ask(deps, c, wish, null);
    });
    app.post(path, async (c) => {
      const wish = readWish(kind, new URLSearchParams(await c.req.text()));
      const done = await carryOut(deps, wish);
      if (isProblem(done)) return await ask(deps, c, wish, done);
      return redirectWith(c, done.page, "info", done.text);
    });
  }
  return app;
}

/** What the user wants to do with which titles. */
export interface BulkWish {
  kind: TitleKind;
  place: ListPlace;
  picking: Picking;
  act: BulkAct | undefined;
  sent: URLSearchParams;
}

function readWish(kind: TitleKind, sent: URLSearchParams): BulkWish {
  const name = sent.get("act") === "other" ? sent.get("other") : sent.get("act");
  const words = { ...Object.fromEntries(sent), page: sent.get("at") ?? "1" };
  return {
    kind,
    place: readPlace(words),
    picking: readPicking(sent, []) ?? { isAll: false, ids: [] },
    act: BULK_ACTS.find((own) => own.name === name),
    sent,
  };
}

async function carryOut(
  deps: Deps,
  wish: BulkWish,
): Promise<Problem | { page: string; text: string }> {
  const { kind, place, picking, act, sent } = wish;
  const missing = whatIsMissing(wish);
  if (missing || !act) return missing ?? NOTHING_WANTED;
  const selection = selectionOf(kind, place, picking);
  if (act.action === null) {
    const started = await startPreview(deps, selection, { asks: sent.get("asks") === "on" });
    if (isProblem(started)) return started;
    return { page: `/previews/${started.preview.id}`, text: "Nothing is changed by a preview." };
  }
  const word = (name: string) => sent.get(name) ?? "";
  const action = act.action({
    kind,
    field: word("field"),
    value: word("value"),
    provider: word("provider"),
    force: word("force") === "on",
  });
  const started = await startBulkEdit(deps, selection, action);
  if (isProblem(started)) return started;
  return {
    page: `/activity/${started.run.id}`,
    text: "It has begun, and goes on when you leave this page.",
  };
}

const NOTHING_WANTED: Problem = {
  status: 422,
  code: "invalid",
  message: "Choose what to do. Nothing was changed.",
};

async function ask(
  deps: Deps,
  c: Context,
  wish: BulkWish,
  problem: Problem | null,
): Promise<Response> {
  const { kind, place, picking, act } = wish;
  const { path, nav } = ITEM_PAGES[kind];
  const back = addressOf(path, { ...placeWords(place), ...pickingWords(picking) });
  if (!act) return redirectWith(c, back, "warn", NOTHING_WANTED.message);
  const total = await countChosen(deps.db, selectionOf(kind, place, picking));
  if (total === 0) {
    return redirectWith(c, back, "warn", "Nothing is selected yet. Tick titles first.");
  }
  return c.html(
    <BulkEditPage
      shell={await shellOf(c, deps)}
      nav={nav}
      back={back}
      mistake={problem?.message ?? null}
      {...askView({ ...wish, act }, total)}
    />,
    problem ? 422 : 200,
  );
}
