/** Whom to ask first: by buttons, by dragging, with and without scripts; previewed and applied. */
import type { Page } from "playwright-core";
import { loadDraft } from "../../services/settings/draft.ts";
import { loadSettings } from "../../services/settings/settings.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const films = [filmNamed("Metropolis")];
const PAGE = "/settings/providers";

async function shownOrder(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(
    `[...document.querySelectorAll("#order input[name=entry]")].map(({ value }) => value)`,
  );
}

async function orderBecomes(page: Page, first: string[]): Promise<void> {
  await eventually(`the order begins with ${first}`, async () => {
    const shown = await shownOrder(page);
    return first.every((id, place) => shown[place] === id);
  });
}

async function focusIs(page: Page, id: string): Promise<void> {
  await eventually(
    `the focus is on ${id}`,
    async () => await page.evaluate("document.activeElement.id") === id,
  );
}

browserTest("the order is changed by keyboard, previewed and applied", { films }, async ({
  page,
  app,
}) => {
  const [first = "", second = ""] = (await loadSettings(app.deps)).providerPriority;
  await page.goto(PAGE);
  await inspect(page, "providers");
  await page.locator(`#order-${second}-up`).focus();
  await page.keyboard.press("Enter");
  await orderBecomes(page, [second, first]);
  await focusIs(page, `order-${second}-up`);
  await page.getByText("Not in effect yet:").waitFor();
  await page.keyboard.press("Enter");
  await focusIs(page, `order-${second}-up`);
  await page.locator(`#order-${second}-down`).focus();
  await page.keyboard.press("Space");
  await orderBecomes(page, [first, second]);
  await page.getByText("Not in effect yet:").waitFor({ state: "detached" });

  await page.locator(`#order-${first}-down`).click();
  await orderBecomes(page, [second, first]);
  assertEquals((await loadSettings(app.deps)).providerPriority[0], first);
  await inspect(page, "providers-draft");
  await page.getByRole("link", { name: "Preview" }).click();
  await page.getByRole("heading", { name: /would change/ }).last().waitFor();
  await page.getByText("Changed: the order of providers.").waitFor();
  await inspect(page, "providers-preview");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("Applied.").waitFor();
  assertEquals((await loadSettings(app.deps)).providerPriority.slice(0, 2), [second, first]);
  await settlesAt(() => page.getByText("Not in effect yet:").count(), 0);
});

browserTest("an entry is dragged to another place", { films }, async ({ page, app }) => {
  await page.goto(PAGE);
  const [first = "", second = "", third = ""] = await shownOrder(page);
  await page.locator(`#order-${third} .handle`).dragTo(page.locator(`#order-${first}`), {
    targetPosition: { x: 80, y: 4 },
  });
  await page.getByText("Not in effect yet:").waitFor();
  await orderBecomes(page, [third, first, second]);
  await eventually("the server knows the order", async () => {
    const { drafted } = await loadDraft(app.deps);
    return drafted.providerPriority[0] === third;
  });
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("Applied.").waitFor();
  assertEquals((await loadSettings(app.deps)).providerPriority[0], third);
  // It can be dragged again after its list was renewed.
  await page.locator(`#order-${first} .handle`).dragTo(page.locator(`#order-${third}`), {
    targetPosition: { x: 80, y: 4 },
  });
  await orderBecomes(page, [first, third]);
});

browserTest("the order is changed and applied where no script runs", {
  films,
  scripts: false,
}, async ({ page, app }) => {
  const [first = "", second = ""] = (await loadSettings(app.deps)).providerPriority;
  await page.goto(PAGE);
  await page.getByRole("button", { name: /^Move .* down$/ }).first().click();
  await page.waitForURL(`**focus=order-${first}-down`);
  await settlesAt(() => page.locator(":focus").getAttribute("id"), `order-${first}-down`);
  const names = await page.locator("#order input[name=entry]").evaluateAll((inputs) =>
    inputs.map((input) => (input as unknown as { value: string }).value)
  );
  assertEquals(names.slice(0, 2), [second, first]);
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("Applied.").waitFor();
  assertEquals((await loadSettings(app.deps)).providerPriority.slice(0, 2), [second, first]);
});

browserTest(
  "a provider is switched off and on in the draft, which can be discarded",
  { films },
  async ({
    page,
    app,
  }) => {
    await page.goto(PAGE);
    const toggle = page.getByRole("switch", { name: "OMDb enabled" });
    await toggle.click();
    await page.getByText("Not in effect yet: OMDb off.").waitFor();
    await settlesAt(() => toggle.getAttribute("aria-checked"), "false");
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByText("Discarded.").waitFor();
    await settlesAt(() => toggle.getAttribute("aria-checked"), "true");
    await toggle.click();
    await page.getByText("Not in effect yet: OMDb off.").waitFor();
    await page.getByRole("button", { name: "Apply" }).click();
    await page.locator("#order-omdb").getByText("Switched off").waitFor();
    assertEquals((await loadSettings(app.deps)).providers.omdb?.enabled, false);
  },
);

browserTest("languages are added by code, ordered and removed; a wrong code stays typed", {
  films,
  mistakes: true,
}, async ({ page, app }) => {
  await page.goto(PAGE);
  const languages = page.locator("#languages");
  await languages.getByLabel("Add to languages").fill("klingon");
  await page.keyboard.press("Enter");
  await languages.getByText("Use codes such as en, de or pt-BR").waitFor();
  await settlesAt(() => languages.getByLabel("Add to languages").inputValue(), "klingon");
  await inspect(page, "providers-wrong-language");
  await languages.getByLabel("Add to languages").fill("de");
  await languages.getByRole("button", { name: "Add", exact: true }).click();
  await languages.getByText("German (de)").waitFor();
  await languages.getByRole("button", { name: "Move German (de) up" }).click();
  await page.getByText("Not in effect yet: the languages.").waitFor();
  await eventually("German is first", async () => {
    const text = await languages.locator("li").first().innerText();
    return text.includes("German");
  });
  await page.getByRole("link", { name: "Preview" }).click();
  const plot = page.locator("tr").filter({ hasText: "Plot" });
  assertStringIncludes(
    await plot.innerText(),
    films[0]?.translations.de?.overview.slice(0, 40) ?? "?",
  );
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("Applied.").waitFor();
  assertEquals((await loadSettings(app.deps)).languages, ["de", "en"]);
  const movie = await app.pageOf(films[0]?.tmdb ?? 0);
  await eventually("the plot is German", async () => {
    await page.goto(movie);
    return (await page.locator("#field-plot").innerText()).includes(
      films[0]?.translations.de?.overview.slice(0, 40) ?? "?",
    );
  });
  assert((await page.locator("#field-plot").innerText()).includes("de"));
});
