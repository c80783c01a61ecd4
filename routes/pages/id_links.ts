import type { ItemKind } from "../../domain/ids.ts";
import type { ItemDetails } from "../../services/reports/item_details.ts";
import type { ItemHeadProps } from "../../views/item/head.tsx";

const TMDB_PAGES: Readonly<Record<ItemKind, string | null>> = {
  movie: "movie",
  series: "tv",
  season: null,
  episode: null,
};
const TVMAZE_PAGES: Readonly<Record<ItemKind, string>> = {
  movie: "shows",
  series: "shows",
  season: "seasons",
  episode: "episodes",
};

/** Ids with the page that shows them, by system. */
const ID_PAGES: Readonly<
  Record<string, { name: string; page: (id: string | number, kind: ItemKind) => string | null }>
> = {
  tmdb: {
    name: "TMDB",
    page: (id, kind) => TMDB_PAGES[kind] && `https://www.themoviedb.org/${TMDB_PAGES[kind]}/${id}`,
  },
  imdb: { name: "IMDb", page: (id) => `https://www.imdb.com/title/${id}/` },
  tvdb: {
    name: "TVDB",
    page: (id, kind) => `https://thetvdb.com/dereferrer/${kind}/${id}`,
  },
  tvmaze: {
    name: "TVmaze",
    page: (id, kind) =>
      kind === "season" ? null : `https://www.tvmaze.com/${TVMAZE_PAGES[kind]}/${id}`,
  },
  wikidata: { name: "Wikidata", page: (id) => `https://www.wikidata.org/wiki/${id}` },
};

/** The ids of an item, each with the page that shows it. */
export function idLinks(details: ItemDetails): ItemHeadProps["ids"] {
  return Object.entries(details.ids).flatMap(([system, id]) => {
    const page = ID_PAGES[system];
    return id === null || !page
      ? []
      : [{ name: page.name, value: String(id), href: page.page(id, details.kind) }];
  });
}

/** How a system of ids is called. */
export function systemName(system: string): string {
  return ID_PAGES[system]?.name ?? system;
}
