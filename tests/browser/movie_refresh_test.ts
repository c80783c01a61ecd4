import { assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const METROPOLIS = filmNamed("Metropolis");
const films = [METROPOLIS];

browserTest("a refresh shows who is being asked, then what came of it", { films }, async ({
  page,
  app,
}) => {
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  await inspect(page, "movie");
  app.world.editFilm(METROPOLIS.tmdb, { tagline: "A tale of two storeys", runtime: 154 });
  app.slowDown(3500);
  const status = page.locator("#item-status");
  await status.getByRole("button", { name: "Refresh Metadata" }).click();
  await page.getByText("The providers are being asked.").waitFor();
  await status.getByText("Enriching metadata…").waitFor();
  assertStringIncludes(await status.innerText(), "Current provider");
  assertStringIncludes(await status.innerText(), "TMDB");
  await settlesAt(() => status.getAttribute("hx-trigger"), "every 2s");
  await inspect(page, "movie-running");

  await status.getByRole("button", { name: "Refresh Metadata" }).waitFor();
  assertStringIncludes(await status.getAttribute("hx-trigger") ?? "", "from:body");
  await page.locator("#item-head").getByText("A tale of two storeys").waitFor();
  await page.locator("#item-head").getByText("2 h 34 min").waitFor();
  await page.locator("#field-runtime").getByText("154 min").waitFor();
  await page.locator("#history").getByText("Tagline changed").waitFor();
});

browserTest("a refresh can be cancelled", { films }, async ({
  page,
  app,
}) => {
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  app.slowDown(1000);
  const status = page.locator("#item-status");
  await status.getByRole("button", { name: "Refresh Metadata" }).click();
  await status.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("The refresh is stopped.").waitFor();
  await status.getByRole("button", { name: "Refresh Metadata" }).waitFor();
});

browserTest("a movie is refreshed where no script runs", { films, scripts: false }, async ({
  page,
  app,
}) => {
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  app.world.editFilm(METROPOLIS.tmdb, { tagline: "A tale of two storeys" });
  await page.getByRole("button", { name: "Refresh Metadata" }).click();
  await page.getByText("The providers are being asked.").waitFor();
  await eventually("the refresh ends", async () => {
    await page.reload();
    return await page.getByRole("button", { name: "Refresh Metadata" }).count() > 0;
  });
  await page.locator("#item-head").getByText("A tale of two storeys").waitFor();
});

browserTest("automatic runs leave a movie alone that is not monitored", { films }, async ({
  page,
  app,
}) => {
  await page.goto(await app.pageOf(METROPOLIS.tmdb));
  await page.getByRole("button", { name: "Stop monitoring" }).click();
  await page.getByText("Not monitored").waitFor();
  await page.getByRole("button", { name: "Monitor", exact: true }).click();
  await page.getByText("Automatic runs include this movie again.").waitFor();
});
