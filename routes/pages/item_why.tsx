import { Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { isProblem } from "../../services/problem.ts";
import { whyReport } from "../../services/reports/why.ts";
import { WhyAnswer } from "../../views/item/why.tsx";
import { WhyPage } from "../../views/item/why_page.tsx";
import { answerAs } from "./answer_as.ts";
import { baseOf, idOf, onlyKind } from "./item_guard.ts";
import { ITEM_PAGES } from "./item_kinds.ts";
import { shellOf } from "./page_context.ts";
import { whyRow, whyView } from "./why_view.ts";

/** Why an item's fields are as they are: one of them as a fragment, all of them as a page. */
export function itemWhyPages(deps: Deps) {
  const app = new Hono();
  for (const { kind, path, nav } of Object.values(ITEM_PAGES)) {
    const page = `${path}/:id{[0-9]+}` as const;

    app.get(`${page}/why`, onlyKind(deps, kind), async (c) => {
      const report = await whyReport(deps, idOf(c));
      if (isProblem(report)) return c.notFound();
      const { title, fields } = report;
      return await answerAs(
        c,
        () => Promise.resolve(report),
        async () =>
          c.html(
            <WhyPage
              shell={await shellOf(c, deps)}
              nav={nav}
              base={baseOf(c, kind)}
              title={title}
              fields={fields.map((field) => whyRow(deps, kind, field))}
            />,
          ),
      );
    });

    app.get(`/fragments${page}/fields/:field/why`, onlyKind(deps, kind), async (c) => {
      const report = await whyReport(deps, idOf(c));
      if (isProblem(report)) return c.notFound();
      const field = report.fields.find((own) => own.field === c.req.param("field"));
      return field ? c.html(<WhyAnswer {...whyView(deps, field)} />) : c.notFound();
    });
  }
  return app;
}
