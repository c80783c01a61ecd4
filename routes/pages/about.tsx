import { Hono } from "hono";
import type { Deps } from "../../services/deps.ts";
import { providerCredits } from "../../services/reports/provider_names.ts";
import { VERSION } from "../../domain/version.ts";
import { AboutPage } from "../../views/about.tsx";
import { shellOf } from "./page_context.ts";

/** Licences that a notice may name; their texts want to be linked. */
const LICENSES = [
  { name: "CC0", href: "https://creativecommons.org/publicdomain/zero/1.0/" },
  { name: "CC BY-SA 4.0", href: "https://creativecommons.org/licenses/by-sa/4.0/" },
  { name: "CC BY-NC 4.0", href: "https://creativecommons.org/licenses/by-nc/4.0/" },
];

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
          licenses: LICENSES.filter((license) => attribution.includes(license.name)),
        }))}
        facts={[["Version", VERSION], ["License", "MIT"], [
          "Data folder",
          deps.dataDir ?? "none: the database is remote",
        ], ["Time zone", deps.timeZone]]}
      />,
    ));
  return app;
}
