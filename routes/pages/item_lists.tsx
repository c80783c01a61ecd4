import { type Context, Hono } from "hono";
import { type EpisodeCounts, episodeCounts } from "../../db/library/children.ts";
import { listLibraries } from "../../db/library/libraries.ts";
import type { TitleKind } from "../../domain/ids.ts";
import type { Deps } from "../../services/deps.ts";
import { itemPage, type ItemPageQuery, LIST_QUERY } from "../../services/reports/item_page.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { joinList, number, plural } from "../../views/format.ts";
import { ItemsPage } from "../../views/items.tsx";
import type { ItemRow } from "../../views/items/item_list.tsx";
import type { Choice } from "../../views/words.ts";
import { answerAs } from "./answer_as.ts";
import { collagesOf } from "./collage_view.ts";
import { ITEM_PAGES, pageOf } from "./item_kinds.ts";
import { momentOf, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";

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
      const { view, query } = readQuery(c.req.query());
      return await answerAs(
        c,
        () => itemPage(deps, kind, query),
        () => showList(deps, c, kind, query, view),
      );
    });
  }
  return app;
}

async function showList(
  deps: Deps,
  c: Context,
  kind: TitleKind,
  query: ItemPageQuery,
  view: "grid" | "table",
): Promise<Response> {
  const { path, one, many, nav } = ITEM_PAGES[kind];
  const found = await itemPage(deps, kind, query);
  const counts = await episodeCounts(deps.db, found.items.map(({ id }) => id));
  const collages = await collagesOf(deps, found.items);
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
      }))}
      pager={pagerView(found, (page) => address(path, { ...query, page, view }))}
      noLibrary={!hasLibrary}
    />,
  );
}

type Found = Awaited<ReturnType<typeof itemPage>>["items"][number];

function rowView(
  deps: Deps,
  item: Found,
  counts: EpisodeCounts | undefined,
): Omit<ItemRow, "collage"> {
  const isMatched = item.match.state === "matched";
  return {
    href: pageOf(item),
    title: "displayName" in item && item.displayName ? item.displayName : item.title,
    note: counts && item.kind === "series" ? episodeNote(counts) : versionNote(item),
    year: item.year === null ? null : String(item.year),
    poster: item.posterId === null ? null : String(item.posterId),
    completeness: isMatched ? item.completeness : null,
    partial: item.partial,
    missing: item.missing.length === 0 ? "Complete" : `${number(item.missing.length)} missing`,
    lastEnriched: momentOf(deps, item.lastEnriched),
    pending: item.partial && item.pending.length > 0
      ? joinList(item.pending.map(sourceName))
      : null,
    monitored: item.monitored,
  };
}

function versionNote({ versions = 0 }: Found): string | null {
  return versions > 1 ? plural(versions, "version") : null;
}

function episodeNote({ episodes, withFile }: EpisodeCounts): string {
  return withFile === episodes
    ? plural(episodes, "episode")
    : `${number(withFile)} of ${plural(episodes, "episode")}`;
}

/** A page's address is typed by hand as well: what does not fit is left out. */
function readQuery(raw: Record<string, string>): { view: "grid" | "table"; query: ItemPageQuery } {
  const view = raw.view === "table" ? "table" : "grid";
  const kept = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== "" && value !== "all"),
  );
  const whole = LIST_QUERY.safeParse(kept);
  if (whole.success) return { view, query: whole.data };
  const fitting = Object.entries(kept).filter(([name, value]) =>
    LIST_QUERY.safeParse({ [name]: value }).success
  );
  return { view, query: LIST_QUERY.parse(Object.fromEntries(fitting)) };
}

function address(path: string, query: ItemPageQuery & { view: string }): string {
  const used = Object.entries(query).filter(([name, value]) =>
    value !== undefined && value !== "" && name !== "limit"
  );
  return `${path}?${new URLSearchParams(used.map(([name, value]) => [name, String(value)]))}`;
}
