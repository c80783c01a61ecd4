import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { isProblem, type Problem } from "../../services/problem.ts";
import { changeSettings } from "../../services/settings/change_settings.ts";
import { discardDraft, editDraft, loadDraft } from "../../services/settings/draft.ts";
import { previewSettings } from "../../services/settings/preview_settings.ts";
import { providerSettings, type Settings } from "../../services/settings/settings.ts";
import type { SettingsPatch } from "../../services/settings/settings_patch.ts";
import { PreviewPage } from "../../views/settings/preview.tsx";
import { answerAs } from "./answer_as.ts";
import { backTo, readForm, redirectWith, shellOf } from "./page_context.ts";
import { previewView, readSentPatch } from "./preview_view.ts";
import { renderProviderSettings } from "./provider_page.tsx";
import { focusQuery, readOrder } from "./read_order.ts";

const PAGE = "/settings/providers";
const TRUST = "/settings/trust";
const UNREADABLE = "What was to be applied cannot be read. Nothing was changed; preview it again.";

/**
 * Whom to believe: the order of providers, overrides, gaps, languages and countries. What is changed
 * here waits in a draft until it is applied, so that all of it can be previewed first.
 */
export function trustPages(deps: Deps) {
  const app = new Hono();
  const edit = async (c: Context, place: string, typed: string, change: Edit, query = "") => {
    const edited = await editDraft(deps, change);
    if (isProblem(edited)) return await reject(deps, c, place, typed, edited);
    return c.redirect(query ? `${PAGE}?${query}` : PAGE, 303);
  };

  app.post(`${TRUST}/order`, async (c) => {
    const order = await readOrder(c);
    const isSwitch = order.pressed?.name === "switch";
    const change: Edit = (drafted) => ({
      providerPriority: order.entries,
      ...(isSwitch ? { providers: flip(drafted, order.pressed?.entry ?? "") } : {}),
    });
    return await edit(c, "order", "", change, focusQuery("order", order));
  });

  for (const place of ["languages", "countries"] as const) {
    app.post(`${TRUST}/${place}`, async (c) => {
      const order = await readOrder(c);
      const change = () => ({ [place]: order.entries });
      return await edit(c, place, "", change, focusQuery(`${place}-order`, order));
    });
    app.post(`${TRUST}/${place}/add`, async (c) => {
      const code = ((await readForm(c)).code ?? "").trim();
      const written = place === "countries" ? code.toUpperCase() : code;
      const change: Edit = (drafted) => ({ [place]: [...new Set([...drafted[place], written])] });
      return await edit(c, place, code, change, `focus=${place}-add`);
    });
  }

  app.post(`${TRUST}/fill-gaps`, async (c) => {
    const isOn = (await readForm(c)).fillGaps === "on";
    return await edit(c, "gaps", "", () => ({ fillGaps: isOn }), "focus=gaps-switch");
  });

  app.get(`${TRUST}/preview`, async (c) => {
    const draft = await loadDraft(deps);
    const preview = await previewSettings(deps, draft.patch);
    // A draft has been checked; it can only have been applied or discarded meanwhile.
    if (isProblem(preview)) return c.redirect(PAGE, 303);
    return await answerAs(
      c,
      () => Promise.resolve(preview),
      async () =>
        c.html(
          <PreviewPage
            shell={await shellOf(c, deps)}
            back={backTo(c.req.query("back"), PAGE)}
            {...previewView(draft, preview)}
          />,
        ),
    );
  });

  app.post(`${TRUST}/apply`, async (c) => {
    const { patch, back } = await readForm(c);
    const wanted = patch === undefined ? (await loadDraft(deps)).patch : readSentPatch(patch);
    if (wanted === null) return redirectWith(c, PAGE, "bad", UNREADABLE);
    const saved = await changeSettings(deps, wanted);
    if (isProblem(saved)) return redirectWith(c, PAGE, "bad", saved.message);
    await discardDraft(deps);
    return redirectWith(
      c,
      backTo(back, PAGE),
      "good",
      "Applied. The library follows from what is known.",
    );
  });

  app.post(`${TRUST}/discard`, async (c) => {
    await discardDraft(deps);
    const { back } = await readForm(c);
    return redirectWith(c, backTo(back, PAGE), "info", "Discarded. Everything is as it was.");
  });

  return app;
}

type Edit = (drafted: Settings) => SettingsPatch;

function flip(drafted: Settings, id: string): Record<string, { enabled: boolean }> {
  return { [id]: { enabled: !providerSettings(drafted, id).enabled } };
}

async function reject(
  deps: Deps,
  c: Context,
  place: string,
  typed: string,
  { message, details }: Problem,
): Promise<Response> {
  // The message stands beside its input: it need not name the place.
  const mistake = message.replace(`${details?.field}: `, "");
  return await renderProviderSettings(deps, c, { rejected: { place, typed, mistake } });
}
