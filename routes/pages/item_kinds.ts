import type { ItemKind } from "../../domain/ids.ts";
import type { NavKey } from "../../views/layout.tsx";

/** One kind of item under its pages, with the words that pages use for it. */
export interface ItemPages {
  kind: ItemKind;
  path: string;
  /** "movie", "movies" */
  one: string;
  many: string;
  nav: NavKey;
}

export const ITEM_PAGES: Readonly<Record<ItemKind, ItemPages>> = {
  movie: { kind: "movie", path: "/movies", one: "movie", many: "movies", nav: "movies" },
  series: { kind: "series", path: "/series", one: "series", many: "series", nav: "series" },
  season: { kind: "season", path: "/seasons", one: "season", many: "seasons", nav: "series" },
  episode: { kind: "episode", path: "/episodes", one: "episode", many: "episodes", nav: "series" },
};

/** The page of an item: "/movies/12". */
export function pageOf({ kind, id }: { kind: ItemKind; id: number }): string {
  return `${ITEM_PAGES[kind].path}/${id}`;
}
