/** Whom to believe about one field: added, ordered, previewed, applied and seen on the movie. */
import { loadSettings } from "../../services/settings/settings.ts";
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const METROPOLIS = filmNamed("Metropolis");
const visit = {
  films: [METROPOLIS],
  trouble: (world: { editFilm(tmdb: number, patch: object): void }) =>
    world.editFilm(METROPOLIS.tmdb, { omdbSays: { Runtime: "99 min" } }),
};

for (const scripts of [true, false]) {
  const how = scripts ? "with" : "without";
  browserTest(
    `an override is previewed, applied and seen ${how} scripts`,
    { ...visit, scripts },
    async ({
      page,
      app,
    }) => {
      const movie = await app.pageOf(METROPOLIS.tmdb);
      await page.goto(movie);
      assertStringIncludes(await page.locator("#field-runtime").innerText(), "TMDB");
      await page.goto("/settings/providers");
      await page.getByLabel("Field", { exact: true }).selectOption("Runtime");
      await page.getByRole("button", { name: "Add override" }).click();
      const override = page.locator("#override-runtime");
      await override.getByText("then whoever else has it.").first().waitFor();
      const change = override.locator("details:not([open]) summary");
      if (await change.count() > 0) await change.click();
      const first = override.locator("ol > li").first();
      await eventually("OMDb is first", async () => {
        if ((await first.innerText()).includes("OMDb")) return true;
        await override.getByRole("button", { name: "Move OMDb up" }).click();
        return false;
      });
      await override.getByText(/^OMDb, then TMDB/).waitFor();
      if (scripts) await inspect(page, "providers-override");
      await page.getByRole("link", { name: "Preview" }).click();
      const row = page.locator("tr").filter({ hasText: "Runtime" });
      assertStringIncludes(await row.innerText(), "99 min");
      if (scripts) await inspect(page, "providers-override-preview");
      await page.getByRole("button", { name: "Apply" }).click();
      await page.getByText("Applied.").waitFor();
      await eventually("the runtime is OMDb's", async () => {
        await page.goto(movie);
        const text = await page.locator("#field-runtime").innerText();
        return text.includes("99 min") && text.includes("OMDb");
      });
      await page.goto("/settings/providers");
      await override.getByRole("button", { name: "Back to default: Runtime" }).click();
      await override.waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Apply" }).click();
      await page.getByText("Applied.").waitFor();
      assertEquals((await loadSettings(app.deps)).fieldAuthorities, {});
    },
  );
}

browserTest("an override says what follows, and takes providers in and out", {
  films: [METROPOLIS],
}, async ({
  page,
}) => {
  await page.goto("/settings/providers");
  await page.getByLabel("Field", { exact: true }).selectOption("Plot");
  await page.getByRole("button", { name: "Add override" }).click();
  const override = page.locator("#override-plot");
  await override.getByText("TMDB, then OMDb, then whoever else has it.").first().waitFor();
  const change = override.locator("details:not([open]) summary");
  if (await change.count() > 0) await change.click();
  await override.getByRole("button", { name: "Remove TMDB" }).click();
  await override.getByText(/^OMDb, then whoever else has it/).waitFor();
  await override.getByRole("switch", { name: "Plot: exclusive" }).click();
  await override.getByText("OMDb only; without it the value is kept.").waitFor();
  await settlesAt(() => override.getByRole("button", { name: "Remove OMDb" }).count(), 0);
  await page.getByRole("switch", { name: "OMDb enabled" }).click();
  await page.getByText("whom to trust for Plot and OMDb off").waitFor();
  await override.getByLabel("Provider to add for Plot").selectOption("TheTVDB");
  await override.getByRole("button", { name: "Add the provider to Plot" }).click();
  await override.getByText("OMDb, then TheTVDB and nobody else; without them the value is kept.")
    .waitFor();
  await page.getByRole("switch", { name: "Fill gaps" }).click();
  await page.getByText("Only the first provider of each list fills a field").waitFor();
  await inspect(page, "providers-override-exclusive");
});
