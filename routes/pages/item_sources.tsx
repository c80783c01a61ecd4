import { Hono } from "hono";
import { findField } from "../../domain/fields/field.ts";
import type { Deps } from "../../services/deps.ts";
import { takeValue } from "../../services/edits/take_value.ts";
import { isProblem } from "../../services/problem.ts";
import { fieldSources } from "../../services/reports/field_sources.ts";
import { sourceName } from "../../services/reports/provider_names.ts";
import { trustFirst } from "../../services/settings/edit_authority.ts";
import { SourcesPage } from "../../views/item/sources.tsx";
import { answerAs } from "./answer_as.ts";
import { answerProblem, baseOf, idOf, onlyKind } from "./item_guard.ts";
import { ITEM_PAGES, type ItemPages } from "./item_kinds.ts";
import { readForm, redirectWith, shellOf } from "./page_context.ts";
import { sourcesView } from "./sources_view.ts";

/** What each source says of an item, side by side; nobody is asked for it. */
export function itemSourcesPages(deps: Deps) {
  const app = new Hono();
  for (const pages of Object.values(ITEM_PAGES)) {
    addPage(deps, app, pages);
    addChoices(deps, app, pages);
  }
  return app;
}

function addPage(deps: Deps, app: Hono, { kind, path, nav }: ItemPages): void {
  app.get(`${path}/:id{[0-9]+}/sources`, onlyKind(deps, kind), async (c) => {
    const report = await fieldSources(deps, idOf(c));
    if (isProblem(report)) return c.notFound();
    const onlyDifferent = c.req.query("only") === "different";
    return await answerAs(
      c,
      () => Promise.resolve(report),
      async () =>
        c.html(
          <SourcesPage
            shell={await shellOf(c, deps)}
            nav={nav}
            base={baseOf(c, kind)}
            title={report.title}
            {...sourcesView(deps, kind, report, onlyDifferent)}
          />,
        ),
    );
  });
}

function addChoices(deps: Deps, app: Hono, { kind, path }: ItemPages): void {
  const field = `${path}/:id{[0-9]+}/sources/:field` as const;

  app.post(field, onlyKind(deps, kind), async (c) => {
    const name = c.req.param("field") ?? "";
    const { source = "", only } = await readForm(c);
    const problem = await takeValue(deps, idOf(c), name, source);
    const to = `${baseOf(c, kind)}/sources${queryOf(only)}#source-${name}`;
    if (problem) return answerProblem(c, to, problem);
    const label = findField(kind, name)?.label ?? name;
    return redirectWith(c, to, "good", `Taken from ${sourceName(source)} and locked: ${label}.`);
  });

  app.post(`${field}/trust`, onlyKind(deps, kind), async (c) => {
    const name = c.req.param("field") ?? "";
    const { provider = "", only } = await readForm(c);
    const back = `${baseOf(c, kind)}/sources${queryOf(only)}`;
    const draft = await trustFirst(deps, name, provider);
    if (isProblem(draft)) return answerProblem(c, back, draft);
    const label = findField(kind, name)?.label ?? name;
    const text = `${sourceName(provider)} first for ${label}: nothing changes until you apply it.`;
    return redirectWith(
      c,
      `/settings/trust/preview?${new URLSearchParams({ back })}`,
      "info",
      text,
    );
  });
}

function queryOf(only: string | undefined): string {
  return only === "different" ? "?only=different" : "";
}
