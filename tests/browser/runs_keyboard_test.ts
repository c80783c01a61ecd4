/** What is done to many, with the keyboard alone: preview, cancel, apply, undo, redo. */
import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { fieldOf } from "../world_runs/refresh.ts";
import { itemOf } from "../world_runs/library_run.ts";
import { browserTest, type Visitor } from "./browse.ts";
import { press } from "./by_keyboard.ts";
import { eventually } from "./eventually.ts";
import { inspect } from "./inspect.ts";
import { runEnds } from "./run_ends.ts";

const METROPOLIS = filmNamed("Metropolis");
const films = [METROPOLIS, filmNamed("Häxan")];
const more = [...films, ...["The General", "Nosferatu"].map((title) => filmNamed(title))];

async function taglineOf({ app }: Visitor) {
  const { id } = await itemOf(app.deps, METROPOLIS.tmdb);
  return (await fieldOf(app.deps, id, "tagline"))?.held?.value;
}

async function undoRun({ page }: Visitor): Promise<void> {
  await press(page, page.getByRole("link", { name: "Undo this run" }), "Enter");
  await press(page, page.getByRole("button", { name: "Undo this run" }), "Enter");
  await page.getByText("The run is being undone.").waitFor();
  await runEnds(page);
}

browserTest("a library is previewed, applied, undone and done again by keyboard alone", {
  films,
}, async (visitor) => {
  const { page, app } = visitor;
  app.world.editFilm(METROPOLIS.tmdb, { tagline: "A new tagline." });
  await page.goto("/settings");
  await press(page, page.getByRole("link", { name: "Preview Films" }), "Enter");
  await press(page, page.getByLabel("Ask the providers first"), "Space");
  await press(page, page.getByRole("button", { name: "Make the preview" }), "Enter");
  await page.waitForURL(/\/previews\/\d+$/);
  await eventually("the preview is ready", async () => {
    if (await page.locator("#preview-status").getByText("Ready").count() > 0) return true;
    await page.reload();
    return false;
  });
  await press(page, page.getByRole("button", { name: "Apply what is ticked" }), "Enter");
  await page.waitForURL(/\/activity\/\d+$/);
  await runEnds(page);
  assertEquals(await taglineOf(visitor), "A new tagline.");
  await undoRun(visitor);
  assertEquals(await taglineOf(visitor), METROPOLIS.tagline);
  await undoRun(visitor);
  assertEquals(await taglineOf(visitor), "A new tagline.");
});

browserTest("a preview is begun, cancelled, made again and found again by keyboard alone", {
  films: more,
}, async ({ page, app }) => {
  app.slowDown(1500);
  await page.goto("/previews/new");
  await press(page, page.getByLabel("Ask the providers first"), "Space");
  await press(page, page.getByRole("button", { name: "Make the preview" }), "Enter");
  const status = page.locator("#preview-status");
  await press(page, status.getByRole("button", { name: "Cancel" }), "Enter");
  await page.getByText("The preview is stopped. Nothing was changed.").waitFor();
  await status.getByText("Cancelled").waitFor();
  app.slowDown(0);
  await press(page, page.getByRole("button", { name: "Make a new preview" }), "Enter");
  await page.waitForURL(/\/previews\/2$/);
  await status.getByText("Ready").waitFor();
  await press(page, page.getByRole("link", { name: "All previews" }), "Enter");
  await page.waitForURL(/type=preview/);
  const rows = page.locator("tbody tr");
  assertEquals(await rows.count(), 2);
  assertStringIncludes(await rows.first().innerText(), "Preview of all titles");
  await inspect(page, "activity-previews");
  await press(page, rows.last().getByRole("link"), "Enter");
  await page.waitForURL(/\/previews\/1$/);
});
