import type { Context, Next } from "hono";
import { findItem } from "../../db/library/items.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { notFound } from "../../services/problem.ts";
import { fail } from "../envelope.ts";
import { apiPart } from "./endpoint.ts";

/** One kind of item under its path, with the words of the API's document. */
export interface ItemPath {
  path: string;
  kind: ItemKind;
  /** "movie" */
  one: string;
  tag: string;
}

export const ITEM_PATHS: readonly ItemPath[] = [
  { path: "/movies", kind: "movie", one: "movie", tag: "Movies" },
  { path: "/series", kind: "series", one: "series", tag: "Series" },
  { path: "/seasons", kind: "season", one: "season", tag: "Seasons and episodes" },
  { path: "/episodes", kind: "episode", one: "episode", tag: "Seasons and episodes" },
];

/** The same endpoints for every kind of item, each answering 404 for an item of another kind. */
export function forEveryKind(
  deps: Deps,
  build: (api: ReturnType<typeof apiPart>, item: ItemPath) => void,
) {
  const api = apiPart();
  for (const item of ITEM_PATHS) {
    const guard = onlyKind(deps, item);
    api.use(`${item.path}/:id{[0-9]+}`, guard);
    api.use(`${item.path}/:id{[0-9]+}/*`, guard);
    build(api, item);
  }
  return api;
}

/** Answers 404 for an item of another kind. */
export function onlyKind(deps: Deps, { kind, one }: ItemPath) {
  return async (c: Context, next: Next) => {
    const id = Number(c.req.param("id"));
    // Digits without end are no number that a database knows.
    const item = Number.isSafeInteger(id) ? await findItem(deps.db, id) : null;
    if (item?.kind !== kind) return fail(c, notFound(one, id));
    return await next();
  };
}
