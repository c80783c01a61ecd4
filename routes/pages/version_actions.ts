import { Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { mergeVersions } from "../../services/library/merge_versions.ts";
import { isProblem } from "../../services/problem.ts";
import { ITEM_PAGES } from "./item_kinds.ts";
import { readForm, redirectWith } from "./page_context.ts";

const TITLES = [ITEM_PAGES.movie, ITEM_PAGES.series] as const;

/** Two items of one title become versions of one. */
export function versionActions(deps: Deps) {
  const app = new Hono();
  for (const { path, one } of TITLES) {
    app.post(`${path}/:id{[0-9]+}/versions`, async (c) => {
      const id = Number(c.req.param("id"));
      const merged = await mergeVersions(deps, id, Number((await readForm(c)).from));
      const page = `${path}/${id}`;
      if (!isProblem(merged)) {
        const text = `Joined: the files of both are this ${one}'s now.`;
        return redirectWith(c, `${page}#files`, "good", text);
      }
      return merged.status === 404 ? c.notFound() : redirectWith(c, page, "warn", merged.message);
    });
  }
  return app;
}
