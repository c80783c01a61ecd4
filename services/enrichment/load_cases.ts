import { childrenOf } from "../../db/library/children.ts";
import { findItems } from "../../db/library/items.ts";
import type { Deps } from "../deps.ts";
import { loadChildCases } from "../series/child_cases.ts";
import type { Setup } from "../settings/setup.ts";
import type { ItemCase } from "./assess.ts";
import { loadTitleCases } from "./title_cases.ts";

/** The cases of items of any kind, in the order of their ids; those that are gone are left out. */
export async function loadCases(
  deps: Deps,
  setup: Setup,
  itemIds: readonly number[],
): Promise<ItemCase[]> {
  const items = await findItems(deps.db, itemIds);
  const titles = items.filter(({ seriesId }) => seriesId === null);
  const seriesIds = new Set(items.flatMap(({ seriesId }) => seriesId ?? []));
  const series = await findItems(deps.db, [...seriesIds]);
  const known = new Set(titles.map(({ id }) => id));
  const more = series.filter(({ id }) => !known.has(id));
  const cases = await loadTitleCases(deps, setup, [...titles, ...more]);
  const byId = new Map(cases.map((own) => [own.item.id, own]));
  for (const id of seriesIds) {
    const own = byId.get(id);
    if (!own) continue;
    const children = await childrenOf(deps.db, id);
    for (const child of await loadChildCases(deps, own, children)) byId.set(child.item.id, child);
  }
  return itemIds.flatMap((id) => byId.get(id) ?? []);
}
