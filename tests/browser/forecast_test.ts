/** When the library will be complete, on the dashboard. */
import { changeProvider } from "../../services/settings/change_settings.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const films = ["Metropolis", "The General", "Häxan"].map((title) => filmNamed(title));
/** Half of so small a quota is kept back, and two calls have been made. */
const NEXT_TO_NOTHING = 4;

browserTest(
  "the forecast says when the library is complete, and what would change that",
  { films },
  async ({
    page,
    app,
  }) => {
    await page.goto("/");
    const forecast = page.locator("#forecast");
    await forecast.getByText("All that can be asked has been answered.").waitFor();
    await inspect(page, "dashboard-forecast-done");
    await changeProvider(app.deps, "omdb", { dailyQuota: NEXT_TO_NOTHING });
    await page.getByRole("link", { name: "Run Now" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Ask the providers anew").check();
    await dialog.getByRole("button", { name: "Enrich all" }).click();
    // The card renews itself when the run has ended.
    await forecast.getByText(/The library will be complete about .*\(in .*\)/).waitFor();
    await forecast.getByText(/OMDb is last, with \d calls to make: its daily quota is 4, 2 without/)
      .waitFor();
    await forecast.getByText("With OMDb Patron, USD 1 a month (100,000 a day): within two minutes.")
      .waitFor();
    await inspect(page, "dashboard-forecast");
    await settlesAt(() => forecast.getAttribute("hx-trigger"), "every 30s, run-finished from:body");
  },
);
