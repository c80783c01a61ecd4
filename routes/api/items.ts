import { z } from "@hono/zod-openapi";
import { libraryStats } from "../../db/library/library_stats.ts";
import type { Deps } from "../../services/deps.ts";
import { isProblem, notFound } from "../../services/problem.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { itemHistory } from "../../services/reports/item_history.ts";
import { itemPage, LIST_QUERY } from "../../services/reports/item_page.ts";
import { seriesDetails } from "../../services/reports/series_details.ts";
import { PAGE_QUERY } from "../../services/reports/page_query.ts";
import { isTitleKind } from "../../domain/ids.ts";
import { fail, ok } from "../envelope.ts";
import { apiPart, endpoint, IdParam } from "./endpoint.ts";
import { forEveryKind, type ItemPath } from "./item_paths.ts";

const Include = z.object({
  include: z.enum(["episodes"], 'The only thing to include is "episodes"').optional(),
});

type Api = ReturnType<typeof apiPart>;

/** `/movies`, `/series`, `/seasons`, `/episodes`: lists, details and history. */
export function itemsApi(deps: Deps) {
  return forEveryKind(deps, (api, item) => {
    if (isTitleKind(item.kind)) addList(deps, api, item);
    if (item.kind === "series") addSeries(deps, api, item);
    else addDetails(deps, api, item);
    addHistory(deps, api, item);
  });
}

function addList(deps: Deps, api: Api, { path, kind, tag }: ItemPath): void {
  api.openapi(
    endpoint({ method: "get", path, summary: `List ${tag.toLowerCase()}`, tag, query: LIST_QUERY }),
    async (c) => {
      const page = await itemPage(deps, kind, c.req.valid("query"));
      if (kind !== "series") return ok(c, page);
      // Source document 004 counts them here.
      const { total: totalEpisodes } = await libraryStats(deps.db, "episode");
      return ok(c, { ...page, totalSeries: page.total, totalEpisodes });
    },
  );
}

function addDetails(deps: Deps, api: Api, { path, kind, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/{id}`,
      summary: `One ${one} with all it holds`,
      tag,
      params: IdParam,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const details = await itemDetails(deps, id, kind);
      return details ? ok(c, details) : fail(c, notFound(one, id));
    },
  );
}

function addSeries(deps: Deps, api: Api, { path, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/{id}`,
      summary: "One series with its seasons and, if wanted, their episodes",
      tag,
      params: IdParam,
      query: Include,
      statuses: [200, 404],
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const wanted = c.req.valid("query").include === "episodes";
      const details = await seriesDetails(deps, id, wanted);
      return details ? ok(c, details) : fail(c, notFound(one, id));
    },
  );
}

function addHistory(deps: Deps, api: Api, { path, one, tag }: ItemPath): void {
  api.openapi(
    endpoint({
      method: "get",
      path: `${path}/{id}/history`,
      summary: `What happened to a ${one}`,
      tag,
      params: IdParam,
      query: PAGE_QUERY,
      statuses: [200, 404],
    }),
    async (c) => {
      const { page, limit } = c.req.valid("query");
      const history = await itemHistory(deps, c.req.valid("param").id, page, limit);
      return isProblem(history) ? fail(c, history) : ok(c, history);
    },
  );
}
