import { Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { providerCredits } from "../../services/reports/provider_names.ts";
import { VERSION } from "../../domain/version.ts";
import { AboutPage } from "../../views/about.tsx";
import { shellOf } from "./page_context.ts";

/** Who the facts come from, as each provider's terms ask. */
export function aboutPages(deps: Deps) {
  const app = new Hono();
  app.get("/about", async (c) =>
    c.html(
      <AboutPage
        shell={await shellOf(c, deps)}
        credits={providerCredits().map(({ name, homepage, attribution }) => ({
          name,
          href: homepage,
          text: attribution,
          license: null,
        }))}
        facts={[["Version", VERSION], ["License", "MIT"], [
          "Data folder",
          deps.dataDir ?? "none: the database is remote",
        ], ["Time zone", deps.timeZone]]}
      />,
    ));
  return app;
}
