/** Nothing of an item is unexplained, and what was done to it is taken back: by mouse and by forms. */
import type { Page } from "playwright-core";
import { startEnrich } from "../../services/jobs/start_jobs.ts";
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { itemOf } from "../world_runs/library_run.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const CHARADE = filmNamed("Charade");
const films = [CHARADE];
const WAYS = [["with", true], ["without", false]] as const;

async function say(page: Page, text: string): Promise<void> {
  await page.locator("#flash").getByText(text).waitFor();
}

for (const [words, scripts] of WAYS) {
  browserTest(`why a field is as it is takes one click ${words} scripts`, {
    films,
    scripts,
  }, async ({ page, app }) => {
    await page.goto(await app.pageOf(CHARADE.tmdb));
    const row = page.locator("#field-plot");
    await row.getByText("Why?").locator("visible=true").click();
    const answer = page.locator(scripts ? "#field-plot .why-answer" : "#why-plot .why-answer");
    await answer.getByText("Kept because").waitFor();
    for (const part of ["Source", "TMDB", "it was empty", "(run 1)"]) {
      assertStringIncludes(await answer.innerText(), part);
    }
    if (scripts) await inspect(page, "movie-why-open");
    await answer.getByRole("link", { name: "(run 1)" }).click();
    await page.waitForURL(/\/activity\/1$/);
  });

  browserTest(`a source's value is used and a provider trusted ${words} scripts`, {
    films,
    scripts,
  }, async ({ page, app }) => {
    const address = await app.pageOf(CHARADE.tmdb);
    await page.goto(address);
    await page.getByRole("link", { name: "Compare sources" }).click();
    await page.getByRole("link", { name: "Where they differ" }).click();
    await page.waitForURL(/only=different/);
    if (scripts) await inspect(page, "movie-sources-real");
    const cell = page.locator("#source-countries td", { hasText: "OMDb" });
    await cell.getByRole("button", { name: "Use this here: Countries from OMDb" }).click();
    await say(page, "Taken from OMDb and locked: Countries.");
    await settlesAt(() => cell.getByText("Used here").count(), 1);
    await settlesAt(() => page.locator("#source-countries th .locked").count(), 1);
    await cell.getByRole("button", { name: "Trust OMDb first" }).click();
    await page.waitForURL(/\/settings\/trust\/preview\?/);
    await page.getByText("nothing changes until you apply it").waitFor();
    await page.getByRole("button", { name: "Apply" }).click();
    await say(page, "Applied.");
  });

  browserTest(`all of a film, a poster and a field are locked ${words} scripts`, {
    films,
    scripts,
  }, async ({ page, app }) => {
    await page.goto(await app.pageOf(CHARADE.tmdb));
    await page.getByRole("button", { name: "Lock all" }).click();
    await say(page, "Locked: nothing but you changes this movie.");
    await page.getByRole("button", { name: "Unlock all" }).click();
    await say(page, "Unlocked: providers may fill this movie again.");
    await page.getByRole("link", { name: "Choose Poster" }).click();
    await page.getByText("Shown now").waitFor();
    if (scripts) await inspect(page, "movie-artwork-real");
    await page.getByRole("button", { name: "Choose" }).last().click();
    await say(page, "Chosen and locked: Poster.");
    const poster = page.locator("#artwork #field-poster");
    await settlesAt(() => poster.locator(".locked").count(), 1);
    await poster.getByRole("button", { name: "Let providers fill it: Poster" }).click();
    await say(page, "Providers may fill Poster again.");
    await settlesAt(() => poster.locator(".locked").count(), 0);
  });

  browserTest(`a change is undone and locked, allowed again, and a run undone ${words} scripts`, {
    films,
    scripts,
  }, async ({ page, app }) => {
    const address = await app.pageOf(CHARADE.tmdb);
    app.world.editFilm(CHARADE.tmdb, { tagline: "Worse." });
    await startEnrich(app.deps, (await itemOf(app.deps, CHARADE.tmdb)).id, { force: true });
    await page.goto(address);
    const undo = page.getByRole("button", { name: "Undo and lock: Tagline changed" });
    await settlesAt(async () => {
      if (await undo.count() === 0) await page.reload();
      return await undo.count();
    }, 1);
    await undo.click();
    await say(page, "Undone and locked.");
    await settlesAt(() => page.locator("#field-tagline .locked").count(), 1);
    await settlesAt(() => page.locator("#history").getByText(/^Undone /).count(), 1);
    await page.getByText("Values that are not applied again (1)").click();
    if (scripts) await inspect(page, "movie-undone");
    await page.getByRole("button", { name: "Allow again: Tagline" }).click();
    await say(page, "Allowed again.");
    assertEquals(await page.locator("#rejected").count(), 0);
    await page.getByRole("link", { name: "Undo the last run here" }).click();
    if (scripts) await inspect(page, "movie-undo-last-question");
    const place = scripts ? page.getByRole("dialog") : page;
    await place.getByRole("button", { name: "Undo it" }).click();
    await page.waitForURL(/\/activity\/\d+$/);
  });
}
