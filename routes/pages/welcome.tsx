import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { libraryReport } from "../../services/library/library_report.ts";
import { type ProviderConfig, providerConfig } from "../../services/reports/provider_config.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { type WelcomeKey, WelcomePage } from "../../views/welcome.tsx";
import type { Mistakes } from "../../views/words.ts";
import { contactReasons } from "./draft_view.ts";
import { shellOf } from "./page_context.ts";

/** What one of its forms sent that did not fit. */
interface Rejected {
  sent: Record<string, string>;
  mistakes: Mistakes;
  /** The provider whose key did not fit. */
  key?: { id: string; mistake: string };
}

/** The first-start page: a library, keys and a contact, each of them optional. */
export function welcomePages(deps: Deps) {
  const app = new Hono();
  app.get("/welcome", (c) => renderWelcome(deps, c, { sent: {}, mistakes: {} }));
  return app;
}

export async function renderWelcome(
  deps: Deps,
  c: Context,
  { sent, mistakes, key }: Rejected,
): Promise<Response> {
  const [libraries, { providers }, { contact }] = await Promise.all([
    libraryReport(deps),
    providerConfig(deps),
    loadSettings(deps),
  ]);
  return c.html(
    <WelcomePage
      shell={await shellOf(c, deps)}
      library={{
        path: sent.path ?? "",
        name: sent.name ?? "",
        kind: sent.kind ?? "movie",
        mistakes,
      }}
      added={libraries.map(({ name, path }) => `${name}: ${path}`)}
      keyless={providers.filter(({ needsKey }) => !needsKey).map(({ name, benefit }) => ({
        name,
        gives: benefit,
      }))}
      keys={providers.flatMap((provider) =>
        keyView(provider, key?.id === provider.id ? key.mistake : undefined)
      )}
      contact={{
        contact: sent.contact ?? contact,
        reasons: contactReasons(providers),
        mistakes,
      }}
    />,
    key || Object.keys(mistakes).length > 0 ? 422 : 200,
  );
}

function keyView(
  { id, name, benefit, keyUrl, keyHint }: ProviderConfig,
  mistake: string | undefined,
): WelcomeKey[] {
  if (keyUrl === null) return [];
  return [{
    id,
    name,
    adds: benefit,
    keyPage: { href: keyUrl, label: new URL(keyUrl).host },
    maskedKey: keyHint,
    ...(mistake === undefined ? {} : { mistake }),
  }];
}
