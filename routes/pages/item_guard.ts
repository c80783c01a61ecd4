import type { Context, Next } from "hono";
import { findItem } from "../../db/library/items.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import type { Problem } from "../../services/problem.ts";
import { ITEM_PAGES } from "./item_kinds.ts";
import { redirectWith } from "./page_context.ts";

/** Lets only items of that kind through: their pages alone know them. */
export function onlyKind(deps: Deps, kind: ItemKind) {
  return async (c: Context, next: Next): Promise<Response | void> => {
    const item = await findItem(deps.db, idOf(c));
    return item?.kind === kind ? await next() : await c.notFound();
  };
}

/** The item that an address is about. */
export function idOf(c: Context): number {
  return Number(c.req.param("id"));
}

/** The page of the item that an address is about. */
export function baseOf(c: Context, kind: ItemKind): string {
  return `${ITEM_PAGES[kind].path}/${idOf(c)}`;
}

/** Back to a page with what went wrong; what is not there is not found. */
export function answerProblem(
  c: Context,
  to: string,
  problem: Problem,
): Response | Promise<Response> {
  return problem.status === 404 ? c.notFound() : redirectWith(c, to, "warn", problem.message);
}
