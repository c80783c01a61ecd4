import type { Page } from "playwright-core";
import { editFields } from "../../services/edits/edit_fields.ts";
import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { itemOf } from "../world_runs/library_run.ts";
import { browserTest, type Visitor } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";
import { runEnds } from "./run_ends.ts";

const METROPOLIS = filmNamed("Metropolis");
const NOSFERATU = filmNamed("Nosferatu");
const films = [METROPOLIS, NOSFERATU, filmNamed("Häxan")];
const WAYS = [["with", true], ["without", false]] as const;

/** Two of the films have changed since. */
function changeWorld({ app }: Visitor): void {
  for (const { tmdb } of [METROPOLIS, NOSFERATU]) {
    app.world.editFilm(tmdb, { tagline: "A new tagline.", plot: "A new plot." });
  }
}

async function isReady(page: Page): Promise<void> {
  await page.waitForURL(/\/previews\/\d+$/);
  await eventually("the preview is ready", async () => {
    if (await page.locator("#preview-status").getByText("Ready").count() > 0) return true;
    await page.reload();
    return false;
  });
}

async function valueOf({ page, app }: Visitor, tmdb: number, field: string): Promise<string> {
  await page.goto(await app.pageOf(tmdb));
  return await page.locator(`#field-${field} .value`).innerText();
}

for (const [words, scripts] of WAYS) {
  browserTest(`a library is previewed ${words} scripts, and what is ticked is applied`, {
    films,
    scripts,
  }, async (visitor) => {
    const { page } = visitor;
    changeWorld(visitor);
    await page.goto("/settings");
    await page.getByRole("link", { name: "Preview Films" }).click();
    await page.getByText('the 3 titles of "Films"').waitFor();
    if (scripts) await inspect(page, "preview-question");
    await page.getByLabel("Ask the providers first").check();
    await page.getByRole("button", { name: "Make the preview" }).click();
    await isReady(page);
    assertStringIncludes(await page.locator("#preview-status").innerText(), "4 values of 2 items");
    const plan = page.locator(".plan");
    for (const part of ["A new plot.", "its source changed it", "TMDB"]) {
      assertStringIncludes(await plan.innerText(), part);
    }
    if (scripts) await inspect(page, "preview-ready");
    await page.getByLabel("Plot of Metropolis (1927)").uncheck();
    await page.getByLabel("All of Nosferatu (1922)").uncheck();
    if (scripts) {
      await settlesAt(() => page.getByLabel("Plot of Nosferatu (1922)").isChecked(), false);
    }
    await page.getByRole("button", { name: "Apply what is ticked" }).click();
    await runEnds(page);
    assertEquals(await valueOf(visitor, METROPOLIS.tmdb, "tagline"), "A new tagline.");
    assertEquals(await valueOf(visitor, METROPOLIS.tmdb, "plot"), METROPOLIS.plot);
    assert(await valueOf(visitor, NOSFERATU.tmdb, "tagline") !== "A new tagline.", "all of it");
  });
}

browserTest("a preview that is out of date is refused, and a new one is one press away", {
  films,
  mistakes: true,
}, async (visitor) => {
  const { page, app } = visitor;
  changeWorld(visitor);
  await page.goto("/queue");
  await page.getByRole("link", { name: "Preview", exact: true }).click();
  await page.getByLabel("Ask the providers first").check();
  await page.getByRole("button", { name: "Make the preview" }).click();
  await isReady(page);
  const { id } = await itemOf(app.deps, METROPOLIS.tmdb);
  await editFields(app.deps, id, { plot: "Mine." });
  await page.getByRole("button", { name: "Apply what is ticked" }).click();
  await page.getByText("Some of it has changed since. Nothing was changed.").waitFor();
  await inspect(page, "preview-out-of-date");
  const { pathname } = new URL(page.url());
  await page.getByRole("button", { name: "Make a new preview" }).click();
  await page.waitForURL((url) => !pathname.startsWith(url.pathname));
  await isReady(page);
  assertStringIncludes(await page.locator("#preview-status").innerText(), "3 values of 2 items");
  assertEquals(await valueOf(visitor, METROPOLIS.tmdb, "plot"), "Mine.");
});

browserTest("a preview is watched and cancelled", { films }, async ({ page, app }) => {
  app.slowDown(1500);
  await page.goto("/previews/new");
  await page.getByLabel("Ask the providers first").check();
  await page.getByRole("button", { name: "Make the preview" }).click();
  const status = page.locator("#preview-status");
  await status.getByRole("progressbar").waitFor();
  await inspect(page, "preview-computing");
  await status.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("The preview is stopped. Nothing was changed.").waitFor();
  await eventually("it stops", async () => await status.getByText("Cancelled").count() > 0);
  await inspect(page, "preview-cancelled");
});

browserTest("one film is previewed and a field of it applied by keyboard alone", {
  films,
  mistakes: true,
}, async (visitor) => {
  const { page, app } = visitor;
  const press = async (control: ReturnType<Page["getByRole"]>, key = "Enter") => {
    await control.focus();
    await page.keyboard.press(key);
  };
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  await press(page.getByRole("link", { name: "Preview", exact: true }));
  await page.getByText("Nothing would change").waitFor();
  await inspect(page, "item-preview-nothing");
  changeWorld(visitor);
  const address = page.url();
  await press(page.getByRole("button", { name: "Ask the providers first" }));
  await isReady(page);
  await page.goto(address);
  await page.getByText("A new plot.").waitFor();
  await inspect(page, "item-preview");
  const apply = page.getByRole("button", { name: "Apply what is ticked" });
  for (const field of ["Plot", "Tagline"]) {
    await press(page.getByLabel(`${field} of Metropolis`), "Space");
  }
  await press(apply);
  await page.getByText("Nothing is ticked. Nothing was changed.").waitFor();
  const { id } = await itemOf(app.deps, METROPOLIS.tmdb);
  await editFields(app.deps, id, { plot: "Mine." });
  await press(apply);
  await page.getByText("Nothing was written: this is the new preview.").waitFor();
  await settlesAt(() => page.locator(".plan li").count(), 1);
  await inspect(page, "item-preview-changed");
  await press(apply);
  await page.getByText("Applied: 1 field.").waitFor();
  assertEquals(await valueOf(visitor, METROPOLIS.tmdb, "tagline"), "A new tagline.");
  assertEquals(await valueOf(visitor, METROPOLIS.tmdb, "plot"), "Mine.");
});
