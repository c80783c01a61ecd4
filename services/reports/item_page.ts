import { z } from "zod";
import { LIST_FILTERS, LIST_SORTS, listItems, type ListSort } from "../../db/library/item_list.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Deps } from "../deps.ts";
import { summariseItem } from "./item_details.ts";

/** `?q=&filter=&sort=completeness:asc&page=1&limit=50` */
export const LIST_QUERY = z.object({
  q: z.string().max(200).optional(),
  filter: z.enum(LIST_FILTERS).optional(),
  sort: z.string().regex(
    new RegExp(`^(${LIST_SORTS.join("|")})(:(asc|desc))?$`),
    `Use one of ${LIST_SORTS.join(", ")} with :asc or :desc`,
  ).default("title:asc"),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ItemPageQuery = z.output<typeof LIST_QUERY>;

/** One page of a list, as the API answers it. */
export async function itemPage(deps: Deps, kind: ItemKind, query: ItemPageQuery) {
  const [sort, direction] = query.sort.split(":");
  const { page, limit, q, filter } = query;
  const found = await listItems(deps.db, {
    kind,
    sort: sort as ListSort,
    direction: direction === "desc" ? "desc" : "asc",
    page,
    limit,
    ...(q ? { q } : {}),
    ...(filter ? { filter } : {}),
  });
  return {
    items: found.items.map((item) => ({ ...summariseItem(item), posterId: item.posterId })),
    total: found.total,
    page,
    limit,
  };
}
