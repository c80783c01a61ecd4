import { Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { chooseImage } from "../../services/edits/choose_image.ts";
import { isProblem } from "../../services/problem.ts";
import { artworkChoices } from "../../services/reports/artwork_choices.ts";
import { ChooseArtworkPage } from "../../views/item/choose_artwork.tsx";
import { answerAs } from "./answer_as.ts";
import { choicesView } from "./artwork_view.ts";
import { answerProblem, baseOf, idOf, onlyKind } from "./item_guard.ts";
import { ITEM_PAGES } from "./item_kinds.ts";
import { labelOf } from "./item_words.ts";
import { readForm, redirectWith, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";

const SHOWN = 24;

/** Choosing another image of a kind of artwork. */
export function itemArtworkPages(deps: Deps) {
  const app = new Hono();
  for (const { kind, path, nav } of Object.values(ITEM_PAGES)) {
    const place = `${path}/:id{[0-9]+}/artwork/:type` as const;

    app.get(place, onlyKind(deps, kind), async (c) => {
      const type = c.req.param("type") ?? "";
      const page = Math.max(1, Number(c.req.query("page")) || 1);
      const choices = await artworkChoices(deps, idOf(c), type, { page, limit: SHOWN });
      if (isProblem(choices)) return c.notFound();
      const base = baseOf(c, kind);
      const show = async () =>
        c.html(
          <ChooseArtworkPage
            shell={await shellOf(c, deps)}
            nav={nav}
            base={base}
            {...choicesView(kind, choices)}
            pager={pagerView(choices, (to) => `${base}/artwork/${type}?page=${to}`)}
          />,
        );
      return await answerAs(c, () => Promise.resolve(choices), show);
    });

    app.post(place, onlyKind(deps, kind), async (c) => {
      const type = c.req.param("type") ?? "";
      const { candidate = "" } = await readForm(c);
      const problem = await chooseImage(deps, idOf(c), type, Number(candidate));
      const back = `${baseOf(c, kind)}#artwork`;
      const text = `Chosen and locked: ${labelOf(kind, type)}.`;
      return problem ? answerProblem(c, back, problem) : redirectWith(c, back, "good", text);
    });
  }
  return app;
}
