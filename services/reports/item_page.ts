import { z } from "zod";
import { LIST_FILTERS, LIST_SORTS, listItems, type ListSort } from "../../db/library/item_list.ts";
import { filesOfItems } from "../../db/library/files.ts";
import type { ItemKind } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { countVersions } from "./file_details.ts";
import { summariseItem } from "./item_details.ts";
import { PAGE_QUERY } from "./page_query.ts";

/** `?q=&filter=&sort=completeness:asc&page=1&limit=50` */
export const LIST_QUERY = PAGE_QUERY.extend({
  q: z.string().max(200).optional(),
  filter: z.enum(LIST_FILTERS).optional(),
  sort: z.string().regex(
    new RegExp(`^(${LIST_SORTS.join("|")})(:(asc|desc))?$`),
    `Use one of ${LIST_SORTS.join(", ")} with :asc or :desc`,
  ).default("title:asc"),
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
  const versions = kind === "movie" ? await versionsOf(deps, found.items) : null;
  return {
    items: found.items.map((item) => ({
      ...summariseItem(item),
      posterId: item.posterId,
      ...(versions ? { versions: versions.get(item.id) ?? 0 } : {}),
    })),
    total: found.total,
    page,
    limit,
  };
}

/** How many ways there are to watch each of these films. */
async function versionsOf(deps: Deps, films: readonly Item[]): Promise<Map<number, number>> {
  const files = await filesOfItems(deps.db, films.map(({ id }) => id));
  return new Map([...files].map(([id, own]) => [id, countVersions(own)]));
}
