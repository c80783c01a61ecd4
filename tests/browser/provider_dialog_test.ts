/** The settings of one provider: its key, what it says to it, limits and addresses. */
import type { Locator, Page } from "playwright-core";
import { loadSetup } from "../../services/settings/setup.ts";
import type { Deps } from "../../services/deps.ts";
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const films = [filmNamed("Metropolis")];
const PAGE = "/settings/providers";
const WRONG = "deadbeefdeadbeef";

async function open(page: Page, name: string): Promise<Locator> {
  await page.goto(PAGE);
  await page.getByRole("link", { name: `Settings of ${name}` }).click();
  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  return dialog;
}

async function keyOf(deps: Deps, id: string): Promise<string | null | undefined> {
  return (await loadSetup(deps)).providers.find(({ module }) => module.id === id)?.key;
}

browserTest("a key is tested before it is saved, masked, and shown nowhere", { films }, async ({
  page,
  app,
}) => {
  const stored = await keyOf(app.deps, "omdb");
  const dialog = await open(page, "OMDb");
  await inspect(page, "provider-dialog");
  const key = dialog.getByLabel("OMDb key");
  await settlesAt(() => key.inputValue(), "");
  assertStringIncludes(await key.getAttribute("placeholder") ?? "", `…${stored?.slice(-4)}`);
  await key.fill(WRONG);
  await dialog.getByRole("button", { name: "Test" }).click();
  await dialog.getByText("OMDb says: Invalid API key!").waitFor();
  await settlesAt(() => key.inputValue(), WRONG);
  assertEquals(await keyOf(app.deps, "omdb"), stored);
  await inspect(page, "provider-dialog-tested");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. What it adds is fetched by itself.").waitFor();
  assertEquals(await keyOf(app.deps, "omdb"), WRONG);

  const again = await open(page, "OMDb");
  assertStringIncludes(
    await again.getByLabel("OMDb key").getAttribute("placeholder") ?? "",
    "…beef",
  );
  assertEquals((await page.content()).includes(WRONG), false);
  await again.getByRole("button", { name: "Test" }).click();
  await again.getByText("OMDb says: Invalid API key!").waitFor();
  await again.getByText("Remove the key").click();
  await again.getByRole("button", { name: "Forget the key" }).click();
  await page.getByText("The key of OMDb was forgotten.").waitFor();
  assertEquals(await keyOf(app.deps, "omdb"), null);
  await page.locator("#order-omdb").getByText("No key").waitFor();
});

browserTest("a mistake keeps what was typed, but for the key, and says what to do", {
  films,
  mistakes: true,
}, async ({ page, app }) => {
  const dialog = await open(page, "OMDb");
  await dialog.getByLabel("OMDb key").fill(WRONG);
  await dialog.getByLabel("Requests a day").fill("99999999");
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.keyboard.press("Enter");
  assertEquals((await answer).status(), 422);
  await page.getByText("Use a whole number from 1 to 10,000,000").waitFor();
  await settlesAt(() => page.getByLabel("Requests a day").inputValue(), "99999999");
  await settlesAt(() => page.getByLabel("OMDb key").inputValue(), "");
  assertEquals((await page.content()).includes(WRONG), false);
  await settlesAt(() => page.locator(":focus").getAttribute("name"), "dailyQuota");
  await inspect(page, "provider-dialog-mistake");
  await page.getByLabel("Requests a day").fill("5000");
  await page.getByLabel("OMDb key").fill("dead beef");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("A key has no spaces.").waitFor();
  await page.getByLabel("Requests a day").fill("5000");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved.").waitFor();
  const omdb = (await loadSetup(app.deps)).providers.find(({ module }) => module.id === "omdb");
  assertEquals([omdb?.limits.quota?.perDay, omdb?.key], [5000, app.world.keys.omdb]);
});

browserTest(
  "the dialog closes by Escape and by Cancel, and the focus comes back",
  { films },
  async ({
    page,
  }) => {
    for (const close of ["Escape", "Cancel"]) {
      const dialog = await open(page, "TMDB");
      if (close === "Escape") await page.keyboard.press("Escape");
      else await dialog.getByRole("link", { name: "Cancel" }).click();
      await dialog.waitFor({ state: "hidden" });
      await settlesAt(() => page.locator(":focus").getAttribute("id"), "settings-tmdb");
    }
    await page.goto(`${PAGE}?provider=tmdb`);
    await page.getByRole("dialog", { name: "TMDB" }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(
      "the focus is on the button of the provider",
      async () => await page.evaluate("document.activeElement.id") === "settings-tmdb",
    );
    assertEquals(new URL(page.url()).search, "");
  },
);

browserTest("without scripts the settings are a part of the page", {
  films,
  scripts: false,
}, async ({ page, app }) => {
  await page.goto(PAGE);
  await page.getByRole("link", { name: "Settings of OMDb" }).click();
  await page.waitForURL("**provider=omdb");
  await page.getByLabel("OMDb key").fill(WRONG);
  await page.getByRole("button", { name: "Test" }).click();
  await page.getByText("OMDb says: Invalid API key!").waitFor();
  assertEquals((await page.content()).includes(WRONG), false);
  await page.getByLabel("Requests", { exact: true }).fill("7");
  await page.getByText("Base addresses").click();
  await page.getByLabel("Address", { exact: true }).fill("https://omdb.example.org/");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved.").waitFor();
  const omdb = (await loadSetup(app.deps)).providers.find(({ module }) => module.id === "omdb");
  assertEquals(
    [omdb?.limits.rate.requests, omdb?.urls.url],
    [7, "https://omdb.example.org"],
  );
});

browserTest("a contact is saved with its reason, a wrong one stays typed", {
  films,
  mistakes: true,
}, async ({ page }) => {
  await page.goto(PAGE);
  await page.getByText("10 requests a minute without a contact, 180 with one").waitFor();
  await page.getByLabel("Mail or page address").fill("nobody");
  await page.getByRole("button", { name: "Save the contact" }).click();
  await page.getByText("Use a mail address or the address of a page").waitFor();
  await settlesAt(() => page.getByLabel("Mail or page address").inputValue(), "nobody");
  await page.getByLabel("Mail or page address").fill("me@example.org");
  await page.getByRole("button", { name: "Save the contact" }).click();
  await page.getByText("The contact was saved.").waitFor();
  await settlesAt(() => page.getByLabel("Mail or page address").inputValue(), "me@example.org");
});
