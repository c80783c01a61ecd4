/** The same as in item_explained_test.ts with the keyboard alone. */
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { press, tabTo } from "./by_keyboard.ts";
import { eventually, settlesAt } from "./eventually.ts";

const CHARADE = filmNamed("Charade");
const GENERAL = filmNamed("The General");
const films = [CHARADE];

browserTest("why, sources and their values are reached by keyboard", { films }, async ({
  page,
  app,
}) => {
  await page.goto(await app.pageOf(CHARADE.tmdb));
  await press(page, page.locator("#field-title .why summary"), "Enter");
  await page.locator("#field-title .why-answer").getByText("Kept because").waitFor();
  await page.goto(await app.pageOf(CHARADE.tmdb));
  await press(page, page.getByRole("link", { name: "Compare sources" }), "Enter");
  await page.waitForURL(/\/sources$/);
  const use = page.getByRole("button", { name: "Use this here: Countries from OMDb" });
  await press(page, use, "Space");
  await page.getByText("Taken from OMDb and locked: Countries.").waitFor();
  await settlesAt(() => use.count(), 0);
  const trust = page.getByRole("button", { name: "Trust OMDb first for Countries" });
  await press(page, trust, "Enter");
  await page.waitForURL(/\/settings\/trust\/preview\?/);
  await press(page, page.getByRole("button", { name: "Discard" }), "Enter");
  await page.getByText("Discarded. Everything is as it was.").waitFor();
  await page.waitForURL(/\/sources$/);
});

browserTest("locks and pictures are set by keyboard", { films }, async ({ page, app }) => {
  await page.goto(await app.pageOf(CHARADE.tmdb));
  await press(page, page.getByRole("button", { name: "Lock all" }), "Space");
  await page.getByText("Locked: nothing but you changes this movie.").waitFor();
  await press(page, page.getByRole("button", { name: "Unlock all" }), "Enter");
  await page.getByText("Unlocked: providers may fill this movie again.").waitFor();
  await press(page, page.getByRole("button", { name: "Lock Poster" }), "Space");
  await page.getByText("Locked: Poster.").waitFor();
  await press(page, page.getByRole("link", { name: "Choose Poster" }), "Enter");
  await page.waitForURL(/\/artwork\/poster$/);
  await press(page, page.getByRole("button", { name: "Choose" }).last(), "Enter");
  await page.getByText("Chosen and locked: Poster.").waitFor();
});

browserTest(
  "a change and the last run are undone by keyboard",
  { films },
  async ({ page, app }) => {
    await page.goto(await app.pageOf(CHARADE.tmdb));
    await press(page, page.locator("#history .timeline > li > details > summary").first(), "Enter");
    await press(page, page.getByRole("button", { name: "Undo: Tagline filled" }), "Enter");
    await page.getByText("Undone. What was undone is not applied again by itself.").waitFor();
    await press(page, page.locator("#rejected summary"), "Enter");
    await press(page, page.getByRole("button", { name: "Allow again: Tagline" }), "Space");
    await page.getByText("Allowed again.").waitFor();
    await press(page, page.getByRole("link", { name: "Undo the last run here" }), "Enter");
    await press(page, page.getByRole("dialog").getByRole("button", { name: "Undo it" }), "Enter");
    await page.waitForURL(/\/activity\/\d+$/);
  },
);

browserTest("a change of match is taken back by keyboard", { films }, async ({ page, app }) => {
  await page.goto(await app.pageOf(CHARADE.tmdb));
  const title = page.getByRole("heading", { level: 1 });
  await tabTo(page, page.getByLabel("TMDB or IMDb id, or the address of its page"));
  await page.keyboard.type(GENERAL.imdb);
  await page.keyboard.press("Enter");
  await eventually("the new match", async () => (await title.innerText()).includes("The General"));
  const undo = page.getByRole("button", { name: /^Back to what it was before the match/ });
  await press(page, undo.first(), "Enter");
  await eventually("the former match", async () => (await title.innerText()).includes("Charade"));
});
