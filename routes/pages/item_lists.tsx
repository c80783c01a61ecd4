import { type Context, Hono } from "hono";
import { type EpisodeCounts, episodeCounts } from "../../db/library/children.ts";
import { listLibraries } from "../../db/library/libraries.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { itemPage } from "../../services/reports/item_page.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { joinList, number, plural } from "../../views/format.ts";
import { ItemsPage } from "../../views/items.tsx";
import type { ItemRow } from "../../views/items/item_list.tsx";
import type { Choice } from "../../views/words.ts";
import { answerAs } from "./answer_as.ts";
import { collagesOf } from "./collage_view.ts";
import { ITEM_PAGES, pageOf } from "./item_kinds.ts";
import { addressOf, type ListPlace, placeWords, readPlace } from "./list_place.ts";
import { momentOf, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";
import { type Picking, readPicking } from "./picking.ts";
import { pickingView } from "./picking_view.ts";

const KINDS = ["movie", "series"] as const satisfies readonly TitleKind[];
const TITLES: Readonly<Record<TitleKind, string>> = { movie: "Movies", series: "Series" };

const SORTS: Choice[] = [
  { value: "title:asc", label: "Title" },
  { value: "year:desc", label: "Newest first" },
  { value: "completeness:asc", label: "Least complete" },
  { value: "completeness:desc", label: "Most complete" },
  { value: "lastEnriched:desc", label: "Last enriched" },
  { value: "added:desc", label: "Last added" },
];

/** The lists of movies and series, as grids of posters or tables. */
export function itemListPages(deps: Deps) {
  const app = new Hono();
  // Source document 003 links here.
  app.get("/media/movies", (c) => c.redirect(`/movies${new URL(c.req.url).search}`));
  for (const kind of KINDS) {
    app.get(ITEM_PAGES[kind].path, async (c) => {
      const place = readPlace(c.req.query());
      return await answerAs(
        c,
        () => itemPage(deps, kind, place.query),
        () => showList(deps, c, kind, place),
      );
    });
  }
  return app;
}

async function showList(
  deps: Deps,
  c: Context,
  kind: TitleKind,
  place: ListPlace,
): Promise<Response> {
  const { view, query } = place;
  const pages = ITEM_PAGES[kind];
  const { path, one, many, nav } = pages;
  const found = await itemPage(deps, kind, query);
  const counts = await episodeCounts(deps.db, found.items.map(({ id }) => id));
  const collages = await collagesOf(deps, found.items);
  const shown = found.items.map(({ id }) => id);
  const picking = readPicking(new URL(c.req.url).searchParams, shown);
  const hasLibrary = (await listLibraries(deps.db)).some((library) => library.kind === kind);
  return c.html(
    <ItemsPage
      shell={await shellOf(c, deps)}
      kind={{ path, many, nav, title: TITLES[kind] }}
      toolbar={{
        q: query.q ?? "",
        filter: query.filter ?? "all",
        sort: query.sort,
        view,
        sorts: SORTS,
      }}
      count={plural(found.total, one, many)}
      items={found.items.map((item) => ({
        ...rowView(deps, item, counts.get(item.id)),
        collage: collages.get(item.id) ?? null,
        pick: picking && pickOf(item.id, picking),
      }))}
      picking={pickingView({ pages, place, total: found.total, shown }, picking)}
      pager={pagerView(
        found,
        (page) => addressOf(path, placeWords({ view, query: { ...query, page } })),
      )}
      noLibrary={!hasLibrary}
    />,
  );
}

function pickOf(id: number, { isAll, ids }: Picking): ItemRow["pick"] {
  return { value: String(id), on: isAll !== ids.includes(id) };
}

type Found = Awaited<ReturnType<typeof itemPage>>["items"][number];

function rowView(
  deps: Deps,
  item: Found,
  counts: EpisodeCounts | undefined,
): Omit<ItemRow, "collage" | "pick"> {
  const isMatched = item.match.state === "matched";
  return {
    href: pageOf(item),
    title: "displayName" in item && item.displayName ? item.displayName : item.title,
    note: counts && item.kind === "series" ? episodeNote(counts) : versionNote(item),
    year: item.year === null ? null : String(item.year),
    poster: item.posterId === null ? null : String(item.posterId),
    completeness: isMatched ? item.completeness : null,
    partial: item.partial,
    missing: isMatched ? missingText(item) : null,
    lastEnriched: momentOf(deps, item.lastEnriched),
    pending: item.partial && item.pending.length > 0
      ? joinList(item.pending.map(sourceName))
      : null,
    monitored: item.monitored,
    locked: item.locked === true,
  };
}

function missingText({ missing }: Found): string {
  return missing.length === 0 ? "Complete" : `${number(missing.length)} missing`;
}

function versionNote({ versions = 0 }: Found): string | null {
  return versions > 1 ? plural(versions, "version") : null;
}

function episodeNote({ episodes, withFile }: EpisodeCounts): string {
  return withFile === episodes
    ? plural(episodes, "episode")
    : `${number(withFile)} of ${plural(episodes, "episode")}`;
}
