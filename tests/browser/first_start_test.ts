/** A first start: from an empty folder to an enriched library, all of it in the browser. */
import { assert, assertEquals, assertGreater } from "../assert.ts";
import { FILMS } from "../world/films.ts";
import { writeLibrary } from "../world/library.ts";
import { browserTest } from "./browse.ts";
import { eventually, settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

browserTest("a first start leads from nothing to a library that is being enriched", {
  mistakes: true,
}, async ({ page, app }) => {
  await writeLibrary(app.library, FILMS.slice(0, 45));
  app.slowDown(150);
  await page.goto("/");
  assertEquals(new URL(page.url()).pathname, "/welcome");
  await inspect(page, "welcome");

  await page.getByLabel("Folder").fill(`${app.library}/nowhere`);
  await page.getByLabel("Name (optional)").fill("My films");
  await page.getByRole("button", { name: "Add library" }).click();
  await page.getByText("cannot be a library").waitFor();
  await settlesAt(() => page.getByText("cannot be a library").count(), 1);
  await settlesAt(() => page.getByLabel("Folder").inputValue(), `${app.library}/nowhere`);
  await settlesAt(() => page.getByLabel("Name (optional)").inputValue(), "My films");
  await inspect(page, "welcome-bad-path");

  for (const [id, name] of [["tmdb", "TMDB"], ["omdb", "OMDb"], ["fanart", "Fanart.tv"]] as const) {
    await page.getByLabel(`${name} key`, { exact: true }).fill(app.world.keys[id] ?? "");
    await page.getByRole("button", { name: `Save the ${name} key` }).click();
    await page.locator(`#key-row-${id}`).getByText("Stored").waitFor();
  }
  // Looking closely takes its time: the run must not be over by then.
  app.slowDown(2000);
  await page.getByLabel("Folder").fill(app.library);
  await page.getByRole("button", { name: "Add library" }).click();
  await page.getByText("was added and is being scanned").waitFor();
  await inspect(page, "welcome-added");

  await page.getByRole("link", { name: "To the dashboard" }).click();
  const card = page.locator("#bulk");
  await card.getByText("Enriching library…").waitFor();
  await inspect(page, "dashboard-running");
  app.slowDown(150);
  const seen = new Set<string>();
  const average = page.locator("#completeness .big");
  const atFirst = await average.textContent();
  await eventually("the run ends", async () => {
    const shown = await page.evaluate<string | undefined>(
      "document.querySelector('#bulk [role=progressbar]')?.getAttribute('aria-valuenow')",
    );
    if (shown) seen.add(shown);
    return !(await card.getByText("Enriching library…").isVisible());
  });
  assertGreater(seen.size, 1, `The progress was seen at ${[...seen].join(", ")} only`);
  await card.getByRole("link", { name: "Run Now" }).waitFor();
  await settlesAt(() => card.getAttribute("hx-trigger"), null);
  await page.waitForFunction(
    `document.querySelector("#completeness .big")?.textContent !== ${JSON.stringify(atFirst)}`,
  );
  assert(!(await page.locator("#completeness").getAttribute("hx-trigger"))?.includes("every"));
  await inspect(page, "dashboard-done");
});
