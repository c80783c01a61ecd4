/** What a person says about a field holds, whatever the providers say. */
import type { Page } from "playwright-core";
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const METROPOLIS = filmNamed("Metropolis");
const films = [METROPOLIS];
const WAYS = [["with", true], ["without", false]] as const;

async function edit(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole("link", { name: `Edit ${label}`, exact: true }).click();
  await page.getByRole("textbox", { name: label, exact: true }).fill(value);
  await page.getByRole("button", { name: "Save and lock" }).click();
}

async function refresh(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Refresh Metadata" }).click();
  await page.getByText("The providers are being asked.").waitFor();
  await eventually("the refresh ends", async () => {
    await page.reload();
    return await page.getByRole("button", { name: "Refresh Metadata" }).count() > 0;
  });
}

for (const [words, scripts] of WAYS) {
  browserTest(`an edit ${words} scripts locks its field against every refresh`, {
    films,
    scripts,
  }, async ({ page, app }) => {
    await page.goto(await app.pageOf(METROPOLIS.tmdb));
    await edit(page, "Runtime", "97");
    await page.getByText("Saved and locked: Runtime.").waitFor();
    const row = page.locator("#field-runtime");
    assertStringIncludes(await row.innerText(), "97 min");
    await settlesAt(() => row.locator(".locked").count(), 1);
    await page.locator("#item-head").getByText("1 h 37 min").waitFor();
    await page.locator("#history").getByText("Runtime edited").waitFor();
    if (scripts) await inspect(page, "movie-edited");

    await refresh(page);
    assertStringIncludes(await row.innerText(), "97 min");
    await row.getByRole("button", { name: "Let providers fill it: Runtime" }).click();
    await page.getByText("Providers may fill Runtime again.").waitFor();
    await settlesAt(() => row.locator(".locked").count(), 0);
    await refresh(page);
    assertStringIncludes(await row.innerText(), `${METROPOLIS.runtime} min`);
  });

  browserTest(`a field is emptied ${words} scripts, and the history undoes it`, {
    films,
    scripts,
  }, async ({ page, app }) => {
    await page.goto(await app.pageOf(METROPOLIS.tmdb));
    const row = page.locator("#field-awards");
    const awards = await row.locator(".value").innerText();
    await edit(page, "Awards", "");
    await row.getByText("Kept empty by you").waitFor();
    await refresh(page);
    await row.getByText("Kept empty by you").waitFor();
    await page.getByRole("button", { name: "Undo: Awards emptied" }).click();
    await page.getByText("Undone.").waitFor();
    await settlesAt(() => row.locator(".value").innerText(), awards);
    await settlesAt(() => row.locator(".locked").count(), 0);
  });

  browserTest(`a wrong value ${words} scripts is explained beside its input and changes nothing`, {
    films,
    scripts,
    mistakes: true,
  }, async ({ page, app }) => {
    const address = await app.pageOf(METROPOLIS.tmdb);
    await page.goto(address);
    await edit(page, "Runtime", "ninety");
    await page.locator("#field-runtime .mistake").waitFor();
    assertStringIncludes(await page.locator("#field-runtime .mistake").innerText(), "number");
    const input = page.getByRole("textbox", { name: "Runtime", exact: true });
    await settlesAt(() => input.inputValue(), "ninety");
    await settlesAt(() => input.getAttribute("aria-invalid"), "true");
    if (scripts) await inspect(page, "movie-edit-mistake");
    await page.getByRole("link", { name: "Cancel" }).click();
    await input.waitFor({ state: "detached" });
    assertStringIncludes(
      await page.locator("#field-runtime").innerText(),
      `${METROPOLIS.runtime} min`,
    );
  });
}

browserTest("lists and people are edited line by line", { films }, async ({ page, app }) => {
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  await edit(page, "Genres", "Drama\n\nSilent");
  await page.getByText("Saved and locked: Genres.").waitFor();
  await settlesAt(() => page.locator("#field-genres .value li").allInnerTexts(), [
    "Drama",
    "Silent",
  ]);
  await edit(page, "Cast", "Brigitte Helm = Maria\nAlfred Abel");
  await page.getByText("Saved and locked: Cast.").waitFor();
  assertEquals(await page.locator("#field-actors .value li").allInnerTexts(), [
    "Brigitte Helm as Maria",
    "Alfred Abel",
  ]);
});
