/** How providers do: the health page, and what the dashboard says when one needs the user. */
import { changeProvider } from "../../services/settings/change_settings.ts";
import { assertEquals } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const films = [filmNamed("Metropolis"), filmNamed("The General")];
const HEALTH = "/settings/providers/health";

browserTest(
  "a refused key is shown with the provider's words until another one works",
  { films },
  async ({
    page,
    app,
  }) => {
    await page.goto(HEALTH);
    const omdb = page.locator("#health-omdb");
    await omdb.getByText("Healthy").waitFor();
    await inspect(page, "health");
    await changeProvider(app.deps, "omdb", { key: "0123456789abcdef" });
    await omdb.getByRole("button", { name: "Try again now: OMDb" }).click();
    await omdb.getByText("Key refused").waitFor();
    await omdb.getByText("It says: Invalid API key!").waitFor();
    await inspect(page, "health-refused");

    await page.goto("/");
    const attention = page.locator("#attention");
    await attention.getByText("OMDb refuses the key.").waitFor();
    await inspect(page, "dashboard-refused-key");
    await attention.getByRole("link", { name: "Enter a key" }).click();
    const dialog = page.getByRole("dialog", { name: "OMDb" });
    await dialog.getByLabel("OMDb key").fill(app.world.keys.omdb ?? "");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    await page.goto(HEALTH);
    await omdb.getByRole("button", { name: "Try again now: OMDb" }).click();
    await page.getByText("OMDb accepted the key.").waitFor();
    await omdb.getByText("Healthy").waitFor();
    await page.goto("/");
    await page.locator("#health").getByText("OMDb").waitFor();
    await settlesAt(() => page.getByText("OMDb refuses the key.").count(), 0);
  },
);

browserTest("the health page asks again by itself, and works without scripts", {
  films,
  scripts: false,
}, async ({ page, app }) => {
  await page.goto(HEALTH);
  const list = page.locator("#provider-health");
  assertEquals(
    [await list.getAttribute("hx-trigger"), await list.getAttribute("hx-get")],
    ["every 30s", "/fragments/provider-health"],
  );
  app.world.fault("omdb", { kind: "limit401" });
  await page.getByRole("button", { name: "Try again now: OMDb" }).click();
  await page.locator("#health-omdb").getByText("Limited", { exact: true }).waitFor();
  await page.getByText("Load the page again").waitFor();
  app.world.clearFaults();
  await page.getByRole("button", { name: "Try again now: OMDb" }).click();
  await page.locator("#health-omdb").getByText("Healthy").waitFor();
});
