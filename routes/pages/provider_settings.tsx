import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { isProblem, type Problem } from "../../services/problem.ts";
import { type ProviderConfig, providerConfig } from "../../services/reports/provider_config.ts";
import { changeProvider, changeSettings } from "../../services/settings/change_settings.ts";
import { testProvider } from "../../services/settings/test_provider.ts";
import { backTo, readForm, redirectWith } from "./page_context.ts";
import { answerProviderSettings, renderProviderSettings } from "./provider_page.tsx";
import { readProviderForm, readTyped } from "./provider_form.ts";
import type { TypedProvider } from "./provider_dialog_view.ts";
import { testedView } from "./provider_view.ts";
import { renderWelcome } from "./welcome.tsx";

const PAGE = "/settings/providers";
const SAVED = "Saved. What it adds is fetched by itself.";

/** Settings → Providers: the page, and what is set of one provider. */
export function providerSettingsPages(deps: Deps) {
  const app = new Hono();

  app.get(PAGE, async (c) => {
    const provider = c.req.query("provider");
    if (provider !== undefined && !(await findConfig(deps, provider))) return c.notFound();
    return await answerProviderSettings(deps, c);
  });

  app.post(`${PAGE}/:id`, async (c) => {
    const config = await findConfig(deps, c.req.param("id"));
    if (!config) return c.notFound();
    const form = await readForm(c);
    const problem = await changeProvider(deps, config.id, readProviderForm(config, form));
    if (problem) return await rejectProvider(deps, c, config, form, problem);
    return redirectWith(c, backTo(form.back, `${PAGE}?focus=settings-${config.id}`), "good", SAVED);
  });

  app.post(`${PAGE}/:id/test`, async (c) => {
    const config = await findConfig(deps, c.req.param("id"));
    if (!config) return c.notFound();
    const form = await readForm(c);
    const tested = await testProvider(deps, config.id, readTyped(config, form));
    const typed = { sent: withoutKey(form), mistakes: {} };
    if (isProblem(tested)) return await rejectProvider(deps, c, config, form, tested);
    return await renderProviderSettings(deps, c, { provider: { id: config.id, typed, tested } });
  });

  app.post(`${PAGE}/:id/try`, async (c) => {
    const tested = await testProvider(deps, c.req.param("id"));
    if (isProblem(tested)) return c.notFound();
    const { tone, text } = testedView(deps, tested);
    return redirectWith(c, `${PAGE}/health`, tone, text);
  });

  app.post(`${PAGE}/:id/forget-key`, async (c) => {
    const config = await findConfig(deps, c.req.param("id"));
    if (!config) return c.notFound();
    await changeProvider(deps, config.id, { key: "" });
    return redirectWith(
      c,
      PAGE,
      "good",
      `The key of ${config.name} was forgotten. What it gave is kept.`,
    );
  });

  app.post("/settings/contact", async (c) => {
    const form = await readForm(c);
    const saved = await changeSettings(deps, { contact: form.contact ?? "" });
    if (!isProblem(saved)) {
      const text = saved.contact ? "The contact was saved." : "The contact was removed.";
      return redirectWith(c, backTo(form.back, PAGE), "good", text);
    }
    const mistakes = { contact: saved.message.replace("contact: ", "") };
    if (form.back === "/welcome") return await renderWelcome(deps, c, { sent: form, mistakes });
    return await renderProviderSettings(deps, c, {
      rejected: { place: "contact", typed: form.contact ?? "", mistake: mistakes.contact },
    });
  });

  return app;
}

async function findConfig(deps: Deps, id: string): Promise<ProviderConfig | undefined> {
  const { providers } = await providerConfig(deps);
  return providers.find((provider) => provider.id === id);
}

/** Shows what was typed once more, with what does not fit beside its input. */
async function rejectProvider(
  deps: Deps,
  c: Context,
  { id }: ProviderConfig,
  form: Record<string, string>,
  { message, details }: Problem,
): Promise<Response> {
  const place = String(details?.field ?? "key");
  const text = message.replace(`${place}: `, "");
  const sent = withoutKey(form);
  if (form.back === "/welcome") {
    return await renderWelcome(deps, c, { sent, mistakes: {}, key: { id, mistake: text } });
  }
  const typed: TypedProvider = { sent, mistakes: { [place]: text } };
  return await renderProviderSettings(deps, c, { provider: { id, typed, tested: null } });
}

function withoutKey({ key: _, ...rest }: Record<string, string>): Record<string, string> {
  return rest;
}
