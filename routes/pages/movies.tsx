import { Hono } from "hono";
import { listLibraries } from "../../db/library/libraries.ts";
import type { Deps } from "../../services/deps.ts";
import { itemPage, type ItemPageQuery, LIST_QUERY } from "../../services/reports/item_page.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { joinList, number, plural } from "../../views/format.ts";
import { MoviesPage } from "../../views/movies.tsx";
import type { MovieRow } from "../../views/movies/movie_list.tsx";
import type { Choice } from "../../views/words.ts";
import { answerAs } from "./answer_as.ts";
import { momentOf, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";

const SORTS: Choice[] = [
  { value: "title:asc", label: "Title" },
  { value: "year:desc", label: "Newest first" },
  { value: "completeness:asc", label: "Least complete" },
  { value: "completeness:desc", label: "Most complete" },
  { value: "lastEnriched:desc", label: "Last enriched" },
  { value: "added:desc", label: "Last added" },
];

/** The list of movies, as a grid of posters or a table. */
export function moviesPages(deps: Deps) {
  const app = new Hono();
  // Source document 003 links here.
  app.get("/media/movies", (c) => c.redirect(`/movies${new URL(c.req.url).search}`));

  app.get("/movies", async (c) => {
    const { view, query } = readQuery(c.req.query());
    return await answerAs(c, () => itemPage(deps, "movie", query), async () => {
      const found = await itemPage(deps, "movie", query);
      const hasLibrary = (await listLibraries(deps.db)).length > 0;
      return c.html(
        <MoviesPage
          shell={await shellOf(c, deps)}
          toolbar={{
            q: query.q ?? "",
            filter: query.filter ?? "all",
            sort: query.sort,
            view,
            sorts: SORTS,
          }}
          count={`${plural(found.total, "movie")}`}
          movies={found.items.map((item) => rowView(deps, item))}
          pager={pagerView(found, (page) => address({ ...query, page, view }))}
          noLibrary={!hasLibrary}
        />,
      );
    });
  });

  return app;
}

type Found = Awaited<ReturnType<typeof itemPage>>["items"][number];

function rowView(deps: Deps, item: Found): MovieRow {
  const isMatched = item.match.state === "matched";
  return {
    id: item.id,
    title: item.title,
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

function address(query: ItemPageQuery & { view: string }): string {
  const used = Object.entries(query).filter(([name, value]) =>
    value !== undefined && value !== "" && name !== "limit"
  );
  return `/movies?${new URLSearchParams(used.map(([name, value]) => [name, String(value)]))}`;
}
