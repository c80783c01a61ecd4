import { number, plural } from "../../views/format.ts";
import type { PickingProps } from "../../views/items/picking.tsx";
import { ACT_GROUPS } from "./bulk_choices.ts";
import type { ItemPages } from "./item_kinds.ts";
import { addressOf, type ListPlace, placeWords } from "./list_place.ts";
import { idsWord, type Picking, pickingWords, SHOWN } from "./picking.ts";

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
  const { isAll, ids } = picking;
  const elsewhere = ids.filter((id) => !shown.includes(id));
  const others = pickingWords({ isAll: false, ids: isAll ? [] : elsewhere });
  const selected = isAll ? total - ids.length : ids.length;
  const { page, ...rest } = words;
  return {
    start: startOf("1"),
    on: {
      action: `${path}/selection`,
      list: path,
      hidden: {
        ...rest,
        ...{ at: page ?? "1", [SHOWN]: idsWord(shown) },
        ...pickingWords({ isAll, ids: elsewhere }),
      },
      elsewhere: isAll ? total - elsewhere.length - shown.length : elsewhere.length,
      selected: number(selected),
      whole: isAll ? { count: number(total), label: `All ${plural(total, one, many)}` } : null,
      wholePage: addressOf(path, { ...words, ...others, select: "page" }),
      all: { href: startOf("all"), label: `Select all ${plural(total, one, many)}` },
      done: addressOf(path, words),
      acts: ACT_GROUPS,
    },
  };
}
