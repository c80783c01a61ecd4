import { assertEquals, assertGreater, assertStringIncludes } from "../assert.ts";
import { filmNamed, FILMS } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const SOME = [filmNamed("Metropolis"), filmNamed("The General"), filmNamed("Häxan")];

browserTest("the list follows what is typed and chosen, and its address can be shared", {
  films: SOME,
  strays: ["Garden party.mp4"],
}, async ({ page }) => {
  await page.goto("/movies");
  const posters = page.locator("#results .grid li");
  await settlesAt(() => posters.count(), 4);
  assertEquals(
    await posters.filter({ hasText: "Garden party" }).locator(".badge").innerText(),
    "Unmatched",
  );
  assertStringIncludes(
    await posters.filter({ hasText: "Metropolis" }).locator(".badge").innerText(),
    "%",
  );
  await inspect(page, "movies-grid");

  await page.getByLabel("Search movies").pressSequentially("metro");
  await page.waitForURL(/q=metro/);
  await posters.nth(1).waitFor({ state: "detached" });
  await settlesAt(() => posters.count(), 1);
  await page.getByLabel("Table").check({ force: true });
  const rows = page.locator("#results tbody tr");
  await page.waitForURL(/view=table/);
  await rows.first().waitFor();
  await settlesAt(() => rows.count(), 1);
  await settlesAt(() => page.getByLabel("Search movies").inputValue(), "metro");
  await page.getByLabel("Search movies").fill("");
  await rows.nth(3).waitFor();
  await page.getByLabel("Sort by").selectOption("Newest first");
  await page.waitForURL(/sort=year/);
  await eventually(
    "the newest is first",
    async () => (await rows.first().innerText()).includes("Metropolis"),
  );
  const newest = await rows.locator("th a").allInnerTexts();
  await inspect(page, "movies-table");
  await page.getByLabel("Show").selectOption("Unmatched");
  await page.waitForURL(/filter=unmatched/);
  await rows.nth(1).waitFor({ state: "detached" });
  await settlesAt(() => rows.locator("th a").allInnerTexts(), ["Garden party"]);

  await page.goBack();
  await rows.nth(3).waitFor();
  const guest = await page.context().newPage();
  await guest.goto(page.url());
  await settlesAt(() => guest.locator("#results tbody th a").allInnerTexts(), newest);
  assertEquals(newest.slice(0, 2), ["Metropolis", "The General"]);
  await settlesAt(() => guest.getByLabel("Sort by").inputValue(), "year:desc");
  await guest.getByRole("link", { name: "Metropolis" }).click();
  await guest.waitForURL(/\/movies\/\d+$/);
  assertStringIncludes(await guest.getByRole("heading", { level: 1 }).innerText(), "Metropolis");
});

browserTest("a search that finds nothing offers the whole list again", { films: SOME }, async ({
  page,
}) => {
  await page.goto("/movies");
  await page.getByLabel("Search movies").pressSequentially("zzz");
  await page.getByText("Nothing matches").waitFor();
  await inspect(page, "movies-nothing");
  await page.getByRole("link", { name: "Show all movies" }).click();
  await page.waitForURL(/\/movies$/);
  await settlesAt(() => page.locator("#results .grid li").count(), 3);
});

browserTest("the list is searched, filtered and turned over where no script runs", {
  films: FILMS,
  upTo: "scanned",
  // Nobody says what they are, so that they stay as they were found.
  trouble: (world) => {
    world.fault("tmdb", { kind: "error503" });
    world.fault("omdb", { kind: "error503" });
  },
  scripts: false,
}, async ({ page }) => {
  await page.goto("/movies");
  const posters = page.locator("#results .grid li");
  await settlesAt(() => posters.count(), 50);
  await page.getByRole("link", { name: "Next" }).click();
  await page.waitForURL(/page=2/);
  assertGreater(await posters.count(), 2);
  await settlesAt(() => page.getByRole("link", { name: "Previous" }).isVisible(), true);
  await page.getByLabel("Search movies").fill("metropolis");
  await page.getByLabel("Show").selectOption("Unmatched");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.waitForURL(/filter=unmatched/);
  await settlesAt(() => posters.count(), 1);
});
