import { type Context, Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { libraryReport } from "../../services/library/library_report.ts";
import { providerConfig } from "../../services/reports/provider_health.ts";
import { WelcomePage } from "../../views/welcome.tsx";
import type { Mistakes } from "../../views/words.ts";
import { shellOf } from "./page_context.ts";

/** The first-start page: a library, and keys, each optional. */
export function welcomePages(deps: Deps) {
  const app = new Hono();
  app.get("/welcome", (c) => renderWelcome(deps, c, { sent: {}, mistakes: {} }));
  return app;
}

export async function renderWelcome(
  deps: Deps,
  c: Context,
  { sent, mistakes }: { sent: Record<string, string>; mistakes: Mistakes },
): Promise<Response> {
  const [libraries, { providers }] = await Promise.all([libraryReport(deps), providerConfig(deps)]);
  return c.html(
    <WelcomePage
      shell={await shellOf(c, deps)}
      library={{
        path: sent.path ?? "",
        name: sent.name ?? "",
        kind: "movie",
        mistakes,
        back: "/welcome",
      }}
      added={libraries.map(({ name, path }) => `${name}: ${path}`)}
      keys={providers.flatMap(({ id, name, benefit, keyUrl, keyHint }) =>
        keyUrl === null ? [] : [{
          id,
          name,
          adds: benefit,
          keyPage: { href: keyUrl, label: new URL(keyUrl).host },
          maskedKey: keyHint === null ? null : `••••${keyHint.replace("…", "")}`,
        }]
      )}
      keyless="Every key is optional and can be entered later. Without any, your films are listed by the names of their files and wait; nothing is lost."
    />,
    Object.keys(mistakes).length > 0 ? 422 : 200,
  );
}
