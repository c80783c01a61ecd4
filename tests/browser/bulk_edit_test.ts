import type { Page } from "playwright-core";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest, type Visitor } from "./browse.ts";
import { press } from "./by_keyboard.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";
import { runEnds } from "./run_ends.ts";

const METROPOLIS = filmNamed("Metropolis");
const films = ["Metropolis", "The General", "Häxan", "Sherlock Jr.", "Nosferatu"]
  .map((title) => filmNamed(title));
const WAYS = [["with", true], ["without", false]] as const;

const bar = (page: Page) => page.getByRole("group", { name: "With what is selected" });

async function tick(page: Page, ...titles: string[]): Promise<void> {
  for (const title of titles) await page.getByLabel(`Select ${title}`).check();
}

async function goOnWith(page: Page, act: string): Promise<void> {
  await bar(page).getByLabel("Something else").selectOption(act);
  await bar(page).getByRole("button", { name: "Go on" }).click();
}

async function taglineOf({ page, app }: Visitor): Promise<string> {
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  return await page.locator("#field-tagline .value").innerText();
}

for (const [words, scripts] of WAYS) {
  browserTest(`a field is set on what is ticked ${words} scripts, and undone as one`, {
    films,
    scripts,
    mistakes: true,
  }, async (visitor) => {
    const { page } = visitor;
    const before = await taglineOf(visitor);
    await page.goto("/movies");
    await page.getByRole("link", { name: "Select", exact: true }).click();
    await tick(page, "Metropolis", "Häxan");
    if (scripts) {
      await settlesAt(() => bar(page).getByRole("status").innerText(), "2 selected");
      await inspect(page, "movies-selecting");
    }
    await goOnWith(page, "Set a field");
    await page.getByText("Set one field of 2 movies?").waitFor();
    await page.getByLabel("Field").selectOption("Runtime");
    if (!scripts) await page.getByRole("button", { name: "Choose this field" }).click();
    await page.getByRole("textbox", { name: "Runtime" }).fill("ninety");
    await page.getByRole("button", { name: "Set and lock it: 2 movies" }).click();
    await page.locator(".notice.bad").waitFor();
    await settlesAt(() => page.getByRole("textbox", { name: "Runtime" }).inputValue(), "ninety");
    if (scripts) await inspect(page, "bulk-edit-mistake");
    await page.getByLabel("Field").selectOption("Tagline");
    if (!scripts) await page.getByRole("button", { name: "Choose this field" }).click();
    await page.getByRole("textbox", { name: "Tagline" }).fill("Seen.");
    await page.getByRole("button", { name: "Set and lock it: 2 movies" }).click();
    await runEnds(page);
    const changes = await page.locator("#changes").innerText();
    for (const part of ["Metropolis", "Häxan", "Tagline edited", "Seen."]) {
      assertStringIncludes(changes, part);
    }
    const address = page.url();
    if (scripts) await inspect(page, "run-bulk-edit");
    assertEquals(await taglineOf(visitor), "Seen.");

    await page.goto(address);
    await page.getByRole("link", { name: "Undo this run" }).click();
    await page.getByLabel("Lock what is restored").check();
    if (scripts) await inspect(page, "run-undo-question");
    await page.getByRole("button", { name: "Undo this run" }).click();
    await page.waitForURL((url) => url.href !== address && /activity\/\d+$/.test(url.pathname));
    await runEnds(page);
    if (scripts) await inspect(page, "run-undo");
    const undone = page.url();
    assertEquals(await taglineOf(visitor), before);
    await settlesAt(() => page.locator("#field-tagline .locked").count(), 1);
    await page.goto(address);
    await page.getByText(/^Undone/).waitFor();
    assertEquals(await page.getByRole("link", { name: "Undo this run" }).count(), 0);

    await page.goto(undone);
    await page.getByRole("link", { name: "Undo this run" }).click();
    await page.getByRole("button", { name: "Undo this run" }).click();
    await page.waitForURL((url) => url.href !== undone && /activity\/\d+$/.test(url.pathname));
    await runEnds(page);
    assertEquals(await taglineOf(visitor), "Seen.", "done again");
    if (scripts) {
      await page.goto("/activity?type=bulk_edit");
      await page.getByText("Bulk edit: set Tagline").waitFor();
      await inspect(page, "activity-bulk-edit");
    }
  });
}

browserTest("a field of all that a filter shows is locked by keyboard alone", { films }, async ({
  page,
}) => {
  await page.goto("/movies?view=table");
  await press(page, page.getByRole("link", { name: "Select", exact: true }), "Enter");
  await page.waitForURL(/select=1/);
  const boxes = page.locator("input[name=id]");
  await press(page, boxes.first(), "Space");
  await settlesAt(() => bar(page).getByRole("status").innerText(), "1 selected");
  await press(page, page.getByRole("link", { name: "Select this page" }), "Enter");
  await settlesAt(() => bar(page).getByRole("status").innerText(), "5 selected");
  await inspect(page, "movies-selecting-table");
  await press(page, page.getByRole("link", { name: "Select all 5 movies" }), "Enter");
  await page.waitForURL(/select=all/);
  await bar(page).getByText("All 5 movies selected", { exact: true }).waitFor();
  await inspect(page, "movies-all-selected");
  await press(page, boxes.first(), "Space");
  await settlesAt(() => bar(page).getByRole("status").innerText(), "4 selected");
  await inspect(page, "movies-all-but-one");
  await bar(page).getByLabel("Something else").focus();
  for (const letter of "lock a") await page.keyboard.press(letter === " " ? "Space" : letter);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Lock a field" }).waitFor();
  await page.getByText("4 movies").first().waitFor();
  await page.getByLabel("Field").focus();
  await page.keyboard.type("post");
  await inspect(page, "bulk-lock");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await runEnds(page);
  await page.getByRole("heading", { level: 1, name: "Bulk edit: lock Poster" }).waitFor();
  assertStringIncludes(await page.locator("#changes").innerText(), "Poster locked");
});

browserTest("a bulk edit is watched and cancelled by keyboard alone", { films }, async ({
  page,
  app,
}) => {
  await page.goto("/movies?select=all");
  app.slowDown(1500);
  await press(page, bar(page).getByRole("button", { name: "Enrich" }), "Enter");
  await press(page, page.getByLabel("Ask the providers anew"), "Space");
  await inspect(page, "bulk-enrich");
  await press(page, page.getByRole("button", { name: "Enrich: 5 movies" }), "Enter");
  const status = page.locator("#run-status");
  await status.getByRole("progressbar").waitFor();
  await inspect(page, "run-running");
  await press(page, status.getByRole("button", { name: "Cancel" }), "Enter");
  await page.getByText("The run stops after the title in hand.").waitFor();
  await status.getByText("Cancelled").waitFor();
  await settlesAt(() => status.getByRole("button", { name: "Cancel" }).count(), 0);
  await inspect(page, "run-cancelled");
});

browserTest("what nobody ticked is not acted on", { films }, async ({ page }) => {
  await page.goto("/movies?select=1");
  await bar(page).getByRole("button", { name: "Preview" }).click();
  await page.getByText("Nothing is selected yet.").waitFor();
  assert(page.url().includes("select=1"), "ticking goes on");
});
