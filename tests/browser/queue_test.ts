import { assertEquals, assertStringIncludes } from "../assert.ts";
import { filmNamed } from "../world/films.ts";
import { browserTest } from "./browse.ts";
import { settlesAt } from "./eventually.ts";
import { inspect } from "./inspect.ts";

const films = ["Metropolis", "The General", "Häxan"].map((title) => filmNamed(title));

browserTest("the queue says what comes next and why, and starts or skips a run", { films }, async ({
  page,
}) => {
  await page.goto("/queue");
  await settlesAt(() => page.locator("tbody tr").count(), 3);
  assertStringIncludes(await page.locator("tbody tr").first().innerText(), "Fresh; due");
  await inspect(page, "queue");
  await page.getByRole("button", { name: "Skip next run" }).click();
  await page.getByText("The next scheduled run will be skipped once.").waitFor();
  assertEquals(new URL(page.url()).pathname, "/queue");
  await page.getByRole("button", { name: "Do not skip" }).click();
  await page.getByText("The next scheduled run takes place.").waitFor();
  await page.getByRole("link", { name: "Run Now" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Enrich all" }).click();
  await page.getByText("The run has started.").waitFor();
  assertEquals(new URL(page.url()).pathname, "/queue");
  await page.getByRole("link", { name: "Metropolis" }).click();
  await page.waitForURL(/\/movies\/\d+$/);
  assertStringIncludes(await page.getByRole("heading", { level: 1 }).innerText(), "Metropolis");
});

browserTest("an empty library has nothing in the queue and no run to start", { films: [] }, async ({
  page,
}) => {
  await page.goto("/queue");
  await page.getByText("Nothing is due").waitFor();
  await settlesAt(() => page.getByRole("button", { name: "Run Now" }).isDisabled(), true);
  await inspect(page, "queue-empty");
  await page.goto("/");
  await page.getByText("No movies in library").waitFor();
  await inspect(page, "dashboard-empty");
  await page.goto("/movies");
  await inspect(page, "movies-empty");
});
