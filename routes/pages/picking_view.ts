import { number, plural } from "../../views/format.ts";
import type { PickingProps } from "../../views/items/picking.tsx";
import { ACT_GROUPS } from "./bulk_choices.ts";
import type { ItemPages } from "./item_kinds.ts";
import { addressOf, type ListPlace, placeWords } from "./list_place.ts";
import { type Picking, pickingWords } from "./picking.ts";

export interface ListShown {
  pages: ItemPages;
  place: ListPlace;
  total: number;
  /** The ids of the titles on this page. */
  shown: readonly number[];
}

/** What can be done with what is ticked; `picking` is null until the user begins. */
export function pickingView(
  { pages: { path, one, many }, place, total, shown }: ListShown,
  picking: Picking | null,
): PickingProps {
  const words = placeWords(place);
  const startOf = (select: string, ids: Record<string, string> = {}) =>
    addressOf(path, { ...words, select, ...ids });
  if (!picking) return { start: startOf("1") };
  const elsewhere = picking.ids.filter((id) => !shown.includes(id));
  const others = pickingWords({ isAll: false, ids: elsewhere });
  const { page, ...rest } = words;
  return {
    start: startOf("1"),
    on: {
      action: `${path}/selection`,
      list: path,
      hidden: { ...rest, at: page ?? "1", ...pickingWords({ ...picking, ids: elsewhere }) },
      elsewhere: elsewhere.length,
      selected: picking.isAll ? `All ${plural(total, one, many)} selected` : null,
      count: number(picking.isAll ? total : picking.ids.length),
      wholePage: addressOf(path, { ...words, ...others, select: "page" }),
      all: { href: startOf("all"), label: `Select all ${plural(total, one, many)}` },
      done: addressOf(path, words),
      acts: ACT_GROUPS,
    },
  };
}
